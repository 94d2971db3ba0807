"""How a report is printed, scanned and saved, and which of that can be asked for, or left out, by name."""

from dataclasses import dataclass

import choices
import pdf_style

DPIS = (150, 200, 300)
GRADES = ("clean", "light", "heavy")
ALL_GRADES = tuple(grade + end for grade in GRADES for end in ("", "-bilevel"))
FORMATS = ("pdf", "tiff", "jpeg", "png", "html", "docx")   # the last two only when they are asked for

_SINGLE = ("png", "jpeg")

# Of each line one name is drawn, by weight; the first is what is usual, and has no name among the variations.
PRINT_CHOICES = {name: pdf_style.CHOICES[name] for name in ("rules", "groups", "numbers", "page-number")} | {
    "typeface": (("noto-serif", 4), ("uming", 3), ("ukai", 2), ("zenhei", 2), ("noto-sans", 2), ("microhei", 1)),
    "digits-type": (("times", 4), ("own-digits", 2), ("arial", 2), ("dejavu", 1), ("dejavu-serif", 1)),
}
PRINT_CHANCES = {name: pdf_style.CHANCES[name] for name in (
    "shaded-heads", "fake-bold", "split-rows", "repeated-heads", "open-ends", "labels-centred", "cells-at-top", "justified", "large-type",
    "short-pages", "head-line", "narrow-labels", "paragraph-gaps", "wrapped-title", "full-title", "lone-row")} | {"touching": 0.1}
SCAN_CHOICES = {
    "seal": (("no-seal", 6), ("red-seal", 4), ("blue-seal", 1), ("red-seal-on-figures", 1.5), ("blue-seal-on-figures", 0.5), ("grey-seal", 1)),
    "sheet": (("upright", 12), ("sheet-90", 1), ("sheet-180", 1), ("sheet-270", 1), ("one-page-turned", 1)),
    "device": (("scanner", 12), ("phone", 1)),
    "up": (("one-up", 12), ("two-up", 1)),
}
SCAN_CHANCES = {
    "black-borders": 0.15, "punch-holes": 0.15, "faded-lines": 0.12, "broken-rules": 0.15, "curled": 0.08, "folded": 0.08, "show-through": 0.08,
    "askew": 0.06, "margin-notes": 0.08, "blank-pages": 0.05,
    "mixed": 0.06, "hidden-text": 0.08, "strips": 0.06, "page-rotate": 0.05, "jpeg-2000": 0.05, "no-density": 0.06, "wrong-density": 0.04,
}
NAMES = choices.names_of(PRINT_CHOICES | SCAN_CHOICES, PRINT_CHANCES | SCAN_CHANCES)
# What makes no sense together: the first stays, the others go.
_INSTEAD = {
    "only-across": ("split-rows", "touching"),
    "no-rules": ("split-rows", "touching"),
    "phone": ("black-borders", "curled", "askew"),
    "two-up": ("phone",),
    "mixed": ("two-up", "sheet-90", "sheet-180", "sheet-270", "one-page-turned", "hidden-text", "strips", "page-rotate", "no-density", "wrong-density"),
    "hidden-text": ("no-density", "wrong-density"),
    "no-density": ("wrong-density",),
}
_EXCLUSIVE = tuple((first, other) for first, others in _INSTEAD.items() for other in others)
_ONLY_PDF = {"mixed", "hidden-text", "strips", "page-rotate", "jpeg-2000"}
_PAGED = {"phone", "one-page-turned"}    # no good for a picture that holds all pages
_WITHOUT_COLOUR = {"red-seal-on-figures": "grey-seal", "blue-seal-on-figures": "grey-seal"}
_IN_COLOUR = {"red-seal", "blue-seal", "red-seal-on-figures", "blue-seal-on-figures", "phone"}


@dataclass
class Scan:
    """What is done to the printed pages."""
    names: frozenset
    dpi: int
    grade: str          # clean, light, heavy
    bits: int           # 1, 8 or 24 a pixel
    format: str
    may_change: bool    # the format is not asked for, and no good for many pages

    def __contains__(self, name):
        return name in self.names

    def told(self):
        """For the truth."""
        return {"dpi": self.dpi, "grade": self.grade + ("-bilevel" if self.bits == 1 else ""), "bits": self.bits, "format": self.format}


def draw(rng, wish, kinds, running=""):
    """-> (style of the print, the scan, names that are not what is usual)"""
    all_choices = PRINT_CHOICES | SCAN_CHOICES
    names = choices.draw(rng, wish, all_choices, PRINT_CHANCES | SCAN_CHANCES, _EXCLUSIVE)
    if wish.format not in ("mix", "pdf"):
        names -= _ONLY_PDF
    if wish.format in _SINGLE:
        names -= _PAGED - {"phone"}
    if "torn-label" in kinds:
        names.add("split-rows")
    scan = _scan(rng, wish, names)
    style = pdf_style.measures(rng, names, kinds, running)
    style.left, style.pad = rng.choice((42.0, 50.0, 60.0)), rng.choice((2.0, 3.0))  # else some type gets too small to scan
    return style, scan, sorted(scan.names - choices.usual(all_choices))


def _scan(rng, wish, names):
    dpi = int(wish.dpi) if wish.dpi != "mix" else rng.choice(DPIS)
    grade = wish.grade if wish.grade != "mix" else rng.choice(("clean", "light", "light", "heavy")) + rng.choice(("", "", "", "-bilevel"))
    grade, _, bilevel = grade.partition("-")
    one_bit = bool(bilevel) and not names & {"phone"}
    chance = rng.random()
    bits = 1 if one_bit else 24 if names & _IN_COLOUR or chance < 0.15 and "grey-seal" not in names else 8
    if bits == 1:  # a seal comes out black
        names = {_WITHOUT_COLOUR.get(name, name) for name in names}
    form = _format(rng, wish, names, bits)
    return Scan(frozenset(names), dpi, grade, bits, form, wish.format == "mix" and form in _SINGLE)


def _format(rng, wish, names, bits):
    drawn = rng.choices(FORMATS, (4, 5, 0, 1, 0, 0) if bits == 1 else (6, 1, 2, 1, 0, 0))[0]
    if wish.format != "mix":
        return wish.format
    if names & _ONLY_PDF:
        return "pdf"
    return "pdf" if names & _PAGED and drawn in _SINGLE else drawn
