"""How a producer sets a report as a PDF, and which of that can be asked for, or left out, by name."""

from dataclasses import dataclass

import choices

A4 = (595.3, 841.9)

# Of each line one name is drawn, by weight; the first is what is usual, and has no name among the variations.
CHOICES = {
    "rules": (("strokes", 4), ("thin-rectangles", 4), ("cell-boxes", 2), ("pieces", 2), ("dotted", 1), ("only-across", 1), ("no-rules", 1)),
    "encoding": (("UniGB-UCS2", 3), ("UniGB-UTF16", 1), ("GBK-EUC", 1), ("subset", 3)),
    "frame": (("plain", 2), ("flipped", 2), ("scaled", 2)),
    "pen": (("runs", 4), ("characters", 2), ("digits", 1)),
    "page": (("upright", 8), ("landscape", 1), ("rotate-90", 1), ("rotate-180", 1), ("rotate-270", 1), ("crop-smaller", 1), ("crop-larger", 1)),
    "groups": (("wrapped", 5), ("one-glyph", 3), ("vertical-font", 1), ("turned-up", 1), ("turned-down", 1)),
    "numbers": (("centre", 4), ("left", 1), ("right", 2)),
    "page-number": (("page-dashes", 4), ("page-words", 1), ("page-bare", 2), ("no-page-number", 2)),
}
# Each of these on its own, by chance.
CHANCES = {
    "white-fills": 0.3, "shaded-heads": 0.15, "clipped-cells": 0.2, "fake-bold": 0.3, "split-rows": 0.4, "repeated-heads": 0.25,
    "open-ends": 0.3, "labels-centred": 0.3, "cells-at-top": 0.2, "justified": 0.3, "one-font": 0.25, "large-type": 0.2, "short-pages": 0.6,
    "head-line": 0.15, "narrow-labels": 0.3, "packed": 0.5, "paragraph-gaps": 0.2, "wrapped-title": 0.4,
    "full-title": 0.2, "lone-row": 0.5,
}
NAMES = choices.names_of(CHOICES, CHANCES)
# What makes no sense together, and what Poppler cannot give back (the ASCII of a font in GBK-EUC comes out full-width); the second goes.
_EXCLUSIVE = (("only-across", "white-fills"), ("no-rules", "white-fills"), ("no-rules", "split-rows"), ("only-across", "split-rows"), ("GBK-EUC", "one-font"))


@dataclass
class Style:
    """`names` has everything that was drawn; the rest are measures."""
    names: frozenset
    size: float = 12.0       # of prose
    table_size: float = 10.5
    pad: float = 3.0
    rule: float = 0.5
    left: float = 80.0
    top: float = 75.0
    bottom: float = 75.0
    leading: float = 1.6     # of prose
    line: float = 1.25       # of tables
    running: str = ""        # above each page but the first
    other_page: float = 0.0  # how far every second page stands to the right

    def __contains__(self, name):
        return name in self.names


def draw(rng, wish, kinds, running=""):
    """-> (style, names that are not what is usual)"""
    names = choices.draw(rng, wish, CHOICES, CHANCES, _EXCLUSIVE)
    if "torn-label" in kinds:
        names.add("split-rows")
    return measures(rng, names, kinds, running), sorted(names - choices.usual(CHOICES))


def measures(rng, names, kinds, running):
    """-> a style of these names with measures drawn for it"""
    style = Style(frozenset(names), rng.choice((12.0, 14.0, 16.0)) if "large-type" in names else rng.choice((10.5, 12.0)))
    style.table_size, style.pad = rng.choice((9.0, 10.0, 10.5)), rng.choice((2.0, 3.0, 5.0))
    style.rule, style.left = rng.choice((0.48, 0.5, 0.75, 0.96)), rng.choice((60.0, 72.0, 90.0))
    style.top = style.bottom = rng.choice((72.0, 100.0))
    style.leading, style.running = rng.choice((1.4, 1.6, 2.0)), running
    style.other_page = rng.choice((-12.0, 14.0)) if "other-page" in kinds else 0.0
    return style
