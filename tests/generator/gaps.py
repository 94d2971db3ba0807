"""What is wrong with or missing from the figures: cells left blank or marked, and numbers that do not add up."""

from decimal import Decimal

import forms

MARKS = ("/", "—", "-", "无")
NO_NUMBERS = ("详见附件", "见附件", "约30", "30%", "若干", "见附表2")


def blanks(rng, figures, layout):
    """-> {key: what is printed instead}. Where a layout drops empty cells, only marks are used: there a blank leaves no trace."""
    mark = rng.choice(MARKS)
    if layout != "one-cell" and rng.random() < 0.6:
        mark = ""
    kinds = ["single", "single", "zeros"]
    if any(key.startswith("applications/") for key in figures):
        kinds.append("column")
    kind = rng.choice(kinds)
    if kind == "column":
        keys = _columns(rng, figures)
    elif kind == "zeros":
        keys = _zeros(rng, figures)
    else:
        keys = rng.sample(sorted(figures), rng.randint(1, 4))
    if layout in ("pipe", "pipe-padded"):
        # A line that begins with a bar would read like a row of Markdown.
        keys = [key for key in keys if key != "review-litigation/review/upheld" or mark]
    return {key: mark for key in keys}


def either(rng, edition, layout):
    """-> (printed key, dropped key): the one number of two that a row of 2019 still has, with nothing to tell which it is."""
    if edition != "2019" or layout not in ("tab-dropped", "pipe", "one-cell") or rng.random() > 0.05:
        return ()
    keys = ["proactive/fees/previous-items", "proactive/fees/change"]
    rng.shuffle(keys)
    return tuple(keys)


def _columns(rng, figures):
    """Applicant columns left blank all down but for the totals."""
    columns = rng.sample(forms.APPLICANTS, rng.choice((1, 1, 2, 5)))
    kept = rng.choice((("result-total",), ("received", "result-total"), ("received", "carried-in", "result-total", "carried-out")))
    split = [(key, key.split("/")) for key in figures if key.startswith("applications/")]
    return [key for key, (_, row, column) in split if column in columns and row not in kept]


def _zeros(rng, figures):
    """The zeros of one row of table two, or of a few rows of table three; in the appendix any zeros."""
    zeros = [key for key, value in figures.items() if value == 0 and not key.startswith("review-")]
    rows = sorted({key.rsplit("/", 1)[0] for key in zeros})
    chosen = set(rng.sample(rows, min(len(rows), rng.randint(1, 3))))
    return [key for key in zeros if key.rsplit("/", 1)[0] in chosen]


def unreadable(rng, figures):
    """-> {key: what is printed instead}: there is something, and it is no number."""
    keys = sorted(key for key in figures if key not in forms.MONEY)
    return {key: rng.choice(NO_NUMBERS) for key in rng.sample(keys, rng.randint(1, 3))}


def odd_numbers(rng, figures):
    """-> {key: what is printed instead}: a number, but one to doubt. The figures follow what is printed, so that the truth is what it says."""
    printed = {}
    changes = sorted(key for key in figures if key.endswith("/change"))
    for key in rng.sample(changes, min(len(changes), 1)):
        more, less = rng.randint(1, 30), rng.randint(1, 30)
        figures[key], printed[key] = more - less, f"增{more}减{less}"
    counts = sorted(key for key in figures if key.startswith("proactive/") and key not in forms.MONEY and key not in changes)
    for key in rng.sample(counts, 1):
        figures[key] = Decimal(rng.randint(1, 90) * 10 + 5) / 10
        printed[key] = str(figures[key])
    return printed


def empty_columns(rng, figures):
    """-> blanks for columns of table three that are empty all down."""
    columns = rng.sample(forms.APPLICANTS[1:], rng.choice((1, 2, 5)))
    return {key: "" for key in figures if key.startswith("applications/") and key.rsplit("/", 1)[1] in columns}


def pulled_apart(rng, figures):
    """-> keys of numbers whose digits the typesetting has pulled apart."""
    keys = [key for key, value in figures.items() if key not in forms.MONEY and 10 <= value < 1000]
    return set(rng.sample(keys, min(len(keys), rng.randint(1, 4))))


def run_together(rng, figures, columns, layout):
    """`columns` as printed. -> (the two keys whose numbers stand in one cell, all keys that are no longer certain)"""
    rows = sorted({key.rsplit("/", 1)[0] for key in figures if key.startswith("applications/")})
    row, n = rng.choice(rows), rng.randrange(len(columns) - 2)
    pair = tuple(f"{row}/{column}" for column, _ in columns[n:n + 2])
    certain = layout in ("tab", "markdown", "pdf", "scan", "html", "docx")  # there the second cell is left, empty; on a page both have their place
    return pair, set(pair) if certain else {f"{row}/{column}" for column, _ in columns}


def break_some(rng, figures):
    """Changes one to three numbers that take part in a sum, as a slip of the pen would."""
    candidates = sorted(key for key in figures if key.startswith(("applications/", "review-", "statistics/applications.", "statistics/review")))
    taken = {abs(value) for value in figures.values()}
    for key in rng.sample(candidates, rng.randint(1, 3)):
        for _ in range(50):
            new = _slip(rng, figures[key])
            if new != figures[key] and (new not in taken or new < 10):
                figures[key] = new
                taken.add(new)
                break


def _slip(rng, value):
    text = str(value)
    kind = rng.randrange(4)
    if kind == 0:
        return value + rng.choice((1, 1, 2, 10))
    if kind == 1 and value > 0:
        return value - 1
    if kind == 2 and len(text) > 1:
        return int(text[1] + text[0] + text[2:])
    if kind == 3 and len(text) > 1:
        return int(text[:-1])
    return value + rng.randint(1, 9)
