#!/usr/bin/env python3
"""`xxgk compare` as its users meet it: goldens, planted faults and nothing else, what corresponds over the editions, refusals."""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import tempfile
import time
import unittest
import zipfile

import compare_family as family
import figures  # of tests/family
from export_family import said_of_cells, workbook
from program import BINARY, ENVIRONMENT, SOURCE_DIR, run

DONE, NOTHING_WRITTEN, WRONG_USAGE = 0, 2, 64
EDUCATION = "青岚县教育和体育局"


class CompareTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.xml = pathlib.Path(cls.temporary.name) / "xml"
        cls.reports = family.put_reports(cls.xml)

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def compared(self, *options, xml=None, name="out", **given):
        ran = family.compare(xml or self.xml, self.folder / name, *options, **given)
        self.assertEqual(ran.lines[-1].split(":")[-1].split()[1:3], ["reports", "of"], ran.said)
        return self.folder / name

    def table(self, folder, name, **keys):
        return [row for row in family.csv_table(folder / f"{name}.csv") if all(row[key] == str(value) for key, value in keys.items())]


class Goldens(CompareTest):
    """tests/family/renew writes goldens, no test does."""

    def test_tables_byte_for_byte(self):
        out = self.compared("--format", "csv")
        self.assertEqual(sorted(path.name for path in out.iterdir()), sorted(f"{name}.csv" for name in family.CSV))
        for name in family.GOLDEN_TABLES:
            golden = (family.GOLDENS / f"{name}.csv").read_text(encoding="utf-8")
            self.assertEqual(family.as_csv(out / f"{name}.csv", name).splitlines(), golden.splitlines(), name)

    def test_pages_byte_for_byte(self):
        out = self.compared("--format", "page")
        for page in family.GOLDEN_PAGES:
            golden = family.GOLDENS / pathlib.PurePath(page).name
            self.assertEqual((out / page).read_text(encoding="utf-8").splitlines(), golden.read_text(encoding="utf-8").splitlines(), page)

    def test_neither_clock_nor_order_shows(self):
        first = self.compared("--format", "csv,xlsx")
        time.sleep(1.1)
        files = [str(path) for path in reversed(self.reports) if path.stem != "water-2018"]
        ran = run("compare", *files, "-o", str(self.folder / "again"), "--agencies", str(family.AGENCIES), "--format", "xlsx,csv", "-q")
        self.assertEqual((ran.code, ran.said), (DONE, ""))
        for path in sorted(first.iterdir()):
            if path.name in ("left-out.csv", "cross-findings.csv", "finding-sides.csv", "comparison.xlsx"):
                continue  # these tell of the file that was given twice
            self.assertEqual((self.folder / "again" / path.name).read_bytes(), path.read_bytes(), path.name)
        same = self.compared("--format", "csv,xlsx", name="same")
        for path in sorted(first.iterdir()):
            self.assertEqual((same / path.name).read_bytes(), path.read_bytes(), path.name)

    def test_reports_are_sound_but_for_what_is_planted(self):
        for row in self.table(self.compared("--format", "csv"), "compared-reports"):
            self.assertEqual(row["checks_failed"], "0", row["file"])


class Faults(CompareTest):
    def test_the_planted_faults_are_found_and_nothing_else(self):
        found = self.table(self.compared("--format", "csv"), "cross-findings")
        for outcome, planted in (("fails", figures.FAULTS), ("undecidable", figures.UNDECIDABLE)):
            self.assertEqual(sorted((row["rule"], row["agency"], int(row["year"]), row["at"]) for row in found if row["outcome"] == outcome),
                             sorted(planted), outcome)

    def test_both_values_and_where_they_stand(self):
        out = self.compared("--format", "csv")
        finding = self.table(out, "cross-findings", rule="years.carried", at="applications/carried-in/total")[0]
        sides = self.table(out, "finding-sides", number=finding["number"])
        self.assertEqual([(side["year"], side["file"], side["row"], side["value"]) for side in sides],
                         [("2022", "education-2022.xml", "carried-out", finding["expected"]),
                          ("2023", "education-2023.xml", "carried-in", finding["found"])])
        self.assertEqual(int(finding["found"]) - int(finding["expected"]), int(finding["difference"]))

    def test_a_page_and_a_box_for_what_stands_on_a_page(self):
        xml = self.folder / "xml"
        xml.mkdir()
        sample = (SOURCE_DIR / "samples/pdf-from-chromium/report.xml").read_text(encoding="utf-8")
        year = int(re.search(r'year="(\d+)"', sample).group(1))
        (xml / "a.xml").write_text(sample, encoding="utf-8")
        (xml / "b.xml").write_text(sample.replace(f'year="{year}"', f'year="{year + 1}"', 1), encoding="utf-8")
        out = self.compared("--format", "csv", xml=xml)
        self.assertTrue(self.table(out, "cross-findings", rule="years.copied"))
        side = self.table(out, "finding-sides", row="carried-out")[0]
        self.assertRegex(side["box"], r"^\d+\.\d \d+\.\d \d+\.\d \d+\.\d$")
        self.assertIn(f'page="{side["page"]}" box="{side["box"]}"', sample)

    def test_lines_of_one_code_are_one_body(self):
        agencies = self.folder / "agencies.csv"
        agencies.write_text("name,code\n青岚县教育和体育局,1\n青岚县教育局,1\n青岚县水务局,2\n", encoding="utf-8")
        out = self.compared("--format", "csv", agencies=agencies)
        self.assertEqual([(row["agency"], row["other_names"], row["reports"]) for row in self.table(out, "agencies")],
                         [("青岚县人民政府", "", "1"), (EDUCATION, "青岚县教育局", "9"), ("青岚县水务局", "", "8")])

    def test_without_the_mapping_nothing_is_guessed(self):
        out = self.compared("--format", "csv", agencies=None)
        self.assertEqual([row["agency"] for row in self.table(out, "agencies")],
                         ["青岚县人民政府", "青岚县教育和体育局", "青岚县教育局", "青岚县水务局"])
        self.assertEqual(self.table(out, "cross-findings", rule="agencies.sum"), [])


class Correspondences(CompareTest):
    """Every kind over 2018, 2019, 2020 and 2021."""

    KINDS = (  # table, row, column: the kind in each year, whether each change is comparable
        (("applications", "received", "total"), ("exact", "exact", "exact", "same"), (True, True, True)),
        (("applications", "received", "natural-person"), ("none", "exact", "exact", "same"), (False, True, True)),
        (("applications", "granted", "total"), ("narrower", "exact", "exact", "same"), (False, True, True)),
        (("applications", "other", "total"), ("none", "same", "same", "sum"), (False, True, True)),
        (("applications", "other.unpaid", "total"), ("none", "none", "none", "same"), (None, None, False)),
        (("proactive", "normative-documents", "issued"), ("none", "narrower", "narrower", "same"), (False, True, False)),
        (("statistics", "normative-documents-issued", "count"), ("same", "narrower", "narrower", "none"), (False, True, False)),
        (("proactive", "normative-documents", "in-force"), ("none", "none", "none", "same"), (None, None, False)),
        (("proactive", "normative-documents", "public-total"), ("none", "same", "same", "none"), (False, True, False)),
        (("statistics", "litigation.upheld", "count"), ("same", "sum", "sum", "sum"), (True, True, True)),
        (("review-litigation", "review", "upheld"), ("exact", "exact", "exact", "same"), (True, True, True)),
        (("review-litigation", "review", "total"), ("narrower", "exact", "exact", "same"), (False, True, True)),
        (("statistics", "disclosed", "count"), ("same", "none", "none", "none"), (False, None, None)),
        (("proactive", "fees", "previous-items"), ("none", "same", "same", "none"), (False, True, False)),
    )

    def setUp(self):
        super().setUp()
        self.out = self.compared("--format", "csv")

    def test_kinds_reasons_and_differences(self):
        for keys, kinds, comparable in self.KINDS:
            place = dict(zip(("table", "row", "column"), keys), agency=EDUCATION)
            values = {int(row["year"]): row for row in self.table(self.out, "values", **place)}
            changes = {int(row["from_year"]): row for row in self.table(self.out, "changes", **place)}
            self.assertEqual(tuple(values[year]["correspondence"] for year in (2018, 2019, 2020, 2021)), kinds, keys)
            for year, is_comparable in zip((2018, 2019, 2020), comparable):
                with self.subTest(keys=keys, year=year):
                    self.tell(values, changes.get(year), year, is_comparable)

    def tell(self, values, change, year, comparable):
        if comparable is None:  # the figure is on neither side
            self.assertIsNone(change)
            return
        self.assertEqual(change["state"] == "not-comparable", not comparable)
        if comparable:
            difference = int(values[year + 1]["value"]) - int(values[year]["value"])
            self.assertEqual(int(change["difference"]), difference)
        else:
            self.assertEqual((change["difference"], change["growth"]), ("", ""))
            self.assertTrue(change["reason_zh"] and change["reason_en"])

    def test_a_value_is_the_sum_of_its_cells(self):
        row = self.table(self.out, "values", agency=EDUCATION, year=2021, form=2019, row="other", column="total")[0]
        self.assertEqual(row["cells"], " + ".join(f"applications/{key}/total" for key in ("other.uncorrected", "other.unpaid", "other.other")))
        parts = [self.table(self.out, "values", agency=EDUCATION, year=2021, row=key, column="total")[0]["value"]
                 for key in ("other.uncorrected", "other.unpaid", "other.other")]
        self.assertEqual(int(row["value"]), sum(map(int, parts)))

    def test_the_single_row_printed_in_a_later_year_is_the_figure_itself(self):
        xml = self.folder / "xml"
        xml.mkdir()
        shutil.copy(SOURCE_DIR / "samples/2021-single-other-row/report.xml", xml / "a.xml")
        row = self.table(self.compared("--format", "csv", xml=xml, name="single"), "values", row="other", column="total")[0]
        self.assertEqual((row["correspondence"], row["status"], row["cells"]), ("same", "plain", "applications/other/total"))

    def test_a_blank_is_never_a_zero(self):
        place = {"agency": "青岚县水务局", "row": "carried-in", "column": "research"}
        value = self.table(self.out, "values", year=2023, **place)[0]
        self.assertEqual((value["value"], value["status"]), ("", "blank"))
        self.assertEqual([row["state"] for row in self.table(self.out, "changes", **place) if "2023" in (row["from_year"], row["to_year"])],
                         ["unknown", "unknown"])


class RoundTrip(CompareTest):
    """What the tables say is what the XML says."""

    def agree(self, xml, out):
        said = said_of_cells(sorted(xml.glob("*.xml")))
        files = {(row["agency"], row["year"]): row["file"] for row in family.csv_table(out / "compared-reports.csv")}
        compared = 0
        for row in family.csv_table(out / "values.csv"):
            cells = row["cells"].split(" + ") if row["cells"] else []
            read = [said[(files[row["agency"], row["year"]], *cell.split("/"))] for cell in cells]
            if len(read) == 1:
                self.assertEqual((row["value"], row["status"]), read[0], row)
            elif read and all(value for value, _ in read):
                self.assertEqual(int(row["value"]), sum(int(value) for value, _ in read), row)
            else:
                self.assertEqual(row["value"], "", row)
            compared += len(read)
        self.assertGreater(compared, 50)

    def test_of_the_family(self):
        self.agree(self.xml, self.compared("--format", "csv"))

    def test_of_samples(self):
        xml = self.folder / "xml"
        xml.mkdir()
        for sample in sorted(SOURCE_DIR.glob("samples/*/report.xml")):
            shutil.copy(sample, xml / f"{sample.parent.name}.xml")
        self.agree(xml, self.compared("--format", "csv", xml=xml, agencies=None))

    def test_of_real_reports(self):
        data = pathlib.Path(os.environ.get("XXGK_REAL_DATA") or SOURCE_DIR.parent / "shared/data")
        sources = [source for source in sorted(data.glob("*.*")) if source.suffix in (".pdf", ".txt")]
        if not sources:
            self.skipTest("real data absent")
        xml = self.folder / "xml"
        xml.mkdir()
        for source in sources:
            run("convert", str(source), "-o", str(xml / f"{source.stem}.xml"), "--quiet")
        self.agree(xml, self.compared("--format", "csv", xml=xml, agencies=None))


class Schemas(CompareTest):
    def test_a_folder_of_its_own(self):
        schemas = self.folder / "schemas"
        shutil.copytree(SOURCE_DIR / "schemas", schemas)
        plan = (schemas / "comparison.xml").read_text(encoding="utf-8")
        (schemas / "comparison.xml").write_text(plan.replace('name="factor" value="5"', 'name="factor" value="8"'), encoding="utf-8")
        out = self.compared("--format", "csv", "--schemas", str(schemas))
        self.assertEqual(self.table(out, "cross-findings", rule="years.jump"), [])
        (schemas / "comparison.xml").write_text(plan.replace("applications/carried-out/total", "applications/carried-on/total"), encoding="utf-8")
        ran = family.compare(self.xml, self.folder / "none", "--schemas", str(schemas))
        self.assertEqual((ran.code, len(ran.lines)), (NOTHING_WRITTEN, 1), ran.said)
        self.assertIn("applications/carried-on/total", ran.said)

    def test_a_folder_without_a_plan_still_follows_figures(self):
        schemas = self.folder / "schemas"
        shutil.copytree(SOURCE_DIR / "schemas", schemas)
        (schemas / "comparison.xml").unlink()
        out = self.compared("--schemas", str(schemas))
        self.assertEqual(self.table(out, "cross-findings"), [])
        self.assertTrue(self.table(out, "values", correspondence="sum"))


class Derived(CompareTest):
    def test_undefined_and_unknown_are_two_things(self):
        xml = self.folder / "xml"
        xml.mkdir()
        text = (self.xml / "water-2021.xml").read_text(encoding="utf-8")
        begin, end = text.index('<row key="review"'), text.index("</row>", text.index('<row key="review"'))
        zeros = re.sub(r">\d+<", ">0<", text[begin:end])
        blanks = re.sub(r'(column="corrected"[^>]*)>\d+</cell>', r'\1 status="blank"/>', text[begin:end])
        for name, row in (("zeros", zeros), ("blanks", blanks)):
            spoilt = text[:begin] + row + text[end:]
            (xml / f"{name}.xml").write_text(spoilt.replace("青岚县水务局", f"{name}局"), encoding="utf-8")
        out = self.compared("--format", "csv", xml=xml)
        states = {row["agency"]: (row["state"], row["value"], row["numerator"], row["denominator"])
                  for row in self.table(out, "derived", derived="review-corrected-rate")}
        self.assertEqual(states["zeros局"], ("undefined", "", "0", "0"))
        self.assertEqual(states["blanks局"], ("unknown", "", "", ""))

    def test_shares_are_their_numerators_by_their_denominators(self):
        rows = self.table(self.compared("--format", "csv"), "derived", state="value")
        self.assertGreater(len(rows), 300)
        for row in rows:
            self.assertAlmostEqual(float(row["value"]), float(row["numerator"]) / float(row["denominator"]), delta=5.1e-7)


class Workbook(CompareTest):
    SHEETS = {"agencies": "agencies", "reports": "compared-reports", "changes": "changes", "derived": "derived", "findings": "cross-findings",
              "finding sides": "finding-sides", "rankings": "rankings", "text reuse": "text-reuse", "left out": "left-out",
              "rules": "cross-rules", "derived figures": "derived-figures"}

    def setUp(self):
        super().setUp()
        self.out = self.compared("--format", "csv,xlsx")
        self.sheets = workbook(self.out / "comparison.xlsx")

    def test_sheets_hold_what_the_tables_hold(self):
        self.assertEqual(list(self.sheets), ["about", "years", *self.SHEETS])
        for sheet, table in self.SHEETS.items():
            rows = family.csv_table(self.out / f"{table}.csv")
            if sheet == "changes":
                rows = [row for row in rows if row["state"] == "not-comparable" or row["difference"] not in ("", "0")]
            self.assertEqual([{name: digits(value) for name, value in row.items()} for row in self.sheets[sheet]],
                             [{name: digits(value) for name, value in row.items()} for row in rows], sheet)

    def test_years_hold_the_values(self):
        values = {(row["agency"], row["form"], row["table"], row["row"], row["column"], row["year"]): row["value"] or row["status"]
                  for row in family.csv_table(self.out / "values.csv")}
        shown = {(row["agency"], row["form"], row["table"], row["row"], row["column"], name): value
                 for row in self.sheets["years"] for name, value in row.items() if name.isdigit() and value != ""}
        self.assertEqual(shown, values)

    def test_every_column_is_explained(self):
        explained = {(row["sheet"], row["column"]): row for row in self.sheets["about"]}
        for sheet, rows in list(self.sheets.items())[1:]:
            for name in rows[0] if rows else ():
                words = explained[sheet, "year" if name.isdigit() else name]
                self.assertTrue(words["title_zh"] and words["about_en"], (sheet, name))

    def test_percentages_are_numbers_and_headers_stay(self):
        with zipfile.ZipFile(self.out / "comparison.xlsx") as archive:
            self.assertIn("0.0%", archive.read("xl/styles.xml").decode())
            for name in archive.namelist():
                if name.startswith("xl/worksheets/sheet"):
                    self.assertIn('state="frozen"', archive.read(name).decode(), name)


def digits(value):
    """0.020 and 0.02 are one number."""
    return repr(float(value)) if re.fullmatch(r"-?\d+(\.\d+)?(e-?\d+)?", value) else value


class Refusals(CompareTest):
    def here(self, *arguments, **options):
        return run("compare", *map(str, arguments), cwd=self.folder, **options)

    def put(self, *names):
        for name in names:
            shutil.copy(self.xml / name, self.folder)
        return names[0]

    def refused(self, ran, code, *words):
        self.assertEqual(ran.code, code, ran.said)
        self.assertEqual(len(ran.lines), len(words), ran.said)
        for line, word in zip(ran.lines, words):
            self.assertIn(word, line)

    def test_bad_files_are_named_and_the_others_go_on(self):
        good = self.put("water-2021.xml", "water-2022.xml")
        (self.folder / "empty.xml").write_bytes(b"")
        (self.folder / "page.xml").write_text("<html/>", encoding="utf-8")
        (self.folder / "cut.xml").write_bytes((self.folder / good).read_bytes()[:5000])
        (self.folder / "none").mkdir()
        ran = self.here("empty.xml", "page.xml", good, "absent.xml", "none", good, "water-2022.xml", "-o", "out")
        self.refused(ran, NOTHING_WRITTEN, "empty.xml", "page.xml:1", "absent.xml", "none", "the same report", "out: 2 reports of 1 bodies")
        left_out = {row["file"]: row["reason"] for row in family.csv_table(self.folder / "out/left-out.csv")}
        self.assertEqual(left_out, {"empty.xml": "unsound", "page.xml": "unsound", "absent.xml": "unsound", "none": "unsound",
                                    good: "given-twice"})
        self.refused(self.here("cut.xml", "-o", "cut"), NOTHING_WRITTEN, "cut.xml", "no report to compare")

    def test_a_report_that_is_unsound_below_its_head(self):
        good = self.put("water-2021.xml", "water-2022.xml")
        text = (self.folder / good).read_text(encoding="utf-8")
        (self.folder / good).write_text(text.replace('column="natural-person"', 'column="nobody"', 1), encoding="utf-8")
        self.refused(self.here(good, "water-2022.xml", "-o", "out"), NOTHING_WRITTEN, f"{good}:", "out: 1 reports")
        self.assertEqual([row["reason"] for row in family.csv_table(self.folder / "out/left-out.csv")], ["unsound"])

    def test_reports_without_body_or_year_and_two_of_one_year(self):
        good = self.put("water-2021.xml")
        text = (self.folder / good).read_text(encoding="utf-8")
        (self.folder / "nobody.xml").write_text(re.sub(r"<agency>.*?</agency>", "<agency/>", text), encoding="utf-8")
        (self.folder / "never.xml").write_text(text.replace(' year="2021"', "", 1), encoding="utf-8")
        (self.folder / "other.xml").write_text(re.sub('sha256="[0-9a-f]{4}', 'sha256="0000', text, count=1), encoding="utf-8")
        ran = self.here(good, "nobody.xml", "never.xml", "other.xml", "-o", "out")
        self.refused(ran, NOTHING_WRITTEN, "body is unknown", "year is unknown", "another report of 2021, water-2021.xml", "1 reports")
        self.assertEqual([(row["file"], row["reason"], row["kept"]) for row in family.csv_table(self.folder / "out/left-out.csv")],
                         [("nobody.xml", "no-agency", ""), ("never.xml", "no-year", ""), ("other.xml", "same-year", "water-2021.xml")])

    def test_wrong_usage(self):
        good = self.put("water-2021.xml")
        for arguments, words in (((), "no file given"), ((good,), "-o DIR"), ((good, "-o", good), "is a file"),
                                 ((good, "-o", "p", "--format", "json"), "--format csv,xlsx"), ((good, "-o", "p", "--nonsense"), "--nonsense")):
            self.refused(self.here(*arguments), WRONG_USAGE, words)
        self.assertFalse((self.folder / "p").exists())

    def test_folders_that_are_there(self):
        good = self.put("water-2021.xml")
        self.assertEqual(self.here(good, "-o", "out/").code, DONE)
        self.assertEqual(self.here(good, "-o", "out", "--format", "xlsx", "-q").said, "")
        self.assertEqual([path.name for path in (self.folder / "out").iterdir()], ["comparison.xlsx"])
        (self.folder / "out/diary.txt").write_text("mine", encoding="utf-8")
        self.refused(self.here(good, "-o", "out"), NOTHING_WRITTEN, "diary.txt")

    def test_a_place_that_cannot_be_written(self):
        good = self.put("water-2021.xml")
        self.refused(self.here(good, "-o", f"{good}/out"), NOTHING_WRITTEN, "cannot be written")
        if os.geteuid() != 0:
            self.folder.chmod(0o500)
            self.refused(self.here(good, "-o", "out"), NOTHING_WRITTEN, "cannot be written")
            self.folder.chmod(0o700)

    def test_standard_input(self):
        ran = self.here("-", "-o", "out", "--format", "csv", stdin=(self.xml / "water-2021.xml").read_bytes())
        self.assertEqual(ran.code, DONE, ran.said)
        self.assertEqual([row["file"] for row in family.csv_table(self.folder / "out/compared-reports.csv")], ["stdin"])

    def test_ctrl_c_leaves_nothing(self):
        family.put_many(self.xml, self.folder / "many", 150)
        with subprocess.Popen([BINARY, "compare", "many", "-o", "out"], cwd=self.folder, env=ENVIRONMENT, stderr=subprocess.PIPE) as process:
            while not list(self.folder.glob(".xxgk-*")) and process.poll() is None:
                time.sleep(0.01)
            time.sleep(0.3)
            process.send_signal(signal.SIGINT)
            said = process.stderr.read().decode()
        self.assertEqual(process.returncode, -signal.SIGINT, said)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["many"])

    def test_names_that_mean_two_bodies(self):
        good = self.put("water-2021.xml")
        for text, words in (("name,other_names\n甲局,丙局\n乙局,丙局\n", "record 3: '丙局'"), ("name,other_names\n甲局,乙局；丁局\n乙局,\n", "record 2: '乙局'"),
                            ("other_names\n甲局\n", "name")):
            (self.folder / "agencies.csv").write_text(text, encoding="utf-8")
            ran = self.here(good, "-o", "out", "--agencies", "agencies.csv")
            self.refused(ran, NOTHING_WRITTEN, words)

    def test_messages_in_chinese(self):
        self.refused(self.here("--lang", "zh", "absent.xml", "-o", "out"), NOTHING_WRITTEN, "无法读取", "没有可比较的报告")
        self.assertIn("并列比较", self.here("--help", "--lang", "zh").out)


class Cost(CompareTest):
    def test_memory_does_not_grow_with_the_agencies(self):
        used = []
        for count in (20, 80):
            family.put_many(self.xml, self.folder / str(count), count)
            used.append(family.measured(self.folder / str(count), self.folder / "out", "--format", "csv")[2])
        self.assertLess(used[1], used[0] + 12 * 1024, used)


if __name__ == "__main__":
    unittest.main()
