#!/usr/bin/env python3
"""`xxgk diff` as its users meet it: exit codes, lines, JSON."""

import json
import pathlib
import tempfile
import unittest

from program import SOURCE_DIR, run

SAME, DIFFERENT, NOTHING_WRITTEN, WRONG_USAGE = 0, 1, 2, 64
SAMPLES = SOURCE_DIR / "samples"


class Diff(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.other = pathlib.Path(temporary.name) / "other.xml"
        self.report = SAMPLES / "sums-that-fail" / "report.xml"

    def spoilt(self, *pairs):
        text = self.report.read_text(encoding="utf-8")
        for old, new in pairs:
            self.assertIn(old, text)
            text = text.replace(old, new, 1)
        self.other.write_text(text, encoding="utf-8")

    def diff(self, *options):
        return run("diff", *options, str(self.report), str(self.other))

    def test_nothing_differs(self):
        self.spoilt(('name="source.txt"', 'name="renamed.txt"'))
        ran = self.diff()
        self.assertEqual((ran.code, ran.out, ran.said), (SAME, "", ""))
        self.assertEqual(json.loads(self.diff("--json").out), {"same": True, "head": [], "cells": [], "text": [], "checks": []})

    def test_each_kind_of_difference_has_its_line(self):
        self.spoilt(('<cell column="natural-person" label="自然人">40</cell>', '<cell column="natural-person" label="自然人" status="blank"/>'),
                    (' year="2023"', ' year="2022"'), ("<p>", "<p>新增。"))
        ran = self.diff()
        self.assertEqual((ran.code, ran.said), (DIFFERENT, ""))
        lines = ran.out.splitlines()
        self.assertEqual(lines[:2], ["year: 2023 -> 2022", "applications/received/natural-person: 40 -> blank"])
        self.assertEqual([line[:2] for line in lines[2:]], ["- ", "+ "])
        self.assertEqual(lines[3], "+ 新增。" + lines[2][2:])
        told = json.loads(self.diff("--json").out)
        self.assertEqual(told["cells"], [{"table": "applications", "row": "received", "column": "natural-person",
                                          "from": {"value": 40, "status": "plain"}, "to": {"value": None, "status": "blank"}}])

    def test_two_editions_are_told_in_full(self):
        other = SAMPLES / "2019-tab" / "report.xml"
        for first, second in ((self.report, other), (other, self.report)):
            ran = run("diff", "--json", str(first), str(second))
            told = json.loads(ran.out)
            self.assertEqual((ran.code, told["same"], told["head"][0]["name"]), (DIFFERENT, False, "form"))
            self.assertTrue(any(cell["from"] is None for cell in told["cells"]) and any(cell["to"] is None for cell in told["cells"]))

    def test_what_is_no_report_is_named(self):
        self.other.write_text("<html/>", encoding="utf-8")
        ran = self.diff()
        self.assertEqual((ran.code, ran.out, len(ran.lines)), (NOTHING_WRITTEN, "", 1))
        self.assertIn("other.xml:1", ran.said)
        for files in ((), (self.report,), (self.report,) * 3):
            ran = run("diff", *map(str, files))
            self.assertEqual((ran.code, len(ran.lines)), (WRONG_USAGE, 1), ran.said)


if __name__ == "__main__":
    unittest.main()
