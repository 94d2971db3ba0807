#!/usr/bin/env python3
"""Every report the program writes is valid for judges other than itself: xmllint and Xerces-C."""

import pathlib
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

import small_report
from program import SOURCE_DIR, run

NAMESPACE = "urn:xxgk:report:1"
GENERATE = pathlib.Path(__file__).parent / "generator" / "generate.py"


def xmllint(schema, *reports):
    return subprocess.run(["xmllint", "--noout", "--schema", schema, *reports], capture_output=True, text=True, check=False)


def xerces(schema, report, folder):
    """-> what Xerces-C objects to. It finds the schema through the document, so a copy is told where it is."""
    text = report.read_text(encoding="utf-8")
    hint = f'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="{NAMESPACE} {schema}"'
    copy = folder / "located.xml"
    copy.write_text(text.replace(f'xmlns="{NAMESPACE}"', f'xmlns="{NAMESPACE}" {hint}', 1), encoding="utf-8")
    done = subprocess.run(["SAX2Count", "-v=always", "-f", str(copy)], capture_output=True, text=True, check=False)
    faults = [line for line in (done.stdout + done.stderr).splitlines() if "rror at " in line or "arning at " in line]
    if done.returncode or "elems" not in done.stdout:
        faults.append(f"SAX2Count ended with {done.returncode}: {done.stdout}{done.stderr}")
    return faults


class SchemaTest(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name)
        self.schema = self.folder / "report.xsd"
        self.schema.write_bytes(run("schema").bytes)

    def convert(self, sources):
        """-> the reports written."""
        out = self.folder / "out"
        ran = run("convert", "--all-checks", "-o", f"{out}/", *map(str, sources))
        self.assertIn(ran.code, (0, 3), ran.said)
        return sorted(out.iterdir())

    def judge(self, reports):
        done = xmllint(str(self.schema), *map(str, reports))
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        for report in reports:
            self.assertEqual(xerces(self.schema, report, self.folder), [], report.name)
        ran = run("validate", *map(str, reports))
        self.assertEqual(ran.code, 0, ran.out[-3000:])

    def small(self):
        path = self.folder / "small.txt"
        path.write_text(small_report.text(), encoding="utf-8")
        return path

    def test_schema_in_the_tree_is_the_one_printed(self):
        stored = (SOURCE_DIR / "schemas" / "report.xsd").read_bytes()
        self.assertEqual(stored, self.schema.read_bytes(), "run: xxgk schema > schemas/report.xsd")

    def test_the_documentation_lists_every_word(self):
        """Diagnostic codes, statuses and outcomes of the schema all stand in docs/output.md."""
        xs = "{http://www.w3.org/2001/XMLSchema}"
        documented = (SOURCE_DIR / "docs" / "output.md").read_text(encoding="utf-8")
        types = {t.get("name"): t for t in ET.parse(self.schema).iter(f"{xs}simpleType") if t.get("name")}
        for name in ("diagnostic-code", "status", "outcome", "severity"):
            words = [e.get("value") for e in types[name].iter(f"{xs}enumeration")]
            self.assertTrue(words, name)
            self.assertEqual([word for word in words if f"`{word}`" not in documented], [])

    def test_small_report(self):
        self.judge(self.convert([self.small()]))

    def test_title_only(self):
        path = self.folder / "title.txt"
        path.write_text(small_report.TITLE + "\n", encoding="utf-8")
        self.judge(self.convert([path]))

    def test_samples(self):
        for number, source in enumerate(sorted(SOURCE_DIR.glob("samples/*/source.*"))):
            with self.subTest(source.parent.name):
                out = self.folder / str(number)
                ran = run("convert", str(source), "-o", f"{out}/")
                self.assertIn(ran.code, (0, 3), ran.said)
                self.judge(sorted(out.iterdir()))

    def test_generated_reports(self):
        made = self.folder / "made"
        subprocess.run([sys.executable, str(GENERATE), "--out", str(made), "--count", "24"], check=True, capture_output=True)
        reports = self.convert(sorted(made.glob("*.txt")))
        self.assertGreaterEqual(len(reports), 24)  # one source may hold several
        self.judge(reports)

    def test_the_judges_do_object(self):
        report = self.convert([self.small()])[0]
        text = report.read_text(encoding="utf-8")
        report.write_text(text.replace('key="received"', 'key="recieved"', 1), encoding="utf-8")
        self.assertNotEqual(xmllint(str(self.schema), str(report)).returncode, 0)
        self.assertNotEqual(xerces(self.schema, report, self.folder), [])
        self.assertEqual(run("validate", str(report)).code, 1)


if __name__ == "__main__":
    unittest.main()
