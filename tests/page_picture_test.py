#!/usr/bin/env python3
"""`dump --boxes` and `dump --page`: where values stand, as text and drawn over the page."""

import pathlib
import re
import sys
import tempfile
import unittest

import small_report
from png import Png
from program import run

sys.path.insert(0, str(pathlib.Path(__file__).parent / "generator"))
import report  # noqa: E402, pylint: disable=wrong-import-position

DONE, NOTHING_WRITTEN, WRONG_USAGE, TRY_AGAIN = 0, 2, 64, 75
DOTS = 3   # a point
PLACE = re.compile(r"^(\S+) (\S+)=(\S+).* @p(\d+) \[(\S+) (\S+) (\S+) (\S+)\]$")


def is_green(pixel):
    return pixel[1] > pixel[0] + 20 and pixel[1] > pixel[2] + 10


class PagePicture(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def put(self, *names):
        """A report printed so; -> its truth"""
        made = report.make("picture", report.Wish("2021", "pdf", only=frozenset(names), plain=not names, blanks=0))
        (self.folder / "report.pdf").write_bytes(made.data)
        return made.truth

    def run_here(self, *arguments):
        return run(*map(str, arguments), cwd=self.folder)

    def refused(self, ran, code):
        self.assertEqual((ran.code, ran.out, len(ran.lines)), (code, "", 1), ran.said)

    def places(self):
        ran = self.run_here("dump", "--boxes", "report.pdf")
        self.assertEqual((ran.code, ran.said), (DONE, ""))
        return [PLACE.match(line).groups() for line in ran.out.splitlines()]

    def picture(self, page):
        ran = self.run_here("dump", "--page", page, "-o", "page.png", "report.pdf")
        self.assertEqual((ran.code, ran.out, ran.said), (DONE, "", ""))
        return Png((self.folder / "page.png").read_bytes())

    def test_a_line_for_each_value(self):
        self.put()
        found = {f"{table}/{key}" for table, key, *_ in self.places()}
        for key in ("proactive/regulations/issued", "applications/received/total", "review-litigation/review/upheld"):
            self.assertIn(key, found)

    def test_values_are_marked_where_they_stand(self):
        for style in ((), ("rotate-90",), ("rotate-180",), ("rotate-270",), ("crop-smaller",), ("no-rules",)):
            with self.subTest(style):
                self.put(*style)
                places = self.places()
                page = places[-1][3]
                picture = self.picture(page)
                boxes = [tuple(map(float, place[4:])) for place in places if place[3] == page]
                self.assertGreater(len(boxes), 10)
                for x0, y0, x1, y1 in boxes:
                    self.assertTrue(0 <= x0 < x1 <= picture.width / DOTS and 0 <= y0 < y1 <= picture.height / DOTS)
                for x0, y0, x1, y1 in sorted(boxes, key=lambda box: box[3])[:8]:
                    # Inside near the lower edge, where neither digits nor notes are.
                    inside = [picture.pixel(round(DOTS * (x0 + 1 + n * (x1 - x0 - 2) / 4)), round(DOTS * y1) - 2) for n in range(5)]
                    self.assertTrue(any(map(is_green, inside)), (x0, y0, x1, y1, inside))

    def test_wrong_usage(self):
        self.put()
        for arguments in (("--page", "1"), ("-o", "x.png"), ("--page", "0", "-o", "x.png"), ("--page", "1", "-o", "x.png", "--boxes"),
                          ("--boxes", "--report")):
            self.refused(self.run_here("dump", *arguments, "report.pdf"), WRONG_USAGE)
        self.assertFalse((self.folder / "x.png").exists())

    def test_what_cannot_be_drawn(self):
        self.put()
        (self.folder / "report.txt").write_text(small_report.text(), encoding="utf-8")
        before = (self.folder / "report.pdf").read_bytes()
        self.refused(self.run_here("dump", "--page", "99", "-o", "x.png", "report.pdf"), NOTHING_WRITTEN)
        self.refused(self.run_here("dump", "--page", "1", "-o", "x.png", "report.txt"), NOTHING_WRITTEN)
        self.refused(self.run_here("dump", "--page", "1", "-o", "report.pdf", "report.pdf"), NOTHING_WRITTEN)
        self.refused(self.run_here("dump", "--page", "1", "-o", "no/where.png", "report.pdf"), NOTHING_WRITTEN)
        self.assertEqual((self.folder / "report.pdf").read_bytes(), before)
        self.assertFalse((self.folder / "x.png").exists())

    def test_limits_hold(self):
        self.put()
        self.refused(self.run_here("dump", "--page", "1", "-o", "x.png", "--timeout", "0.001", "report.pdf"), TRY_AGAIN)
        self.assertFalse((self.folder / "x.png").exists())
        self.assertEqual(self.run_here("dump", "--page", "1", "-o", "x.png", "--timeout", "0", "--max-memory", "0", "report.pdf").code, DONE)


if __name__ == "__main__":
    unittest.main()
