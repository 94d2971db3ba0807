#!/usr/bin/env python3
"""What others make of an exported package: export_judges_test.py npm|postgresql|libreoffice|analysts

Each judge reads the package of the sample family (tests/export_family.py). One that is not installed is skipped, which
ctest tells.
"""

import csv
import decimal
import os
import pathlib
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import export_family as family
from program import SOURCE_DIR

NPM = pathlib.Path(os.environ["XXGK_NPM"]) / "node_modules"


class Judged(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(temporary.cleanup)
        cls.folder = pathlib.Path(temporary.name)
        cls.folder.chmod(0o755)
        ran, cls.package = family.export(cls.folder, "--about", str(family.ABOUT), "--agencies", str(family.AGENCIES))
        if ran.code:
            raise AssertionError(ran.said)

    def told(self, command, **options):
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, check=False, timeout=300, **options)
        self.assertEqual(done.returncode, 0, done.stdout[-2000:] + done.stderr[-2000:])
        return done.stdout


def rows_of_csv(package, table):
    with open(package / f"{table}.csv", encoding="utf-8", newline="") as file:
        return list(csv.reader(file))


class Npm(Judged):
    """npm's datapackage, ajv and jsonld, installed by ./test from tests/npm."""

    def judge(self, script):
        return self.told(["node", SOURCE_DIR / "tests" / "npm" / script, self.package], env={**os.environ, "NODE_PATH": str(NPM)})

    def test_datapackage_validates_descriptor_rows_and_references(self):
        counts = {table: int(count) for table, count in (line.split() for line in self.judge("judge_package.js").splitlines())}
        self.assertEqual(counts, {table: len(family.csv_table(self.package / f"{table}.csv")) for table in family.TABLES})

    def test_datapackage_finds_what_is_wrong(self):
        """A judge that finds nothing must be able to."""
        for table, spoil in (("facts", lambda text: text.replace(",plain,", ",certain,", 1)), ("facts", lambda text: re.sub(r"\n[0-9a-f]{16},", "\n0123456789abcdef,", text, count=1))):
            path = self.package / f"{table}.csv"
            sound = path.read_text(encoding="utf-8")
            path.write_text(spoil(sound), encoding="utf-8")
            with self.assertRaises(AssertionError):
                self.judge("judge_package.js")
            path.write_text(sound, encoding="utf-8")

    def test_ajv_validates_every_document(self):
        self.assertEqual(self.judge("judge_json.js"), f"{len(family.FAMILY)} documents\n")

    def test_jsonld_reads_the_catalogue_entry(self):
        triples = self.judge("judge_dcat.js")
        dcat, dct = "http://www.w3.org/ns/dcat#", "http://purl.org/dc/terms/"
        for name in ("title", "description", "identifier", "publisher", "temporal", "spatial", "issued", "modified", "accrualPeriodicity", "license", "conformsTo"):
            self.assertIn(f"<https://data.example.org/reports/> <{dct}{name}>", triples)
        for name in ("contactPoint", "keyword", "theme", "distribution"):
            self.assertIn(f"<https://data.example.org/reports/> <{dcat}{name}>", triples)
        files = sorted(path.name for path in self.package.iterdir() if path.name != "dcat.jsonld")
        self.assertEqual(sorted(re.findall(rf"<{dcat}downloadURL> <https://data.example.org/reports/([^>]+)>", triples)), files)
        self.assertEqual(triples.count("checksumValue"), len(files))
        for name in ("mediaType", "byteSize"):
            self.assertEqual(triples.count(f"<{dcat}{name}>"), len(files))


class Postgresql(Judged):
    """A server of its own, on a socket in a temporary folder, run by somebody who is not root."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.place = pathlib.Path(tempfile.mkdtemp(prefix="xxgk-pg-", dir="/tmp"))
        cls.addClassCleanup(shutil.rmtree, cls.place, ignore_errors=True)
        cls.user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        if cls.user:
            os.chown(cls.place, cls.user.pw_uid, cls.user.pw_gid)
        data = cls.place / "data"
        cls.serve("initdb", "-D", data, "-A", "trust", "-U", "xxgk", "--locale=C", "-E", "UTF8")
        cls.serve("pg_ctl", "-D", data, "-w", "-l", cls.place / "log", "-o", f"-c listen_addresses='' -k {cls.place} -c fsync=off", "start")
        cls.addClassCleanup(cls.serve, "pg_ctl", "-D", data, "-m", "immediate", "stop")
        cls().psql("-f", "postgresql.sql")

    @classmethod
    def serve(cls, tool, *arguments):
        program = max(pathlib.Path("/usr/lib/postgresql").glob(f"*/bin/{tool}"))
        options = {"user": cls.user.pw_uid, "group": cls.user.pw_gid, "extra_groups": []} if cls.user else {}
        subprocess.run([program, *map(str, arguments)], check=True, cwd=cls.place, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)

    def psql(self, *arguments):
        return self.told(["psql", "-h", self.place, "-U", "xxgk", "-v", "ON_ERROR_STOP=1", "-qAt", *arguments, "postgres"], cwd=self.package)

    def test_loads_with_constraints_and_gives_the_same(self):
        self.assertEqual(self.psql("-c", "SELECT count(*) FROM pg_constraint WHERE connamespace = 'xxgk'::regnamespace AND contype IN ('p', 'f')").strip(), "11")
        for table in family.TABLES:
            exported = self.psql("-c", f"\\copy (SELECT * FROM xxgk.{table}) TO STDOUT WITH (FORMAT csv)")
            ours = family.as_csv(family.csv_table(self.package / f"{table}.csv"), rows_of_csv(self.package, table)[0])
            self.assertEqual(sorted(exported.replace(",t,", ",true,").replace(",f,", ",false,").splitlines()), sorted(ours.splitlines()[1:]), table)
        values = [decimal.Decimal(row["value"]) for row in family.csv_table(self.package / "facts.csv") if row["value"]]
        counted, added = self.psql("-c", "SELECT count(value), sum(value) FROM xxgk.facts").strip().split("|")
        self.assertEqual((int(counted), decimal.Decimal(added)), (len(values), sum(values)))
        for view in ("values_in_doubt", "failed_checks", "applications", "review_and_litigation", "carried_over"):
            self.psql("-c", f"SELECT * FROM xxgk.{view}")

    def test_constraints_hold(self):
        self.psql("-c", "BEGIN; UPDATE xxgk.facts SET raw = 'x'; ROLLBACK")  # such statements as such are understood
        for statement in ("INSERT INTO xxgk.facts SELECT * FROM xxgk.facts", "DELETE FROM xxgk.reports",
                          "UPDATE xxgk.facts SET status = 'certain'", "UPDATE xxgk.facts SET \"row\" = 'nothing'"):
            with self.assertRaises(AssertionError, msg=statement):
                self.psql("-c", statement)


class Libreoffice(Judged):
    def test_workbook_opens_and_its_values_are_ours(self):
        every_sheet = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1"
        self.told(["soffice", f"-env:UserInstallation=file://{self.folder}/profile", "--headless", "--convert-to", every_sheet,
                   "--outdir", self.folder, self.package / "reports.xlsx"])
        for table in family.TABLES:
            ours = rows_of_csv(self.package, table)
            if table == "facts":
                status = ours[0].index("status")
                ours = [row for row in ours if row[status] != "plain"]
            with open(self.folder / f"reports-{'not plain' if table == 'facts' else table}.csv", encoding="utf-8", newline="") as file:
                theirs = [[{"TRUE": "true", "FALSE": "false"}.get(field, field) for field in row] for row in csv.reader(file)]
            self.assertEqual(theirs, ours, table)


class Analysts(Judged):
    """pandas and R without an option, each asked for the sum of the values and the number of empty ones."""

    def expected(self):
        rows = family.csv_table(self.package / "facts.csv")
        return len(rows), sum(not row["value"] for row in rows), sum(decimal.Decimal(row["value"] or 0) for row in rows)

    def agrees(self, answer):
        count, empty, total = answer.split()
        self.assertEqual((int(count), int(empty)), self.expected()[:2])
        self.assertAlmostEqual(float(total), float(self.expected()[2]), places=2)

    def test_pandas(self):
        if subprocess.run(["/usr/bin/python3", "-c", "import pandas"], capture_output=True, check=False).returncode:
            self.skipTest("no pandas")
        script = "import pandas, sys; t = pandas.read_csv(sys.argv[1]); print(len(t), t.value.isna().sum(), repr(t.value.sum()))"
        self.agrees(self.told(["/usr/bin/python3", "-c", script, self.package / "facts.csv"]))

    def test_r(self):
        if not shutil.which("Rscript"):
            self.skipTest("no R")
        script = 't <- read.csv(commandArgs(TRUE)[1]); cat(nrow(t), sum(is.na(t$value)), format(sum(t$value, na.rm = TRUE), digits = 15))'
        self.agrees(self.told(["Rscript", "-e", script, self.package / "facts.csv"], env={**os.environ, "LC_ALL": "C.UTF-8"}))


def missing(judge):
    """What is not installed."""
    if judge == "npm":
        return "" if shutil.which("node") and (NPM / "datapackage").is_dir() else "node, or what ./test installs with npm"
    if judge == "postgresql":
        return "" if shutil.which("psql") and list(pathlib.Path("/usr/lib/postgresql").glob("*/bin/initdb")) else "PostgreSQL"
    if judge == "libreoffice":
        calc = list(pathlib.Path("/usr/lib/libreoffice/program").glob("libsc*lo.so"))
        return "" if shutil.which("soffice") and calc else "LibreOffice Calc"
    return ""


if __name__ == "__main__":
    judge = sys.argv.pop(1)
    if missing(judge):
        print(f"SKIPPED: {missing(judge)} is not there")
        sys.exit(0)
    unittest.main(argv=[sys.argv[0], judge.capitalize(), *sys.argv[1:]])
