"""How a Word file is made, and which of that can be asked for, or left out, by name."""

import choices

# Of each line one name is drawn, by weight; the first is what is usual.
CHOICES = {
    "headings": (("headings-typed", 3), ("heading-styles", 2), ("numbered-headings", 2), ("numbered-by-style", 2)),
    "runs": (("one-run", 2), ("split-runs", 3)),
    "lines": (("cell-breaks", 2), ("cell-paragraphs", 2)),
    "merges": (("spans", 6), ("horizontal-merges", 1), ("merge-echo", 1), ("grid-before", 1)),
    "names": (("transitional", 6), ("strict", 1), ("other-prefix", 1)),
    "package": (("deflated", 6), ("stored", 1), ("document2", 1)),
}
# Each of these on its own, by chance.
CHANCES = {
    "numbered-paragraphs": 0.3, "numbered-labels": 0.1, "tracked-changes": 0.2, "tracked-rows": 0.12, "fields": 0.15, "text-box-title": 0.12,
    "text-box-note": 0.12, "content-controls": 0.2, "real-footnotes": 0.12, "hidden-text": 0.15, "wrapped-tables": 0.1, "nested-cells": 0.08,
    "symbols": 0.12, "tabs": 0.12, "spans-disagree": 0.12, "split-tables": 0.15, "split-heads": 0.4, "smart-tags": 0.2, "margin-comments": 0.12,
    "page-header": 0.3, "title-breaks": 0.3, "padded-numbers": 0.15, "zero-width": 0.1, "boxed-tables": 0.06, "alternatives": 0.1, "shown-vanish": 0.1,
    "one-list": 0.3, "custom-xml": 0.12, "indented-xml": 0.15, "empty-paragraphs": 0.2, "named-doc": 0.04,
}
NAMES = choices.names_of(CHOICES, CHANCES)
# What makes no sense together; the second goes.
_EXCLUSIVE = (("merge-echo", "numbered-labels"), ("symbols", "numbered-labels"))


def draw(rng, wish):
    """-> (names, those that are not usual)"""
    names = choices.draw(rng, wish, CHOICES, CHANCES, _EXCLUSIVE)
    return frozenset(names), sorted(names - choices.usual(CHOICES))


def one_of(names, group):
    return choices.one_of(names, CHOICES[group])
