#!/usr/bin/env python3
"""`xxgk export` as its users meet it: goldens of every text, numbers and statuses the same in every format, what is refused."""

import json
import os
import pathlib
import signal
import sqlite3
import subprocess
import tempfile
import time
import unittest

import export_family as family
import export_many
from program import BINARY, ENVIRONMENT, SOURCE_DIR, run

DONE, NOTHING_WRITTEN, WRONG_USAGE = 0, 2, 64
TEXTS = ("codebook.csv", "rules.csv", "reports.csv", "facts.csv", "wide.csv", "findings.csv", "datapackage.json", "reports.jsonl",
         "report.schema.json", "postgresql.sql", "catalogue.csv", "dcat.jsonld")
BINARIES = ("reports.xlsx", "reports.sqlite")


class ExportTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def package(self, *options):
        ran, package = family.export(self.folder, *options)
        self.assertEqual(ran.code, DONE, ran.said)
        return package

    def names(self, package):
        return sorted(path.name for path in package.iterdir())


class Goldens(ExportTest):
    """samples/renew's rule holds here too: tests/exports/renew writes goldens, no test does."""

    def setUp(self):
        super().setUp()
        self.made = self.package("--about", str(family.ABOUT), "--agencies", str(family.AGENCIES))

    def test_all_files_are_there_and_no_other(self):
        self.assertEqual(self.names(self.made), sorted(TEXTS + BINARIES))

    def test_texts_byte_for_byte(self):
        for name in TEXTS:
            golden = (family.GOLDENS / name).read_text(encoding="utf-8")
            made = (self.made / name).read_text(encoding="utf-8")
            if name in ("dcat.jsonld",):  # it has the fingerprints of the two that are compared by what they hold
                golden, made = (without_binaries(text) for text in (golden, made))
            self.assertEqual(made.splitlines(), golden.splitlines(), name)

    def test_database_holds_the_same_tables(self):
        with sqlite3.connect(self.made / "reports.sqlite") as database:
            self.assertEqual(database.execute("PRAGMA foreign_key_check").fetchall(), [])
            self.assertEqual(database.execute("PRAGMA integrity_check").fetchall(), [("ok",)])
            for table in family.TABLES:
                rows = database.execute(f'SELECT * FROM "{table}"')
                columns = [column[0] for column in rows.description if column[0] != "exact"]
                made = {tuple("" if value is None else plain(name, value) for name, value in zip(columns, row)) for row in rows}
                golden = {tuple(row[column] for column in columns) for row in family.csv_table(self.made / f"{table}.csv")}
                self.assertEqual(made, golden, table)

    def test_workbook_holds_the_same_tables(self):
        sheets = family.workbook(self.made / "reports.xlsx")
        self.assertEqual(list(sheets), ["about", "reports", "wide", "not plain", "findings", "codebook", "rules"])
        for table in family.TABLES:
            rows = family.csv_table(self.made / f"{table}.csv")
            if table == "facts":
                rows = [row for row in rows if row["status"] != "plain"]
            made = [{name: undated(name, value) for name, value in row.items()} for row in sheets["not plain" if table == "facts" else table]]
            self.assertEqual(made, rows, table)
        explained = {(row["sheet"], row["column"]) for row in sheets["about"]}
        for sheet, rows in list(sheets.items())[1:]:
            self.assertLessEqual({(sheet, name) for name in rows[0]}, explained)

    def test_the_same_again_is_the_same_bytes(self):
        first = {name: (self.made / name).read_bytes() for name in TEXTS + BINARIES}
        time.sleep(1.1)  # a clock must not show
        again = self.package("--about", str(family.ABOUT), "--agencies", str(family.AGENCIES))
        for name, content in first.items():
            self.assertEqual((again / name).read_bytes(), content, name)


def without_binaries(text):
    entry = json.loads(text)
    entry["dcat:distribution"] = [file for file in entry["dcat:distribution"] if file["dct:title"] not in BINARIES]
    return json.dumps(entry, indent=1, ensure_ascii=False)


def plain(name, value):
    return ("false", "true")[value] if name == "signed" else str(value)


def undated(name, value):
    """Excel counts days from 1899-12-30."""
    if name not in ("period_from", "period_to", "published", "signed_on") or not value:
        return value
    return time.strftime("%Y-%m-%d", time.gmtime((int(value) - 25569) * 86400))


class RoundTrip(ExportTest):
    def test_value_and_status_are_those_of_the_xml_in_every_format(self):
        package = self.package()
        said = family.said_of_cells(sorted((self.folder / "xml").iterdir()))
        self.assertEqual({status for _, status in said.values()},
                         {"plain", "suspect", "blank", "not-applicable", "missing", "illegible"})
        for read in (family.cells_of_csv, family.cells_of_json, family.cells_of_sqlite, family.cells_of_xlsx):
            self.assertEqual(read(package), said, read.__name__)

    def test_numbers_of_many_digits_and_fractions_survive(self):
        numbers = ("9007199254740993", "0.1", "123456789012345678", "92233720368547758.07", "999999999999999", "0.000001")
        folder = self.folder / "xml"
        folder.mkdir()
        sample = (SOURCE_DIR / "samples/2021-tab/report.xml").read_text(encoding="utf-8")
        for i, number in enumerate(numbers):
            begin = sample.index(">", sample.index('unit="CNY"')) + 1
            spoilt = sample[:begin] + number + sample[sample.index("<", begin):]
            (folder / f"{i}.xml").write_text(spoilt.replace('sha256="', f'sha256="{i}' , 1).replace(f'sha256="{i}' + sample[sample.index('sha256="') + 8], f'sha256="{i}'), encoding="utf-8")
        package = self.folder / "package"
        ran = run("export", str(folder), "-o", str(package))
        self.assertEqual(ran.code, DONE, ran.said)
        said = family.said_of_cells(sorted(folder.iterdir()))
        self.assertLessEqual(set(numbers), {number for number, _ in said.values()})
        for read in (family.cells_of_csv, family.cells_of_json, family.cells_of_sqlite, family.cells_of_xlsx):
            fees = {key: value for key, value in read(package).items() if key[2] == "fees"}
            self.assertEqual({key: normal(value) for key, value in fees.items()},
                             {key: normal(value) for key, value in said.items() if key[2] == "fees"}, read.__name__)

    def test_sums_agree(self):
        package = self.package()
        whole = sum(int(row["value"]) for row in family.csv_table(package / "facts.csv") if row["value"] and "." not in row["value"])
        with sqlite3.connect(package / "reports.sqlite") as database:
            self.assertEqual(database.execute("SELECT sum(value) FROM facts WHERE exact IS NULL").fetchone()[0], whole)


def normal(value):
    """1e-06 and 0.000001 are one number."""
    number, status = value
    return (format(float(number), ".17g") if "e" in number else number, status) if "e" not in number else ("0.000001", status)


class Views(ExportTest):
    def test_a_sum_with_a_blank_part_has_no_value(self):
        package = self.package("--format", "sqlite,csv")
        files = family.files_by_id(package)
        cells = family.cells_of_csv(package)
        with sqlite3.connect(package / "reports.sqlite") as database:
            rows = database.execute("SELECT report_id, received, denied FROM applications").fetchall()
        self.assertTrue(rows)
        blanks = 0
        for report, received, denied in rows:
            parts = [value for (file, table, row, column), (value, _) in cells.items()
                     if file == files[report] and table == "applications" and row.startswith("denied.") and column == "total"]
            blanks += "" in parts
            self.assertEqual(denied, None if "" in parts else sum(map(int, parts)))
            of_received = cells[files[report], "applications", "received", "total"][0]
            self.assertEqual(received, int(of_received) if of_received else None)
        self.assertGreater(blanks, 0)


class Refusals(ExportTest):
    def refused(self, ran, code, *words):
        self.assertEqual(ran.code, code, ran.said)
        self.assertEqual(len(ran.lines), len(words), ran.said)
        for line, word in zip(ran.lines, words):
            self.assertIn(word, line)

    def here(self, *arguments, **options):
        return run("export", *map(str, arguments), cwd=self.folder, **options)

    def test_bad_files_are_named_and_the_others_go_on(self):
        good = family.put_reports(self.folder)[0]
        (self.folder / "empty.xml").write_bytes(b"")
        (self.folder / "page.xml").write_text("<html/>", encoding="utf-8")
        (self.folder / "cut.xml").write_bytes(good.read_bytes()[:5000])
        (self.folder / "none").mkdir()
        ran = self.here("empty.xml", "page.xml", good.name, "absent.xml", "cut.xml", "none", good.name, "-o", "package")
        self.refused(ran, NOTHING_WRITTEN, "empty.xml", "page.xml:1", "absent.xml", "cut.xml", "none", "given before", "package: 1 reports")
        self.assertEqual(len(family.csv_table(self.folder / "package/reports.csv")), 1)

    def test_nothing_to_export_leaves_nothing(self):
        (self.folder / "empty.xml").write_bytes(b"")
        self.refused(self.here("empty.xml", "-o", "package"), NOTHING_WRITTEN, "empty.xml", "package")
        self.assertEqual([path.name for path in self.folder.iterdir()], ["empty.xml"])

    def test_wrong_usage(self):
        good = family.put_reports(self.folder)[0].name
        for arguments, words in (((), "no file given"), ((good,), "-o DIR"), ((good, "-o", good), "is a file"),
                                 ((good, "-o", "p", "--format", "xml"), "--format csv,json"), ((good, "-o", "p", "--nonsense"), "--nonsense")):
            self.refused(self.here(*arguments), WRONG_USAGE, words)
        self.assertFalse((self.folder / "p").exists())

    def test_a_folder_with_anything_else_in_it_is_left_alone(self):
        good = family.put_reports(self.folder)[0].name
        (self.folder / "package").mkdir()
        (self.folder / "package/diary.txt").write_text("mine", encoding="utf-8")
        self.refused(self.here(good, "-o", "package"), NOTHING_WRITTEN, "diary.txt")
        self.assertEqual(self.names(self.folder / "package"), ["diary.txt"])

    def test_an_earlier_package_is_replaced_as_a_whole(self):
        good = family.put_reports(self.folder)[0].name
        self.assertEqual(self.here(good, "-o", "package/").code, DONE)
        self.assertEqual(self.here(good, "-o", "package", "--format", "xlsx", "-q").said, "")
        self.assertEqual(self.names(self.folder / "package"), ["reports.xlsx"])

    def test_a_place_that_cannot_be_written(self):
        good = family.put_reports(self.folder)[0].name
        self.refused(self.here(good, "-o", f"{good}/package"), NOTHING_WRITTEN, "cannot be written")
        if os.geteuid() != 0:
            self.folder.chmod(0o500)
            self.refused(self.here(good, "-o", "package"), NOTHING_WRITTEN, "cannot be written")
            self.folder.chmod(0o700)

    def test_a_folder_of_reports_and_standard_input(self):
        (self.folder / "below/deeper").mkdir(parents=True)
        family.put_reports(self.folder / "below")
        (self.folder / "below/2014-tab.xml").rename(self.folder / "below/deeper/2014-tab.xml")
        self.assertEqual(self.here("below", "-o", "package", "--format", "csv").code, DONE)
        files = [row["file"] for row in family.csv_table(self.folder / "package/reports.csv")]
        self.assertEqual(sorted(files), [f"{name}.xml" for name in sorted(family.FAMILY)])
        ran = self.here("-", "-o", "package", "--format", "csv", stdin=(self.folder / "below/2019-tab.xml").read_bytes())
        self.assertEqual((ran.code, [row["file"] for row in family.csv_table(self.folder / "package/reports.csv")]), (DONE, ["stdin"]))

    def test_ctrl_c_leaves_nothing(self):
        export_many.put_reports(self.folder / "many", 1500)
        with subprocess.Popen([BINARY, "export", "many", "-o", "package"], cwd=self.folder, env=ENVIRONMENT,
                              stderr=subprocess.PIPE) as process:
            while not list(self.folder.glob(".xxgk-*")) and process.poll() is None:
                time.sleep(0.01)
            time.sleep(0.2)
            process.send_signal(signal.SIGINT)
            said = process.stderr.read().decode()
        self.assertEqual(process.returncode, -signal.SIGINT, said)
        self.assertEqual([path.name for path in self.folder.iterdir()], ["many"])

    def test_messages_in_chinese(self):
        ran = self.here("--lang", "zh", "absent.xml", "-o", "package")
        self.refused(ran, NOTHING_WRITTEN, "无法读取", "没有可导出的报告")
        self.assertIn("导出", self.here("--help", "--lang", "zh").out)


class UserFiles(ExportTest):
    def put(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)

    def test_agencies_override_what_names_say(self):
        package = self.package("--agencies", str(family.AGENCIES), "--format", "csv")
        known = {row["agency"]: (row["agency_code"], row["region_code"], row["parent"]) for row in family.csv_table(package / "reports.csv")}
        self.assertEqual(known["云岭县林业局"], ("11530000000000001X", "530100", "云岭县人民政府"))
        self.assertEqual(known["石桥镇人民政府"], ("", "320813", ""))
        self.assertEqual(known["鹿鸣县林业局"], ("", "", ""))

    def test_regions_come_from_names(self):
        xml = (SOURCE_DIR / "samples/2021-tab/report.xml").read_text(encoding="utf-8")
        begin = xml.index("<agency>") + len("<agency>")
        for name, code in (("江苏省淮安市洪泽区水利局", "320813"), ("鼓楼区人民政府", "")):
            (self.folder / "one.xml").write_text(xml[:begin] + name + xml[xml.index("</agency>"):], encoding="utf-8")
            self.assertEqual(run("export", str(self.folder / "one.xml"), "-o", str(self.folder / "p"), "--format", "csv").code, DONE)
            self.assertEqual(family.csv_table(self.folder / "p/reports.csv")[0]["region_code"], code)

    def test_what_is_wrong_with_them_is_said(self):
        for option, text, words in (("--agencies", "code\n1\n", "no column 'name'"), ("--agencies", "name,region\nA,32\n", "'32'"),
                                    ("--agencies", "name,colour\nA,x\n", "'colour'"), ("--about", "name,value\nlicense,x\n", "'license'")):
            ran, package = family.export(self.folder, option, self.put("given.csv", text))
            self.assertEqual((ran.code, len(ran.lines)), (NOTHING_WRITTEN, 1), ran.said)
            self.assertIn(words, ran.said)
            self.assertFalse(package.exists())

    def test_a_file_of_another_charset_is_refused(self):
        (self.folder / "given.csv").write_bytes("name,code\n清溪县,1\n".encode("gb18030"))
        ran, _ = family.export(self.folder, "--agencies", str(self.folder / "given.csv"))
        self.assertEqual((ran.code, len(ran.lines)), (NOTHING_WRITTEN, 1), ran.said)
        self.assertIn("UTF-8", ran.said)

    def test_a_file_name_that_is_no_text_does_not_spoil_the_tables(self):
        odd = os.fsencode(str(self.folder)) + b"/a\xff\x01b.xml"
        with open(odd, "wb") as file:
            file.write((SOURCE_DIR / "samples/2021-tab/report.xml").read_bytes())
        self.assertEqual(run("export", os.fsdecode(odd), "-o", str(self.folder / "p")).code, DONE)
        self.assertEqual([row["file"] for row in family.csv_table(self.folder / "p/reports.csv")], ["a\ufffd\ufffdb.xml"])

    def test_the_day_comes_from_the_environment_of_reproducible_builds(self):
        files = family.put_reports(self.folder)
        ran = run("export", str(files[0]), "-o", str(self.folder / "p"), "--format", "csv", env={"SOURCE_DATE_EPOCH": "86400"})
        self.assertEqual(ran.code, DONE)
        self.assertEqual(json.loads((self.folder / "p/datapackage.json").read_text(encoding="utf-8"))["created"], "1970-01-02T00:00:00Z")


class Memory(ExportTest):
    def test_memory_does_not_grow_with_the_reports(self):
        """Databases have a cache of eight megabytes, which a few reports do not fill: compared are many and still more."""
        used = []
        for count in (1000, 2500):
            export_many.put_reports(self.folder / "many", count)
            used.append(export_many.measured(BINARY, self.folder / "many", self.folder / "package").memory_kb)
        self.assertLess(used[1], used[0] + 8 * 1024, used)


if __name__ == "__main__":
    unittest.main()
