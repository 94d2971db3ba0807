#!/usr/bin/env python3
"""Checks of the generator itself."""

import argparse
import contextlib
import html
import io
import json
import pathlib
import random
import re
import tempfile
import unicodedata
import unittest
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

import agency
import build
import charsets
import digits
import docx_lists
import docx_style
import figures
import forms
import generate
import html_style
import kinds
import layouts
import marks
import report
import rules
import score_report
import shift
import shift_check
import spans
import statements
import traditional
import truth as truths
from grid import Cell, Table

SEEDS = range(6)
ALL_KINDS = frozenset(kinds.KINDS)


def plain(seed, edition, layout="pipe", **more):
    return report.make(seed, report.Wish(edition, layout, plain=True, broken=0, **more))


def options(*arguments):
    parser = argparse.ArgumentParser()
    generate.add_selectors(parser)
    return parser.parse_args(arguments)


def as_xml(truth, changes=(), fails=(), alter=str):
    """A report that says what the truth says, but for `changes`: {key: (text, status)}, more rules that fail, and what `alter` does to it."""
    cells = {key: (value, "") for key, value in truth["cells"].items()}
    cells.update({key: ("", "blank") for key in truth["blank"]})
    cells.update(changes)
    out = [f'<report xmlns="urn:test" form="{truth["form"]}" year="{truth["year"]}"><title>{truth["title"]}</title><agency>{truth["agency"]}</agency>']
    for key, (text, status) in cells.items():
        table, row, column = key.split("/")
        mark = f" status={quoteattr(status)}" if status else ""
        out.append(f'<table name="{table}"><row key="{row}"><cell column="{column}"{mark}>{text}</cell></row></table>')
    for name in truth["failing"] + truth["failing_others"] + truth["failing_prose"] + list(fails):
        rule, _, at = name.partition("/")
        out.append(f'<check rule="{rule}" at="{at}" outcome="fails"/>')
    sections = [("front", "", truth["front"])] + [("section", f' number="{s["number"]}" heading={quoteattr(s["heading"])}', s["paragraphs"])
                                                 for s in truth["sections"]]
    for name, attributes, paragraphs in sections:
        out.append(f"<{name}{attributes}>" + "".join(f"<p>{escape(text)}</p>" for text in paragraphs) + f"</{name}>")
    return io.StringIO(alter("".join(out) + "</report>"))


class Generated(unittest.TestCase):
    def test_same_seed_same_reports(self):
        a = options("--count", "16", "--layout", "all", "--charset", "mix")
        first, second = ([(name, made.data, made.truth) for name, made in generate.reports(a)] for _ in range(2))
        self.assertEqual(first, second)
        other = [made.data for _, made in generate.reports(options("--count", "16", "--layout", "all", "--charset", "mix", "--seed", "2"))]
        self.assertNotEqual([data for _, data, _ in first], other)

    def test_same_seed_same_pdf(self):
        one, two = (report.make(3, report.Wish("2021", "pdf")) for _ in range(2))
        self.assertEqual((one.data, one.truth), (two.data, two.truth))

    def test_every_object_of_a_pdf_stands_where_its_table_says(self):
        for seed in SEEDS:
            data = report.make(seed, report.Wish(layout="pdf")).data
            start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
            for number, place in enumerate(re.findall(rb"(\d{10}) 00000 n", data[start:]), 1):
                self.assertTrue(data[int(place):].startswith(b"%d 0 obj" % number))

    def test_a_pdf_prints_every_number(self):
        for edition in ("2014", "2019", "2021"):
            made = plain(4, edition, "pdf", profile="distinct", blanks=0)
            printed = Counter(re.findall(r"[\d.]+", made.text))
            self.assertFalse({value for key, value in made.truth["cells"].items() if key not in forms.MONEY} - printed.keys() - {f"-{number}" for number in printed})

    def test_plain_text_holds_every_number(self):
        for edition in forms.PROACTIVE.keys() | {"2014"}:
            for layout in layouts.ALL:
                for seed in SEEDS:
                    made = plain(seed, edition, layout)
                    words = set(re.findall(r"-?\d+(?:\.\d+)?", made.text))
                    for key, value in made.truth["cells"].items():
                        if key in forms.MONEY:
                            value = truths.decimal(Decimal(value) / 10000)
                        self.assertIn(value, words, (edition, layout, seed, key))

    def test_keys_are_those_of_the_form(self):
        sizes = {"2014": 58, "2019": 22 + 23 * 7 + 15, "2021": 10 + 25 * 7 + 15}
        for edition, size in sizes.items():
            self.assertEqual(len(plain(1, edition).truth["cells"]), size)

    def test_charsets(self):
        for charset in charsets.CHARSETS:
            for seed in range(20):
                made = report.make(seed, report.Wish(charset=charset, without=frozenset({"nul"})))
                self.assertEqual(charsets.decode(made.data, charset), made.text)

    def test_traditional_table_is_complete(self):
        self.assertEqual(len(set(traditional._SIMPLIFIED)), len(traditional._TRADITIONAL))
        for seed in range(60):
            text = report.make(seed, report.Wish(charset="big5", layout="one-cell")).text
            self.assertFalse(set(text) & set(traditional._SIMPLIFIED) - set(traditional._TRADITIONAL))

    def test_cut_is_the_beginning(self):
        for layout in layouts.ALL:
            for seed in SEEDS:
                whole = report.make(seed, report.Wish(layout=layout, without=ALL_KINDS))
                cut = report.make(seed, report.Wish(layout=layout, cut="rows", without=ALL_KINDS))
                self.assertTrue(whole.text.startswith(cut.text.rstrip("\n")))
                self.assertLess(set(cut.truth["cells"]), set(whole.truth["cells"]))
                self.assertTrue(cut.truth["cells"])

    def test_blanks_have_no_number(self):
        for seed in range(40):
            truth = report.make(seed, report.Wish(blanks=1, without=ALL_KINDS)).truth
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


class PagesAndWordFiles(unittest.TestCase):
    """Web pages and Word files hold what their truth says, however they are made."""

    def made(self, layout, count=40, **more):
        for n in range(count):
            yield n, report.make(n, report.Wish(layout=layout, without=frozenset({"several", "broken-bytes"}), **more))

    def test_same_seed_same_bytes(self):
        for layout in ("html", "docx"):
            one, two = (report.make(3, report.Wish("2021", layout)) for _ in range(2))
            self.assertEqual((one.data, one.truth), (two.data, two.truth))

    def test_each_manner_occurs(self):
        for layout, style in (("html", html_style), ("docx", docx_style)):
            usual = {options[0][0] for options in style.CHOICES.values()}
            for name in style.NAMES - usual:
                made = report.make(5, report.Wish("2021", layout, only=frozenset({name})))
                self.assertIn(name, made.truth["made"]["variations"])

    def test_a_page_prints_every_number(self):
        for n, made in self.made("html", charset="utf-8", only=frozenset({"p", "overlong-spans", "no-end-tags", "cell-mso"})):
            text = html.unescape(re.sub(r"<[^>]*>", "", made.data.decode("utf-8-sig")))
            self.numbers_in(text, made, n)

    def test_a_word_file_prints_every_number(self):
        for n, made in self.made("docx", only=frozenset({"split-runs", "merge-echo", "cell-paragraphs"})):
            with zipfile.ZipFile(io.BytesIO(made.data)) as package:
                parts = {name: ET.fromstring(package.read(name)) for name in package.namelist()}
            self.numbers_in("".join(parts["word/document.xml"].itertext()), made, n)

    def numbers_in(self, text, made, n):
        text = re.sub(r"[\s,]", "", unicodedata.normalize("NFKC", text))
        for key, value in made.truth["cells"].items():
            shown = {value.lstrip("-"), digits.ten_thousands(value).lstrip("-")} if key in forms.MONEY else {value.lstrip("-"), "O" if value == "0" else value}
            self.assertTrue(any(one in text for one in shown), (n, key, value))

    def test_all_parts_are_xml(self):
        for _, made in self.made("docx"):
            with zipfile.ZipFile(io.BytesIO(made.data)) as package:
                self.assertIsNone(package.testzip())
                for name in package.namelist():
                    ET.fromstring(package.read(name))

    def test_pages_are_in_their_charset(self):
        for charset in charsets.CHARSETS:
            for _, made in self.made("html", 6, charset=charset):
                if made.ending.startswith(".mht"):
                    continue
                text = charsets.decode(made.data, charset)
                self.assertIn("table", text.lower())

    def test_nothing_around_is_in_the_report(self):
        for _, made in self.made("html"):
            self.assertFalse([text for text in made.truth["around"] if text in made.text])


class WordsLists(unittest.TestCase):
    """What a list takes off a text is what Word writes before it again."""

    def test_take(self):
        lists = docx_lists.Lists(random.Random(1))
        for text, wanted in (("一、甲", (1, "甲")), ("1、乙", (2, "乙")), ("二、丙", (1, "丙")), ("（一）丁", (3, "丁")), ("2、戊", (2, "戊")), ("四、己", (0, "四、己")),
                             ("1.5万元", (0, "1.5万元")), ("一、庚", (4, "庚"))):
            self.assertEqual(lists.take(text), wanted)

    def test_levels(self):
        outline = docx_lists.Outline(docx_lists.Lists(random.Random(1)))
        for text, wanted in (("一、甲", (0, 1)), ("（一）乙", (1, 1)), ("1.丙", (2, 1)), ("（二）丁", (1, 1)), ("1.戊", (2, 1)), ("二、己", (0, 1)), ("（二）庚", (0, 0)), ("（一）辛", (1, 1))):
            self.assertEqual(outline.at(text)[:2], wanted, text)


class Spans(unittest.TestCase):
    def test_distortions_keep_cells_and_their_order(self):
        for change in (spans.disagree, spans.overlong, spans.short):
            changed = 0
            for seed in range(30):
                table = build.applications(build.Shape())
                rows = spans.rows_of(table)
                before = [[(one.cols, one.rows) for one in row] for row in rows]
                change(random.Random(seed), rows, table)
                self.assertEqual([[one.cell for one in row] for row in rows], [[g.cell for g in line] for line in table.regions()])
                changed += [[(one.cols, one.rows) for one in row] for row in rows] != before
            self.assertGreater(changed, 20)

    def test_between_free_rows_nothing_is_merged(self):
        table = build.applications(build.Shape())
        self.assertEqual(spans.free_rows(table), [3, 4, 5, len(table.grid) - 1])

    def test_a_part_prints_its_groups_again(self):
        table = build.applications(build.Shape())
        second = spans.part(table, 10, len(table.grid), heads=True)
        self.assertEqual(second.kinds[:4], ["head"] * 3 + ["data"])
        self.assertEqual(second.grid[3][0].text, forms.RESULTS_LABEL)


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
        truth = {**made.truth, "failing": [], "failing_others": []}
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


    def off(self, **changes):
        """The columns that are off."""
        n = score_report.score(self.truth, score_report.Document(as_xml(self.truth, **changes)))[0]
        return {name for name in score_report.COUNTED if n[name] and name not in ("values", "right")}

    def test_rules(self):
        self.assertEqual(self.off(fails=["applications.bounds/total"]), {"rules"})
        self.assertEqual(self.off(fails=["prose.received/."]), {"prose"})
        self.assertEqual(self.off(fails=["applications.balance/total"]), {"heads"})
        self.assertEqual(self.off(fails=["form.rows/other", "prose.fees/."]), set())
        self.truth["failing_prose"] = ["prose.granted"]
        self.assertEqual(self.off(alter=lambda text: text.replace("prose.granted", "prose.denied")), {"prose"})

    def test_text(self):
        first = self.truth["sections"][0]["paragraphs"][0]
        self.assertEqual(self.off(), set())
        for changed in ("", first[:9] + "</p><p>" + first[9:], first[:9] + "- 3 -" + first[9:], first + "</p><p>- 3 -"):
            self.assertEqual(self.off(alter=lambda text, changed=changed: text.replace(first, changed, 1)), {"text"}, changed)
        self.assertEqual(self.off(alter=lambda text: text.replace('number="2"', 'number="7"')), {"text"})

    def test_doubt(self):
        key = self.keys[0]
        own = self.truth["cells"].pop(key)
        self.truth.update(doubtful={key: own}, either=[key])
        for text, status, wanted in ((own, "", set()), (own, "suspect", set()), ("", "illegible", set()), ("99", "suspect", set()), ("99", "", {"silent"})):
            self.assertEqual(self.off(changes={key: (text, status)}), wanted, (text, status))

    def test_no_number(self):
        key = self.keys[0]
        self.truth["cells"].pop(key)
        self.truth["illegible"] = [key]
        self.assertEqual(self.off(changes={key: ("", "illegible")}), set())
        self.assertEqual(self.off(changes={key: ("", "blank")}), {"blanks"})
        self.assertEqual(self.off(changes={key: ("30", "suspect")}), {"blanks", "invented"})


class Kinds(unittest.TestCase):
    """Every kind of odd report occurs when it is asked for, in every layout and edition it is for, and does what it says."""

    def made(self, kind, count=12, **more):
        _, editions, where, _ = kinds.KINDS[kind]
        where = [layout for layout in where if layout != layouts.SCAN]  # see selftest_scan.py
        wanted = {kind} | ({"figures"} if kind == "wrong-figures" else set())
        for n in range(count):
            wish = report.Wish(editions[n % len(editions)], where[n % len(where)], only=frozenset(wanted), **more)
            yield report.make(f"{kind}/{n}", wish)

    def test_each_occurs(self):
        for kind in kinds.KINDS:
            for made in self.made(kind, 16):
                self.assertIn(kind, made.truth["made"]["variations"], kind)

    def test_none_without(self):
        for n in range(60):
            made = report.make(n, report.Wish(layout=layouts.ALL[n % 8], without=ALL_KINDS))
            self.assertFalse(set(made.truth["made"]["variations"]) & ALL_KINDS)

    def test_several(self):
        for made in self.made("several"):
            self.assertIn(len(made.more), (1, 2))
            names = {(truth["agency"], truth["year"]) for truth in (made.truth, *made.more)}
            self.assertEqual(len(names), 1 + len(made.more))

    def test_wrong_figures_are_stated(self):
        rules_found = {rule for made in self.made("wrong-figures", 60) for rule in made.truth["failing_prose"]}
        self.assertGreater(len(rules_found), 6)
        for made in self.made("figures", 60):
            self.assertLessEqual(set(made.truth["failing_prose"]), {"proactive.regulations"})

    def test_headings(self):
        for kind, shown in (("contents", 2), ("bare-sections", 0), ("no-sections", 0)):
            for made in self.made(kind, 8, broken=0, blanks=0):
                text = "".join(made.text.split())
                heading = "六、其他需要报告的事项" if made.truth["form"] != "2014" else "一、概述"
                if not {"traditional", "fragment"} & set(made.truth["made"]["variations"]):  # a fragment has no list of contents
                    self.assertEqual(text.count(heading), shown, kind)

    def test_tables_given_twice(self):
        for made in self.made("twice-equal", profile="distinct", broken=0, blanks=0):
            words = Counter(re.findall(r"\d+", made.text.replace(",", "")))
            twice = [value for value in made.truth["cells"].values() if words[value] > 1]
            self.assertGreater(len(twice), 4)

    def test_no_number(self):
        for made in self.made("attached"):
            self.assertTrue(made.truth["illegible"])
            self.assertFalse(set(made.truth["illegible"]) & set(made.truth["cells"]))

    def test_cut_anywhere(self):
        for n in range(80):
            made = report.make(n, report.Wish(layout=layouts.ALL[n % 8], cut="anywhere"))
            self.assertFalse(set(made.truth["cells"]) & set(made.truth["doubtful"]))
            self.assertLessEqual(set(made.truth["doubtful"]), set(made.truth["either"]))

    def test_regional_numbers_are_printed(self):
        for made in self.made("regional"):
            self.assertEqual(made.truth["cells"], {})
            words = set(re.findall(r"\d+", made.text))
            self.assertLessEqual(set(made.truth["grid"]), words)

    def test_to_doubt(self):
        for kind in ("odd-numbers", "money-nowhere"):
            for made in self.made(kind, 8, profile="busy"):
                self.assertLessEqual(set(made.truth["suspect"]), set(made.truth["doubtful"]))
        self.assertTrue(any(made.truth["suspect"] for made in self.made("money-nowhere", 8, profile="busy")))

    def test_contradiction(self):
        for made in self.made("contradiction"):
            self.assertTrue({"report.year", "report.agency"} & set(made.truth["failing_prose"]) or not made.truth.get("title"))

    def test_nul(self):
        for made in self.made("nul"):
            self.assertIn("\0", made.text)


class Printed(unittest.TestCase):
    """Whatever is done to a report, what its truth says stands in its text."""

    def test_numbers(self):
        for n in range(240):
            made = report.make(n, report.Wish(layout=layouts.ALL[n % 8], cut=("", "", "rows", "anywhere")[n // 8 % 4], without=frozenset({"several"})))
            text = re.sub(r"[\s,\0]", "", unicodedata.normalize("NFKC", made.text))
            for key, value in made.truth["cells"].items():
                shown = {value.lstrip("-"), digits.ten_thousands(value).lstrip("-")} if key in forms.MONEY else {value.lstrip("-"), "O" if value == "0" else value}
                self.assertTrue(any(one in text for one in shown), (n, key, value))

    def test_prose(self):
        for n in range(160):
            wish = report.Wish(layout=layouts.ROWS[n % 5], cut=("", "rows")[n // 5 % 2], without=frozenset({"several"}))
            made = report.make(n, wish)
            text = re.sub(r"[\s\0]", "", made.text)
            for section in made.truth["sections"]:
                for paragraph in section["paragraphs"]:
                    self.assertIn(re.sub(r"\s", "", paragraph), text)


class Places(unittest.TestCase):
    def test_marks_tell_where_numbers_stand(self):
        keys = marks.Marks()
        text = "甲 " + keys.wrap("a", "12") + " | " + keys.wrap("b", "3")
        self.assertEqual(keys.take_off(text), ("甲 12 | 3", [(2, 4, "a"), (7, 8, "b")]))
        self.assertEqual(marks.plain(text), "甲 12 | 3")
        self.assertEqual(keys.wrap("c", ""), "")

    def test_a_number_over_two_lines_has_a_place_in_each(self):
        keys = marks.Marks()
        first, second = keys.wrap("a", "12\n3").split("\n")
        self.assertEqual(keys.take_off(first), ("12", [(0, 2, "a")]))
        self.assertEqual(keys.take_off(second), ("3", [(0, 1, "a")]))

    def test_no_mark_is_left_of_a_wrapped_number(self):
        for n in range(20):
            made = report.make(n, report.Wish(edition="2021", layout="aligned", only=frozenset({"wrapped-number"})))
            self.assertFalse([char for char in made.text if marks.is_mark(char)])

    def test_no_mark_is_left(self):
        for n in range(80):
            self.assertFalse([char for char in report.make(n, report.Wish(layout=layouts.ALL[n % 8])).text if marks.is_mark(char)])


class Words(unittest.TestCase):
    def test_chinese_numbers(self):
        for value, words in ((0, "零"), (3, "三"), (10, "十"), (15, "十五"), (20, "二十"), (101, "一百零一"), (110, "一百一十"), (1005, "一千零五")):
            self.assertEqual(statements.chinese(value), words)

    def test_a_figure_in_words_is_near_the_figure(self):
        rng = random.Random(1)
        for _ in range(3000):
            value = rng.choice((rng.randint(0, 99), rng.randint(0, 9999), rng.randint(10000, 300000)))
            said = statements.spoken(rng, value).strip().replace(",", "")
            if not re.search("[零一二三四五六七八九十百千]", said):
                number = Decimal(unicodedata.normalize("NFKC", said).replace("万", "").replace("余", "")) * (10000 if "万" in said else 1)
                self.assertTrue(number < value if "余" in said and number != value else number == value, (value, said))


class Files(unittest.TestCase):
    def test_pairs(self):
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
            for name, made in generate.reports(options("--count", "3")):
                path = generate.write(folder, name, made)
                self.assertEqual(json.loads(path.with_suffix(".json").read_text("utf-8")), made.truth)
            self.assertEqual(len(list(pathlib.Path(folder).iterdir())), 6)


if __name__ == "__main__":
    unittest.main()
