"""The family of reports by which comparisons are tested (tests/family/), converted by the program under test."""

import csv
import hashlib
import io
import os
import pathlib
import re
import subprocess
import sys
import time

from program import BINARY, ENVIRONMENT, SOURCE_DIR, run

FOLDER = SOURCE_DIR / "tests" / "family"
GOLDENS = FOLDER / "expected"
AGENCIES = FOLDER / "agencies.csv"
CSV = ("agencies", "compared-reports", "left-out", "values", "changes", "derived", "cross-findings", "finding-sides", "rankings",
       "text-reuse", "text-differences", "figures", "cross-rules", "derived-figures")
# Those that only say again what the schemas hold have no golden.
GOLDEN_TABLES = CSV[:-3]
GOLDEN_PAGES = ("index.html", "agencies/0002.html", "agencies/0002-text.html", "years/2021.html")
sys.path.insert(0, str(FOLDER))


def sources():
    return sorted((FOLDER / "sources").glob("*/*"))


def put_reports(folder):
    """-> the family's XML files in `folder`: water-2019.xml and so on."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources():
        ran = run("convert", str(source), "-o", str(folder / f"{source.parent.name}-{source.stem}.xml"), "--quiet")
        assert ran.code in (0, 3), ran.said
    return sorted(folder.iterdir())


def compare(xml, output, *options, agencies=AGENCIES):
    given = ["--agencies", str(agencies)] if agencies else []
    return run("compare", str(xml), "-o", str(output), *given, *options)


def csv_table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def put_many(xml, folder, agencies):
    """The family's first body over and over under other names: eight or nine reports each."""
    folder.mkdir(parents=True, exist_ok=True)
    reports = [(path.stem, path.read_text(encoding="utf-8")) for path in sorted(xml.glob("education-*.xml"))]
    for number in range(agencies):
        name = f"第{number:04}局"
        for stem, text in reports:
            digest = hashlib.sha256(f"{number} {stem}".encode()).hexdigest()
            text = re.sub(r'sha256="[0-9a-f]{64}"', f'sha256="{digest}"', text, count=1)
            text = re.sub("青岚县教育(和体育)?局", name, text)
            (folder / f"{number:04}-{stem}.xml").write_text(text, encoding="utf-8")


def measured(folder, output, *options):
    """-> seconds of processor time, seconds elapsed, peak of memory in kilobytes."""
    began = time.monotonic()
    with subprocess.Popen([BINARY, "compare", str(folder), "-o", str(output), "-q", *options], env=ENVIRONMENT) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, process.returncode
    return usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss


APPLICANTS = ("business", "research", "public-welfare", "legal-service", "other")


def of_golden(name, rows):
    """What the golden of a table holds: of the longest the first body, without most kinds of applicants."""
    if name not in ("values", "changes"):
        return rows
    return [row for row in rows if row["agency"] == "青岚县教育和体育局" and not (row["table"] == "applications" and row["column"] in APPLICANTS)]


def as_csv(path, name):
    """The lines of a table's golden."""
    with open(path, encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        rows = of_golden(name, list(reader))
        columns = reader.fieldnames
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([row[column] for column in columns] for row in rows)
    return out.getvalue()
