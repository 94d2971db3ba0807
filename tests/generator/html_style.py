"""How a web page is made, and which of that can be asked for, or left out, by name."""

import choices

# Of each line one name is drawn, by weight; the first is what is usual.
CHOICES = {
    "paragraphs": (("p", 5), ("div-paragraphs", 2), ("br-paragraphs", 2), ("mso", 2), ("editor", 2)),
    "indents": (("nbsp", 3), ("emsp", 1), ("ideographic", 3), ("css-indent", 2)),
    "title": (("h1", 3), ("h2", 1), ("title-p", 3), ("title-span", 1), ("title-table", 1)),
    "headings": (("heading-strong", 3), ("heading-tag", 2), ("heading-plain", 2)),
    "meta": (("meta-right", 4), ("meta-http-equiv", 2), ("meta-absent", 1), ("meta-wrong", 1), ("meta-late", 1)),
    "doctype": (("doctype", 3), ("doctype-xhtml", 2), ("no-doctype", 2), ("no-body", 1)),
    "site": (("divs", 4), ("layout-tables", 2), ("bare-page", 1)),
    "cells": (("cell-text", 3), ("cell-p", 2), ("cell-mso", 2), ("cell-span", 1), ("cell-div", 1), ("cell-font", 1)),
    "bodies": (("one-body", 4), ("no-tbody", 3), ("thead", 1), ("several-bodies", 1), ("several-heads", 1)),
    "saved": (("page", 16), ("mhtml-quoted", 1), ("mhtml-base64", 1), ("named-doc", 1)),
}
# Each of these on its own, by chance.
CHANCES = {
    "index-table": 0.4, "side-menu": 0.4, "share": 0.4, "neighbours": 0.4, "attachment-link": 0.15, "other-publisher": 0.2, "title-outside": 0.3,
    "hidden-copy": 0.08, "broken-bytes": 0.1, "title-twice": 0.15, "script-tables": 0.2, "comments": 0.15, "office-xml": 0.12, "inner-scripts": 0.12,
    "char-references": 0.08, "upper-case": 0.1, "source-lines": 0.15, "th-cells": 0.2, "stray-in-tables": 0.12, "odd-span-values": 0.12,
    "zero-width": 0.1, "no-end-tags": 0.15, "stray-end-tags": 0.15, "spans-disagree": 0.2, "overlong-spans": 0.15, "short-spans": 0.08,
    "spacer-rows": 0.15, "width-row": 0.15, "spacer-cells": 0.1, "wrapped-tables": 0.15, "nested-cells": 0.08, "split-tables": 0.15,
    "split-heads": 0.4, "hidden-rows": 0.1, "hidden-cells": 0.08, "hidden-spans": 0.08, "padded-numbers": 0.2, "number-spans": 0.15, "excel": 0.1,
}
NAMES = choices.names_of(CHOICES, CHANCES)
# What makes no sense together, or leaves no order to tell a value's column by; the second goes.
_EXCLUSIVE = (("no-end-tags", "nested-cells"), ("overlong-spans", "short-spans"), ("overlong-spans", "spans-disagree"),
              ("spans-disagree", "short-spans"))


def draw(rng, wish):
    """-> (names, those that are not usual)"""
    names = choices.draw(rng, wish, CHOICES, CHANCES, _EXCLUSIVE)
    return frozenset(names), sorted(names - choices.usual(CHOICES))


def one_of(names, group):
    return choices.one_of(names, CHOICES[group])
