#!/usr/bin/env python3
"""Checks of the generator itself."""

import argparse
import contextlib
import io
import json
import pathlib
import random
import re
import tempfile
import unittest
from decimal import Decimal
from xml.sax.saxutils import quoteattr

import agency
import build
import charsets
import figures
import forms
import generate
import layouts
import report
import rules
import score_report
import shift
import shift_check
import traditional
from grid import Cell, Table

SEEDS = range(6)


def plain(seed, edition, layout="pipe", **more):
    return report.make(seed, report.Wish(edition, layout, plain=True, broken=0, **more))


def options(*arguments):
    parser = argparse.ArgumentParser()
    generate.add_selectors(parser)
    return parser.parse_args(arguments)


def as_xml(truth, changes=()):
    """A report that says what the truth says, but for `changes`: {key: (text, status)}."""
    cells = {key: (value, "") for key, value in truth["cells"].items()}
    cells.update({key: ("", "blank") for key in truth["blank"]})
    cells.update(changes)
    out = [f'<report xmlns="urn:test" form="{truth["form"]}" year="{truth["year"]}"><agency>{truth["agency"]}</agency>']
    for key, (text, status) in cells.items():
        table, row, column = key.split("/")
        mark = f" status={quoteattr(status)}" if status else ""
        out.append(f'<table name="{table}"><row key="{row}"><cell column="{column}"{mark}>{text}</cell></row></table>')
    for name in truth["failing"]:
        rule, _, at = name.partition("/")
        out.append(f'<check rule="{rule}" at="{at}" outcome="fails"/>')
    return io.StringIO("".join(out) + "</report>")


class Generated(unittest.TestCase):
    def test_same_seed_same_reports(self):
        a = options("--count", "16", "--layout", "all", "--charset", "mix")
        first, second = ([(name, made.data, made.truth) for name, made in generate.reports(a)] for _ in range(2))
        self.assertEqual(first, second)
        other = [made.data for _, made in generate.reports(options("--count", "16", "--layout", "all", "--charset", "mix", "--seed", "2"))]
        self.assertNotEqual([data for _, data, _ in first], other)

    def test_plain_text_holds_every_number(self):
        for edition in forms.PROACTIVE.keys() | {"2014"}:
            for layout in layouts.ALL:
                for seed in SEEDS:
                    made = plain(seed, edition, layout)
                    words = set(re.findall(r"-?\d+(?:\.\d+)?", made.text))
                    for key, value in made.truth["cells"].items():
                        if key in forms.MONEY:
                            value = report.decimal(Decimal(value) / 10000)
                        self.assertIn(value, words, (edition, layout, seed, key))

    def test_keys_are_those_of_the_form(self):
        sizes = {"2014": 58, "2019": 22 + 23 * 7 + 15, "2021": 10 + 25 * 7 + 15}
        for edition, size in sizes.items():
            self.assertEqual(len(plain(1, edition).truth["cells"]), size)

    def test_charsets(self):
        for charset in charsets.CHARSETS:
            for seed in range(20):
                made = report.make(seed, report.Wish(charset=charset))
                self.assertEqual(charsets.decode(made.data, charset), made.text)

    def test_traditional_table_is_complete(self):
        self.assertEqual(len(set(traditional._SIMPLIFIED)), len(traditional._TRADITIONAL))
        for seed in range(60):
            text = report.make(seed, report.Wish(charset="big5", layout="one-cell")).text
            self.assertFalse(set(text) & set(traditional._SIMPLIFIED) - set(traditional._TRADITIONAL))

    def test_cut_is_the_beginning(self):
        for layout in layouts.ALL:
            for seed in SEEDS:
                whole = report.make(seed, report.Wish(layout=layout))
                cut = report.make(seed, report.Wish(layout=layout, cut=True))
                self.assertTrue(whole.text.startswith(cut.text.rstrip("\n")))
                self.assertLess(set(cut.truth["cells"]), set(whole.truth["cells"]))
                self.assertTrue(cut.truth["cells"])

    def test_blanks_have_no_number(self):
        for seed in range(40):
            truth = report.make(seed, report.Wish(blanks=1)).truth
            self.assertFalse(set(truth["blank"]) & set(truth["cells"]))
            self.assertTrue(truth["blank"] or truth["made"]["profile"] == "distinct")

    def test_tab_rows_are_as_wide_as_the_table(self):
        for seed in SEEDS:
            made = plain(seed, "2021", "tab", profile="distinct")
            widths = {line.count("\t") for line in made.text.splitlines() if "\t" in line}
            self.assertLessEqual(widths, {3, 9, 14, 15})

    def test_title_names_the_agency(self):
        for seed in range(60):
            rng = random.Random(seed)
            who = agency.draw(rng)
            title = "".join("".join(agency.title(rng, who, 2023, False)).split())
            self.assertIn(who.name, title)
            self.assertTrue("2023" in title or any(agency.chinese_year(rng, 2023, zero) in title for zero in "〇○零"))


class Figures(unittest.TestCase):
    def test_add_up(self):
        for edition in forms.YEARS:
            for profile in figures.PROFILES:
                for seed in SEEDS:
                    cells = figures.make(random.Random(seed), edition, profile)
                    self.assertEqual(rules.failing(cells), [])
                    self.assertFalse([key for key, value in cells.items() if value < 0 and not key.endswith("/change")])

    def test_distinct(self):
        for edition in forms.YEARS:
            for seed in SEEDS:
                cells = figures.make(random.Random(seed), edition, "distinct")
                self.assertEqual(len({abs(value) for value in cells.values()}), len(cells))
                self.assertNotIn(0, cells.values())

    def test_subtotals(self):
        shape = build.Shape(subtotals=("denied",), organisations="last")
        cells = figures.make(random.Random(1), "2021", "distinct")
        extra = build.subtotal_figures(cells, shape)
        self.assertEqual(extra["applications/denied/total"],
                         sum(value for key, value in cells.items() if key.startswith("applications/denied.") and key.endswith("/total")))
        row = {key.split("/")[2]: value for key, value in {**cells, **extra}.items() if key.startswith("applications/received/")}
        self.assertEqual(row["organisations"] + row["natural-person"], row["total"])
        self.assertEqual(rules.failing({**cells, **extra}), [])

    def test_failing(self):
        cells = figures.make(random.Random(1), "2021", "distinct")
        for key, broken in (
            ("applications/granted/business", ["applications.columns/granted", "applications.results/business"]),
            ("applications/received/total", ["applications.balance/total", "applications.columns/received"]),
            ("applications/result-total/other",
             ["applications.balance/other", "applications.columns/result-total", "applications.results/other"]),
            ("review-litigation/review/total", ["review-litigation.total/review"]),
            ("proactive/licensing/decisions", []),
        ):
            self.assertEqual(rules.failing({**cells, key: cells[key] + 1}), broken)
            rest = {k: v for k, v in cells.items() if k != key}
            self.assertEqual(rules.failing(rest), [])

    def test_failing_statistics(self):
        cells = figures.make(random.Random(1), "2014", "distinct")
        key = "statistics/applications.answered.denied/count"
        self.assertEqual(rules.failing({**cells, key: cells[key] + 1}),
                         ["statistics.sum/applications.answered", "statistics.sum/applications.answered.denied"])

    def test_broken_reports_say_so(self):
        broken = [report.make(seed, report.Wish(broken=1, plain=True)).truth["failing"] for seed in range(20)]
        self.assertTrue(all(broken))


class Grids(unittest.TestCase):
    def setUp(self):
        self.table = build.applications(build.Shape())

    def test_swapping_twice_changes_nothing(self):
        for c in range(self.table.width - 1):
            self.assertEqual(self.table.with_columns_swapped(c).with_columns_swapped(c).grid, self.table.grid)
        for r in range(len(self.table.grid) - 1):
            self.assertEqual(self.table.with_rows_swapped(r).with_rows_swapped(r).grid, self.table.grid)

    def test_swapping_out_of_a_group_splits_it(self):
        cell = Cell("甲", "head")
        table = Table.build("t", [[(cell, 2, 1), (Cell("乙", "head"), 1, 1)]], ["head"])
        texts = [region.cell.text for region in table.with_columns_swapped(1).regions()[0]]
        self.assertEqual(texts, ["甲", "乙", "甲"])

    def test_doubling(self):
        doubled = self.table.with_row_doubled(10)
        self.assertEqual(len(doubled.grid), len(self.table.grid) + 1)
        count = [cell.key for cell in doubled.cells()].count("applications/denied.third-party/total")
        self.assertIn(count, (1, 2))
        wide = self.table.with_column_doubled(4)
        self.assertEqual([cell.key for cell in wide.cells()].count("applications/received/business"), 2)
        heads = [region.cell.text for region in wide.regions()[1]]
        self.assertEqual(heads.count("法人或其他组织"), 1)

    def test_deleting(self):
        self.assertFalse([key for key in self.table.without_column(5).keys() if key.endswith("/research")])
        self.assertEqual(len(self.table.without_row(5).keys()), len(self.table.keys()) - 7)


class Shifts(unittest.TestCase):
    def test_every_row_and_column_is_tampered_with(self):
        names = [name for name, _ in shift.reports("1", "2021", "tab")]
        self.assertEqual(len(names), len(set(names)))
        for kind in shift.KINDS:
            self.assertGreater(sum(name.endswith(kind) for name in names), 60)

    def test_truth_keeps_what_is_printed(self):
        for name, made in shift.reports("1", "2019", "pipe"):
            words = set(re.findall(r"-?\d+(?:\.\d+)?", made.text))
            for key, value in made.truth["cells"].items():
                if key not in forms.MONEY:
                    self.assertIn(value, words, (name, key))
            self.assertEqual(len(made.truth["cells"]) < len(made.truth["original"]), set(made.truth["cells"]) != set(made.truth["original"]))

    def test_check(self):
        _, made = next(iter(shift.reports("1", "2021", "pipe")))
        truth = {**made.truth, "failing": []}
        first, second = list(truth["cells"])[:2]
        n, errors = shift_check.check(truth, score_report.Document(as_xml(truth, {first: (truth["cells"][first], "suspect"), second: ("", "missing")})))
        self.assertEqual((n["suspect"], n["lost"], errors), (1, 1, []))
        n, errors = shift_check.check(truth, score_report.Document(as_xml(truth, {first: (truth["cells"][second], "suspect")})))
        self.assertEqual(len(errors), 1)
        self.assertIn(second, errors[0])


class Scores(unittest.TestCase):
    def setUp(self):
        self.truth = plain(3, "2021", profile="distinct").truth
        self.keys = list(self.truth["cells"])

    def verdict(self, **changes):
        return score_report.score(self.truth, score_report.Document(as_xml(self.truth, changes.get("cells", {}))))[0]

    def test_perfect(self):
        self.assertTrue(score_report.perfect(self.verdict()))

    def test_each_fault(self):
        key = self.keys[0]
        for change, name in (((self.truth["cells"][key], "suspect"), "flagged"), (("", "missing"), "missed"), (("7654321", "suspect"), "wrong"),
                             (("7654321", ""), "silent")):
            n = self.verdict(cells={key: change})
            self.assertEqual(n[name], 1, name)
            self.assertFalse(score_report.perfect(n))
        self.assertEqual(self.verdict(cells={"applications/other/total": ("0", "")})["invented"], 1)

    def test_heads_and_blanks(self):
        document = score_report.Document(as_xml(self.truth))
        self.assertEqual(score_report.score({**self.truth, "year": 1999, "agency": "无名局"}, document)[0]["heads"], 2)
        key = self.keys[0]
        blank = {**self.truth, "cells": {k: v for k, v in self.truth["cells"].items() if k != key}, "blank": [key]}
        n = score_report.score(blank, document)[0]
        self.assertEqual((n["invented"], n["blanks"]), (1, 1))


class Files(unittest.TestCase):
    def test_pairs(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            for name, made in generate.reports(options("--count", "3")):
                path = generate.write(folder, name, made)
                self.assertEqual(json.loads(path.with_suffix(".json").read_text("utf-8")), made.truth)
            self.assertEqual(len(list(pathlib.Path(folder).iterdir())), 6)


if __name__ == "__main__":
    unittest.main()
