"""The figures of the family's reports, and what is planted in them."""

COLUMNS = ("natural-person", "business", "research", "public-welfare", "legal-service", "other")
RESULTS = 18  # rows of results in front of `other`
EDUCATION, WATER, COUNTY = 0, 1, 2
NAMES = {EDUCATION: "青岚县教育局", WATER: "青岚县水务局", COUNTY: "青岚县人民政府"}
RENAMED = "青岚县教育和体育局"  # the first, from 2019

# (rule, agency, year, at): all that the rules across years and bodies may find in the family.
FAULTS = (
    ("years.carried", RENAMED, 2023, "applications/carried-in/natural-person"),  # carried in restated
    ("years.carried", RENAMED, 2023, "applications/carried-in/total"),
    ("years.items", RENAMED, 2020, "proactive/penalty/previous-items"),  # items counted anew
    ("years.prose", RENAMED, 2022, "section 5"),  # last year's problems once more, with new figures
    ("years.gap", NAMES[WATER], 2018, "."),
    ("years.copied", NAMES[WATER], 2020, "."),  # last year's figures once more
    ("years.jump", NAMES[WATER], 2023, "proactive/licensing/decisions"),
    ("years.stock", NAMES[WATER], 2024, "proactive/normative-documents/in-force"),
    ("agencies.sum", "", 2024, "proactive/fees/amount"),  # the county leaves one body's fees out
    ("agencies.same-file", "", 2017, "."),  # the report of 2017 handed in for 2018 too
)
UNDECIDABLE = (("years.carried", NAMES[WATER], 2023, "applications/carried-in/research"),)  # a blank is no zero


def name_of(agency, year):
    return RENAMED if agency == EDUCATION and year >= 2019 else NAMES[agency]


class Applications:
    """The applications of one body and year: rows by columns."""

    def __init__(self, agency, year, carried_in):
        step = year - 2019
        self.results = [[1 + (5 * i + 3 * j + agency) % 4 + (2 * j + (i % 3 + 1) * step) % 5 + (step if i < 2 else 0) for j in range(6)]
                        for i in range(RESULTS)]
        self.other = [[1 + (i + j + agency + step) % (2 + i) for j in range(6)] for i in range(3)]
        self.carried_in = list(carried_in)
        self.carried_out = [1 + (year + 2 * j + agency) % 3 for j in range(6)]
        if (agency, year) == (WATER, 2022):
            self.carried_out[2] = 0
        self.total = [sum(row[j] for row in self.results + self.other) for j in range(6)]
        self.received = [t + o - i for t, o, i in zip(self.total, self.carried_out, self.carried_in)]

    def plus(self, other):
        sums = Applications.__new__(Applications)
        for name, value in vars(self).items():
            theirs = getattr(other, name)
            add = lambda a, b: [add(x, y) for x, y in zip(a, b)] if isinstance(a, list) else a + b
            setattr(sums, name, add(value, theirs))
        return sums


def with_total(row):
    return [*row, sum(row)]


def applications_of(agency):
    """-> {year: Applications} from 2019 on."""
    made, carried = {}, [1 + (j + agency) % 3 for j in range(6)]
    for year in range(2019, 2025):
        if (agency, year) == (WATER, 2020):  # all of last year's figures
            made[year] = made[2019]
            continue
        if (agency, year) == (WATER, 2019):  # as much goes out as came in, so that the copy is sound
            carried = [1 + (2019 + 2 * j + agency) % 3 for j in range(6)]
        if (agency, year) == (EDUCATION, 2023):
            carried = [carried[0] + 4, *carried[1:]]
        made[year] = Applications(agency, year, carried)
        carried = made[year].carried_out
    return made


def reviews(agency, year):
    """Three rows of upheld, corrected, other, pending."""
    if (agency, year) == (WATER, 2020):
        year = 2019
    return [[2 + (year + 3 * i + 2 * j + agency) % 5 for j in range(4)] for i in range(3)]


def items(agency, year):
    """Items of 2019's edition: {row: (last year's, change, decisions)}."""
    rows = {}
    for i, row in enumerate(("licensing", "other-services", "penalty", "coercion", "fees")):
        change = 0 if agency == WATER else 2 + i
        before = 30 + 7 * i + agency + (change if year == 2020 else 0)
        if (agency, year, row) == (EDUCATION, 2020, "penalty"):
            before += 5
        rows[row] = (before, change, 110 + 13 * i + 3 * agency + (0 if agency == WATER else year - 2019))
    return rows


def documents(agency, year):
    """Normative documents of 2021's edition: issued, repealed, in force."""
    issued, repealed = 5 + (year + agency) % 3, 1 + (year + agency) % 2
    stock = 40 + 10 * agency
    for past in range(2022, year + 1):
        stock += 5 + (past + agency) % 3 - 1 - (past + agency) % 2
    return [issued, repealed, stock + (2 if (agency, year) == (WATER, 2024) else 0)]


def decisions(agency, year):
    licensing = 120 + 3 * (year - 2021) + agency
    if agency == WATER and year >= 2023:
        licensing *= 7
    return [licensing, 41 + agency + year - 2021, 12 + 2 * agency + year - 2021]


def fees(agency, year):
    """In units of a hundred yuan."""
    return 2130 + 17 * (year - 2021) + 401 * agency
