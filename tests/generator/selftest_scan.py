#!/usr/bin/env python3
"""Checks of the generator's scans, and of what is asked of them. Those that make scans are skipped where Python lacks the packages."""

import io
import random
import re
import unittest
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from dataclasses import replace

import kinds
import report
import scan_needs
import scan_style
import score_report
import score_scan
import selftest
import summary_scan

if not scan_needs.missing():
    import numpy as np
    from PIL import Image, ImageSequence

    import scan_sheet

# The least that makes a scan: small, and of tables only.
SMALL = report.Wish("2021", "scan", dpi="150", grade="clean", format="tiff", tables_only=True, broken=0, blanks=0)
PLAIN = replace(SMALL, plain=True)


def of_kind(seed, *names, **more):
    return report.make(seed, replace(SMALL, only=frozenset(names), **more))


def pages(made):
    """The pictures of a TIFF, PNG or JPEG."""
    return [page.copy() for page in ImageSequence.Iterator(Image.open(io.BytesIO(made.data)))]


class Printed:
    """The drawings of a report and what lies on them, caught before they are scanned."""

    def __init__(self, seed, wish):
        kept, self.drawings, self.marked = scan_sheet.Sheet, [], []
        outer = self

        class Sheet(scan_sheet.Sheet):
            def __init__(self, drawing, marked, scan, rng):
                super().__init__(drawing, marked, scan, rng)
                outer.drawings.append(drawing)
                outer.marked.append(marked)

        scan_sheet.Sheet = Sheet
        try:
            self.made = report.make(seed, wish)
        finally:
            scan_sheet.Sheet = kept

    def places(self):
        return {place.key: place for drawing in self.drawings for place in drawing.places}


@unittest.skipIf(scan_needs.missing(), scan_needs.missing())
class Scans(unittest.TestCase):
    def test_same_seed_same_scan(self):
        for names in ((), ("phone",), ("red-seal", "mixed"), ("smears", "hidden-text")):
            one, two = (of_kind(3, *names, format="mix") for _ in range(2))
            self.assertEqual((one.data, one.truth), (two.data, two.truth), names)

    def test_each_kind_occurs(self):
        for name in sorted(scan_style.NAMES | kinds.ON_PAPER.keys()):
            made = of_kind(f"{name}/1", name, format="mix", blanks=0.3)
            usual = any(name == options[0][0] for options in (scan_style.PRINT_CHOICES | scan_style.SCAN_CHOICES).values())
            self.assertTrue(usual or name in made.truth["made"]["variations"], name)

    def test_none_without(self):
        unwanted = scan_style.NAMES | kinds.ON_PAPER.keys()
        for n in range(4):
            made = report.make(n, replace(SMALL, without=unwanted | kinds.NAMES))
            self.assertFalse(set(made.truth["made"]["variations"]) & unwanted)

    def test_the_truth_is_that_of_what_is_printed(self):
        for edition in ("2014", "2019", "2021"):
            printed = Printed(4, replace(PLAIN, edition=edition))
            cells, places = printed.made.truth["cells"], printed.places()
            self.assertEqual(cells.keys(), places.keys())
            for key, place in places.items():
                if key.startswith("applications/"):
                    self.assertIn(cells[key], place.text)

    def test_a_number_has_ink_and_a_blank_has_none(self):
        for wish, inked in ((PLAIN, True), (replace(SMALL, only=frozenset({"blank-form"})), False)):
            printed = Printed(5, wish)
            for drawing, page in zip(printed.drawings, pages(printed.made)):
                seen = np.asarray(page.convert("L"))
                for place in drawing.places:
                    x0, y0, x1, y1 = (round(value * 150 / 72) for value in place.box)
                    self.assertEqual(bool((seen[y0 + 5:y1 - 5, x0 + 5:x1 - 5] < 128).any()), inked, place)

    def test_a_blank_form_is_all_blank(self):
        for edition in ("2014", "2019", "2021"):
            truth = of_kind(6, "blank-form", edition=edition).truth
            self.assertFalse(truth["cells"])
            self.assertGreater(len(truth["blank"]), 50)

    def test_what_lies_under_a_seal_without_colour_is_in_doubt(self):
        printed = Printed(7, replace(SMALL, only=frozenset({"grey-seal"})))
        truth = printed.made.truth
        under = {place.key for drawing, marked in zip(printed.drawings, printed.marked) if marked.seal
                 for place in drawing.places if marked.seal.covers(place.box)}
        self.assertTrue(under)
        self.assertEqual(under, truth["doubtful"].keys())
        self.assertFalse(under & truth["cells"].keys())

    def test_what_lies_under_a_coloured_seal_is_not(self):
        made = of_kind(7, "red-seal-on-figures")
        self.assertEqual((made.truth["doubtful"], made.truth["made"]["bits"]), ({}, 24))
        self.assertEqual(of_kind(7, "red-seal-on-figures", grade="clean-bilevel").truth["made"]["bits"], 1)
        self.assertTrue(of_kind(7, "red-seal-on-figures", grade="clean-bilevel").truth["doubtful"])

    def test_soiled_cells_are_not_said_to_be_blank(self):
        for name in ("smears", "scribbles"):
            printed = Printed(8, replace(SMALL, only=frozenset({name})))
            truth = printed.made.truth
            marked = sum(len(one.smears) + len(one.scribbles) for one in printed.marked)
            self.assertTrue(marked)
            self.assertEqual(len(printed.places()) - len(truth["cells"]) - len(truth["blank"]), marked)

    def test_files_say_their_resolution_and_hold_every_page(self):
        for dpi in ("150", "300"):
            made = report.make(9, replace(PLAIN, dpi=dpi))
            first = pages(made)[0]
            self.assertEqual(len(pages(made)), made.truth["made"]["pages"])
            self.assertAlmostEqual(first.width, 8.27 * int(dpi), delta=2)
            self.assertEqual(tuple(map(round, first.info["dpi"])), (int(dpi),) * 2)
        self.assertNotIn("dpi", pages(of_kind(9, "no-density", format="png"))[0].info)

    def test_one_bit(self):
        for grade in scan_style.GRADES:
            made = report.make(10, replace(PLAIN, grade=grade + "-bilevel"))
            self.assertEqual({page.mode for page in pages(made)}, {"1"})
            black = np.mean([1 - np.asarray(page).mean() for page in pages(made)])
            self.assertTrue(0.003 < black < 0.2, black)

    def test_two_up_halves_the_pages(self):
        one, two = pages(of_kind(11, "upright")), pages(of_kind(11, "two-up"))
        self.assertEqual(len(two), (len(one) + 1) // 2)
        self.assertEqual(two[0].width, 2 * one[0].width)

    def test_every_object_of_a_pdf_stands_where_its_table_says(self):
        for names in (("strips",), ("mixed",), ("hidden-text",), ("page-rotate",), ("jpeg-2000",)):
            for grade in ("light", "light-bilevel"):
                data = of_kind(12, *names, format="pdf", grade=grade).data
                start = int(data.rsplit(b"startxref\n", 1)[1].split()[0])
                for number, place in enumerate(re.findall(rb"(\d{10}) 00000 n", data[start:]), 1):
                    self.assertTrue(data[int(place):].startswith(b"%d 0 obj" % number))

    def test_any_kind_in_any_format(self):
        for n, form in enumerate(scan_style.FORMATS):
            for m, names in enumerate((("mixed", "phone"), ("one-page-turned", "hidden-text"), ("strips", "two-up", "jpeg-2000"), ("grey-seal", "page-rotate"))):
                made = of_kind(15, *names, format=form, grade=("heavy", "light-bilevel")[(n + m) % 2])
                self.assertEqual(made.ending, {"jpeg": ".jpg", "tiff": ".tif"}.get(form, "." + form))

    def test_pictures_in_web_pages_and_word_files(self):
        made = report.make(14, replace(PLAIN, format="html"))
        self.assertEqual(made.data.count(b"<img "), made.truth["made"]["pages"])
        made = report.make(14, replace(PLAIN, format="docx"))
        with zipfile.ZipFile(io.BytesIO(made.data)) as archive:
            ET.fromstring(archive.read("word/document.xml"))
            pictures = [name for name in archive.namelist() if "media" in name]
            self.assertEqual(Image.open(io.BytesIO(archive.read(pictures[-1]))).format, "JPEG")
        self.assertEqual(len(pictures), made.truth["made"]["pages"])

    def test_tables_only(self):
        made = report.make(13, replace(PLAIN, tables_only=True))
        self.assertFalse(made.truth["front"] or any(section["paragraphs"] for section in made.truth["sections"]))
        self.assertEqual(made.truth["cells"], report.make(13, replace(PLAIN, tables_only=False)).truth["cells"])


class Scored(unittest.TestCase):
    """What is asked of a scan."""

    def setUp(self):
        self.truth = selftest.plain(1, "2021", "pipe").truth
        self.truth["made"].update(layout="scan", dpi=300, grade="light")

    def score(self, changes=(), fails=(), alter=str):
        return score_report.score(self.truth, score_report.Document(selftest.as_xml(self.truth, changes, fails, alter)))

    def test_all_right(self):
        counts, lines = self.score()
        self.assertTrue(score_report.perfect(counts), lines)
        self.assertEqual(counts["char_errors"], 0)

    def test_illegible_is_flagged(self):
        key = next(iter(self.truth["cells"]))
        self.assertEqual(self.score({key: ("", "illegible")})[0]["flagged"], 1)
        self.assertEqual(self.score({key: ("", "blank")})[0]["missed"], 1)
        self.assertEqual(self.score({key: ("987654", "")})[0]["silent"], 1)
        self.assertEqual(self.score({key: ("987654", "suspect")})[0]["silent"], 0)

    def test_rules_count_only_where_all_is_read(self):
        key = next(iter(self.truth["cells"]))
        extra = ["applications.balance/applications/new/total"]
        self.assertEqual(self.score(fails=extra)[0]["rules"], 1)
        self.assertEqual(self.score({key: ("", "illegible")}, extra)[0]["rules"], 0)

    def test_title_and_agency(self):
        agency, year = self.truth["agency"], str(self.truth["year"])
        self.assertEqual(self.score(alter=lambda text: text.replace("<agency>" + agency, "<agency>口" + agency[1:]))[0]["heads"], 0)
        self.assertEqual(self.score(alter=lambda text: text.replace("<agency>" + agency, "<agency>某局"))[0]["heads"], 1)
        self.assertEqual(self.score(alter=lambda text: text.replace(f'year="{year}"', 'year="1999"'))[0]["heads"], 1)

    def test_characters(self):
        paragraph = self.truth["sections"][0]["paragraphs"][0]
        counts, _ = self.score(alter=lambda text: text.replace(paragraph, paragraph[:4] + paragraph[6:]))
        self.assertIn(counts["char_errors"], (1, 2))
        self.assertEqual(counts["text"], 0)

    def test_distance(self):
        rng = random.Random(1)
        for _ in range(500):
            one, other = ("".join(rng.choices("政府信", k=rng.randrange(9))) for _ in range(2))
            self.assertEqual(score_scan.distance(one, other), _slow_distance(one, other))

    def test_limits(self):
        for right, flagged, expected in ((999, 1, 0), (990, 10, 2), (990, 0, 1)):
            result = type("Result", (), {"made": self.truth["made"], "failed": False, "counts": Counter(values=1000, right=right, flagged=flagged)})
            self.assertEqual(len(list(summary_scan.limits_missed([result]))), expected)


def _slow_distance(one, other):
    row = list(range(len(other) + 1))
    for n, char in enumerate(one, 1):
        before, row[0] = row[0], n
        for m, another in enumerate(other, 1):
            before, row[m] = row[m], min(row[m] + 1, row[m - 1] + 1, before + (char != another))
    return row[-1]


if __name__ == "__main__":
    unittest.main()
