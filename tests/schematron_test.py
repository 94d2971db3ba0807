#!/usr/bin/env python3
"""Another program finds the same rules failing: xmllint with `xxgk schematron`, on thousands of sums.

The Schematron is made from the rules as they are written and shares no code with the program's own checks, so what both
say alike is hardly a mistake of either. XXGK_FULL=1 in the environment asks for a thousand reports of each kind.
"""

import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET

import small_report
from program import SOURCE_DIR, run

GENERATE = pathlib.Path(__file__).parent / "generator" / "generate.py"
COUNT = 1000 if os.environ.get("XXGK_FULL") == "1" else 60
REPORT = "{urn:xxgk:report:1}"
SCHEMATRON = "{http://purl.oclc.org/dsdl/schematron}"
SPOILT = ("", "/", "—", "详见附件", "0", "7", "70", "3.5", "0.1", "123456789012")


def xmllint(schematron, reports):
    """-> for each report what xmllint says of it: the messages of the asserts that are not true."""
    done = subprocess.run(["xmllint", "--noout", "--schematron", str(schematron), *map(str, reports)], capture_output=True,
                          text=True, check=False)
    said, messages = {}, set()
    for line in done.stderr.splitlines():
        judged = re.fullmatch(r"(.*\.xml) (validates|fails to validate)", line)
        if judged:
            said[pathlib.Path(judged[1])], messages = messages, set()
        else:
            messages.add(line.split(": ", 1)[1])
    return said


def failing(report, rules):
    """-> the places at which one of the rules fails by the report's own account."""
    checks = ET.parse(report).iter(f"{REPORT}check")
    return {f"{c.get('rule')} {c.get('at')}" for c in checks if c.get("outcome") == "fails" and c.get("rule") in rules}


def spoil(text, rng):
    """Here and there another figure, a mark, nothing at all, or a row less."""
    lines = []
    for line in text.splitlines():
        cells = line.split("\t")
        figures = [i for i, cell in enumerate(cells) if cell.isdigit()]
        if len(figures) > 2 and rng.random() < 0.02:
            continue
        for i in figures:
            if rng.random() < 0.04:
                cells[i] = rng.choice(SPOILT)
        lines.append("\t".join(cells))
    return "\n".join(lines)


class SchematronTest(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name)
        self.schematron = self.folder / "report.sch"
        self.schematron.write_bytes(run("schematron").bytes)
        patterns = [pattern.get("id") for pattern in ET.parse(self.schematron).iter(f"{SCHEMATRON}pattern")]
        self.rules = {name for name in patterns if not name.startswith("structure.")}

    def convert(self, sources):
        out = self.folder / "out"
        ran = run("convert", "-q", "-o", f"{out}/", *map(str, sources))
        self.assertIn(ran.code, (0, 3), ran.said)
        return sorted(out.iterdir())

    def generate(self, *arguments):
        made = self.folder / "made"
        command = [sys.executable, str(GENERATE), "--out", str(made), "--count", str(COUNT), "--without", "all", *arguments]
        subprocess.run(command, check=True, capture_output=True)
        return sorted(made.glob("*.txt"))

    def compare(self, reports):
        """-> how many places fail."""
        said = xmllint(self.schematron, reports)
        self.assertEqual(sorted(said), sorted(reports))
        count = 0
        for report in reports:
            own = failing(report, self.rules)
            self.assertEqual(said[report], own, report.name)
            count += len(own)
        return count

    def test_schematron_in_the_tree_is_the_one_printed(self):
        stored = (SOURCE_DIR / "schemas" / "report.sch").read_bytes()
        self.assertEqual(stored, self.schematron.read_bytes(), "run: xxgk schematron > schemas/report.sch")

    def test_every_relation_is_a_pattern(self):
        rows = [line.split("\t") for line in run("forms", "--rules").out.splitlines()]
        column = rows[0].index("relation")
        related = {row[rows[0].index("rule")] for row in rows[1:] if row[column]}
        self.assertTrue(related)
        self.assertEqual(self.rules, related)

    def test_samples(self):
        self.assertGreater(self.compare(sorted(SOURCE_DIR.glob("samples/*/report.xml"))), 0)

    def test_reports_that_add_up_and_reports_that_do_not(self):
        reports = self.convert(self.generate("--layout", "all", "--broken", "0.5", "--blanks", "0.5"))
        self.assertGreaterEqual(len(reports), COUNT)  # one source may hold several
        self.assertGreater(self.compare(reports), COUNT / 4)

    def test_spoilt_cells(self):
        sources = self.generate("--layout", "tab", "--broken", "0.2")
        for source in sources:
            text = source.read_text(encoding="utf-8")
            source.write_text(spoil(text, random.Random(source.name)), encoding="utf-8")
        self.assertGreater(self.compare(self.convert(sources)), COUNT)

    def test_structure(self):
        """What no XML Schema can say: each spoilt report is refused for what was spoilt."""
        source = self.folder / "small.txt"
        source.write_text(small_report.text(), encoding="utf-8")
        report = self.convert([source])[0]
        sound = report.read_text(encoding="utf-8")
        self.assertEqual(xmllint(self.schematron, [report])[report], set())
        for old, new, pattern in (
                ('<report xmlns="urn:xxgk:report:1" form="2021"', '<report xmlns="urn:xxgk:report:1" form="2019"', "structure.table"),
                ('<table name="applications" form="2021">', '<table name="applications" form="1999">', "structure.table"),
                ('<row key="carried-in"', '<row key="other"', "structure.rows"),
                ('<row key="granted"', '<row key="licensing"', "structure.row"),
                ('<cell column="natural-person"', '<cell column="organisations"', "structure.row"),
                ('<cell column="natural-person"', '<cell column="amount"', "structure.column"),
                (">48</cell>", "/>", "structure.cell"),
                (">48</cell>", ' status="blank">48</cell>', "structure.cell"),
                (">48</cell>", ' status="blank" raw="/"/>', "structure.cell"),
                (">48</cell>", ' status="illegible"/>', "structure.cell")):
            with self.subTest(new):
                self.assertIn(old, sound)
                report.write_text(sound.replace(old, new, 1), encoding="utf-8")
                said = {message.split(":")[0] for message in xmllint(self.schematron, [report])[report]}
                self.assertIn(pattern, said)
                self.assertEqual(run("validate", str(report)).code, 1)


if __name__ == "__main__":
    unittest.main()
