"""The small family of reports that the tests of `xxgk export` are about, and what each way out says of them."""

import csv
import io
import json
import pathlib
import re
import shutil
import sqlite3
import xml.etree.ElementTree as ET
import zipfile

from program import SOURCE_DIR, run

# All editions, text and pages, blanks, marks, money, values in doubt and sums that fail.
FAMILY = ("2014-tab", "2019-tab", "blanks-and-marks", "cut-in-a-table", "money-unit-in-cell", "pdf-from-chromium", "readings-in-doubt", "sums-that-fail")
GOLDENS = SOURCE_DIR / "tests" / "exports"
ABOUT = GOLDENS / "about.csv"
AGENCIES = GOLDENS / "agencies.csv"
TABLES = ("codebook", "rules", "reports", "facts", "wide", "findings")
R = "{urn:xxgk:report:1}"


def put_reports(folder):
    """-> the family's XML files in `folder`, each under its sample's name."""
    files = []
    for name in FAMILY:
        files.append(pathlib.Path(folder) / f"{name}.xml")
        shutil.copy(SOURCE_DIR / "samples" / name / "report.xml", files[-1])
    return files


def export(folder, *options):
    """-> the run, the folder of the package: the family exported."""
    folder = pathlib.Path(folder)
    (folder / "xml").mkdir(exist_ok=True)
    files = put_reports(folder / "xml")
    package = folder / "package"
    return run("export", *map(str, files), "-o", str(package), *options), package


def said_of_cells(files):
    """What the XML itself says: {(file, table, row, column): (number as text, status)}."""
    cells = {}
    for file in files:
        for table in ET.parse(file).getroot().iter(R + "table"):
            for row in table.iter(R + "row"):
                for cell in row.iter(R + "cell"):
                    cells[file.name, table.get("name"), row.get("key"), cell.get("column")] = (
                        cell.text or "", cell.get("status", "plain"))
    return cells


def csv_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def files_by_id(package):
    return {row["report_id"]: row["file"] for row in csv_table(package / "reports.csv")}


def cells_of_csv(package):
    files = files_by_id(package)
    return {(files[row["report_id"]], row["table"], row["row"], row["column"]): (row["value"], row["status"])
            for row in csv_table(package / "facts.csv")}


def cells_of_json(package):
    cells = {}
    for line in (package / "reports.jsonl").read_text(encoding="utf-8").splitlines():
        report = json.loads(line, parse_int=str, parse_float=str)
        parts = [report["front"], *(section["contents"] for section in report["sections"]), report["back"]]
        for table in (content for part in parts for content in part if content["kind"] == "table"):
            for row in table["rows"]:
                for cell in row["cells"]:
                    cells[report["file"], table["name"], row["key"], cell["column"]] = (cell["value"] or "", cell["status"])
    return cells


def cells_of_sqlite(package):
    """The number as SQLite gives it back, and digit by digit where it keeps these."""
    with sqlite3.connect(package / "reports.sqlite") as database:
        rows = database.execute('SELECT reports.file, "table", "row", "column", value, exact, status FROM facts JOIN reports USING (report_id)')
        cells = {}
        for file, table, row, column, value, exact, status in rows:
            text = "" if value is None else str(value)
            assert exact is None or float(exact) == value, (exact, value)
            cells[file, table, row, column] = (exact or text, status)
    return cells


def cells_of_xlsx(package):
    """From the sheet of values, and that of the cells that are not plain; keys by way of the code book."""
    sheets = workbook(package / "reports.xlsx")
    files = {row["report_id"]: row["file"] for row in sheets["reports"]}
    keys = {row["name"]: (row["table"], row["row"], row["column"]) for row in sheets["codebook"] if row["name"]}
    cells = {}
    for row in sheets["wide"]:
        for name, value in row.items():
            if name in keys and value != "":
                cells[(files[row["report_id"]], *keys[name])] = (value, "plain")
    for row in sheets["not plain"]:
        cells[files[row["report_id"]], row["table"], row["row"], row["column"]] = (row["value"], row["status"])
    return cells


def workbook(path):
    """-> {sheet: its rows by heading}, numbers as texts of their own digits. Reads what the file says, not what it shows."""
    main = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    relation = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
    sheets = {}
    with zipfile.ZipFile(path) as archive:
        targets = {node.get("Id"): node.get("Target") for node in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))}
        for sheet in ET.fromstring(archive.read("xl/workbook.xml")).iter(main + "sheet"):
            rows = []
            for node in ET.fromstring(archive.read("xl/" + targets[sheet.get(relation)])).iter(main + "row"):
                rows.append({re.sub(r"\d", "", cell.get("r")): text_of(cell, main) for cell in node.iter(main + "c")})
            heading = rows[0] if rows else {}
            sheets[sheet.get("name")] = [{title: row.get(place, "") for place, title in heading.items()} for row in rows[1:]]
    return sheets


def text_of(cell, main):
    if cell.get("t") == "inlineStr":
        return "".join(node.text or "" for node in cell.iter(main + "t"))
    value = cell.find(main + "v")
    if value is None:
        return ""
    if cell.get("t") == "b":
        return "true" if value.text == "1" else "false"
    number = float(value.text)
    return str(int(number)) if number == int(number) else repr(number)


def as_csv(rows, columns):
    """Rows by heading as the bytes of a CSV file of the package."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    return out.getvalue()
