"""One report from a seed: figures, tables, text, and the truth about it."""

import random
from dataclasses import dataclass

import agency as agencies
import build
import charsets
import digits
import figures as figure_maker
import forms
import gaps
import layouts
import noise
import page as pages
import rules
import traditional
from prose import Writer


@dataclass
class Wish:
    """What a report shall be; the rest is drawn."""
    edition: str = "mix"
    layout: str = "tab"
    charset: str = "utf-8"
    cut: bool = False
    plain: bool = False
    profile: str = "mix"
    broken: float = 0.25
    blanks: float = 0.3


@dataclass
class Made:
    data: bytes
    truth: dict
    text: str
    tables: list


def make(seed, wish, change=None):
    """A report; `change` may replace the filled tables before they are set."""
    rng = random.Random(seed)
    draft = Draft(rng, wish)
    tables = draft.tables()
    if change:
        tables = change(tables)
    lines = draft.page(tables)
    if wish.cut:
        lines = pages.cut(rng, lines)
    text = draft.script("\n".join(line.text for line in lines)) + ("\n" if rng.random() < 0.8 else "")
    if wish.cut and text[-1:].isdigit():
        text += "\n"  # else the number itself might have been cut, and nobody could tell
    crlf = not wish.plain and rng.random() < 0.2
    truth = draft.truth(set().union(*(line.keys for line in lines)))
    truth["made"]["seed"] = str(seed)
    if not states_year(text, draft.year):
        del truth["year"]
    return Made(charsets.encode(text, wish.charset, crlf), truth, text, tables)


class Draft:
    """All that is decided about a report before it is set. Every choice comes from one stream, so the order of the draws is fixed."""

    def __init__(self, rng, wish):
        self.rng, self.wish = rng, wish
        self.edition = wish.edition if wish.edition != "mix" else rng.choice(("2021", "2021", "2021", "2019", "2019", "2014"))
        self.year = rng.choice(forms.YEARS[self.edition])
        self.profile = wish.profile if wish.profile != "mix" else rng.choice(("distinct", "distinct", "busy", "quiet"))
        self.agency = agencies.draw(rng)
        self.old_script = wish.charset == "big5" or not wish.plain and rng.random() < 0.03
        self.variations = ["traditional"] if self.old_script else []
        self._figures()
        self._styles()

    def _figures(self):
        rng, wish = self.rng, self.wish
        self.shape = draw_shape(rng, self.edition, wish.plain)
        self.figures = figure_maker.make(rng, self.edition, self.profile, self.shape.single_other)
        extra = build.subtotal_figures(self.figures, self.shape) if self.edition != "2014" else {}
        if rng.random() < wish.broken:
            gaps.break_some(rng, self.figures)
        self.marked, self.either = {}, ()
        if not wish.plain and rng.random() < wish.blanks:
            self.marked = gaps.blanks(rng, self.figures, wish.layout)
        elif not wish.plain:
            self.either = gaps.either(rng, self.edition, wish.layout)
        self.figures.update(extra)

    def _styles(self):
        rng, wish = self.rng, self.wish
        self.numbers, self.labels, self.indent = digits.plain_style(self.edition), noise.LabelStyle(), ""
        if not wish.plain:
            self.numbers, names = digits.draw(rng, self.edition)
            self.labels = noise.draw(rng, self.edition, self.year, not self.old_script, wish.layout not in layouts.ROWS)
            self.labels.wide_spaces = wish.layout != "aligned"
            self.indent = "　" if self.edition == "2014" and rng.random() < 0.3 else ""
            self.variations += shape_names(self.edition, self.shape) + names + self.labels.names
        self.page_style, names = pages.draw(rng, wish.plain, wish.layout)
        self.variations += names
        self.layout_options = layouts.draw(rng, wish.layout, wish.plain)
        self.title = agencies.title(rng, self.agency, self.year, wish.plain)

    def tables(self):
        """The tables of the edition with everything printed in them."""
        tables = build.report_tables(self.edition, self.shape)
        for table in tables:
            digits.unit_labels(self.numbers, table)
            for cell in table.cells():
                self._fill(cell)
            if table.name == "statistics":
                build.indent_statistics(table, self.indent)
        return tables

    def _fill(self, cell):
        if not cell.key:
            cell.text = noise.label(self.labels, self.rng, cell.text, cell.role)
        elif cell.key in self.marked:
            cell.text = self.marked[cell.key]
        elif self.either and cell.key == self.either[1]:
            cell.role, cell.key = "dropped", None
        else:
            cell.text = digits.show(self.numbers, self.rng, cell.key, self.figures[cell.key])

    def page(self, tables):
        """The lines of the report."""
        writer = Writer(self.rng, self.agency, self.year, self.figures, self.wish.plain)
        page = pages.Page(self.rng, self.page_style, self.wish.layout, self.layout_options)
        return pages.write_report(page, writer, self.title, self.edition, tables)

    def script(self, text):
        return traditional.convert(text, self.wish.charset == "big5") if self.old_script else text

    def truth(self, printed):
        """What stands in the text; `printed` are the keys that a cut text still has."""
        unread = set(self.marked) | set(self.either)
        cells = {key: value for key, value in self.figures.items() if key in printed and key not in unread}
        truth = {"form": self.edition, "year": self.year}
        if not self.page_style.fragment:
            truth["agency"] = self.script(self.agency.name)
            truth["title"] = self.script("".join("".join(self.title).split()))
        truth.update({
            "cells": {key: decimal(value) for key, value in cells.items()},
            "blank": sorted(key for key in self.marked if key in printed),
            "failing": rules.failing(cells),
            "either": sorted(self.either) if printed & set(self.either) else [],
            "complete": True,
            "made": {"layout": self.wish.layout, "charset": self.wish.charset, "profile": self.profile, "cut": self.wish.cut,
                     "variations": sorted(self.variations)},
        })
        return truth


def states_year(text, year):
    """A fragment may be silent about its year, and nobody could know it then."""
    chinese = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    plain = "".join(text.split()).translate(str.maketrans("０１２３４５６７８９○零", "0123456789〇〇"))
    return str(year) in plain or chinese in plain


def decimal(value):
    """A number as the truth writes it."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def draw_shape(rng, edition, plain):
    """The form itself, or what a reporter made of it."""
    shape = build.Shape(single_other=edition == "2019", total_under=plain or rng.random() < 0.75)
    if plain or edition == "2014":
        return shape
    shape.flat_head = rng.random() < 0.2
    if edition == "2021" and rng.random() < 0.15:
        shape.single_other = True
    if rng.random() < 0.15:
        shape.groups = rng.choice(("repeated", "absent"))
    if rng.random() < 0.12:
        names = ["denied", "unavailable", "rejected"] + ([] if shape.single_other else ["other"])
        shape.subtotals = tuple(sorted(rng.sample(names, rng.randint(1, len(names)))))
        # A row that says 小计 and nothing else needs its group beside it.
        shape.subtotal_place = "own" if shape.groups == "absent" else rng.choice(("first", "last", "own"))
        shape.subtotal_word = rng.choice(("", "小计", " 小计"))
    if rng.random() < 0.08:
        shape.organisations = rng.choice(("first", "last"))
    return shape


def shape_names(edition, shape):
    names = {
        "single-other": edition == "2021" and shape.single_other,
        "subtotals-" + shape.subtotal_place: shape.subtotals,
        "organisations": shape.organisations,
        "groups-" + shape.groups: shape.groups != "once",
        "flat-head": shape.flat_head,
    }
    return [name for name, there in names.items() if there]
