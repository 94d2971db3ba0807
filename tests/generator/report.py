"""One report from a seed: figures, tables, text, and the truth about it."""

import random
from dataclasses import dataclass

import agency as agencies
import build
import build2014
import charsets
import digits
import figures as figure_maker
import forms
import gaps
import kinds as kind_table
import layouts
import noise
import odd
import outline as outlines
import page as pages
import printers
import regional
import traditional
import truth as truths
from marks import Marks
from prose import Writer
from statements import Statements


@dataclass
class Wish:
    """What a report shall be; the rest is drawn."""
    edition: str = "mix"
    layout: str = "tab"
    charset: str = "utf-8"
    cut: str = ""                       # rows: at a row's end; anywhere
    plain: bool = False
    profile: str = "mix"
    broken: float = 0.25
    blanks: float = 0.3
    only: frozenset = frozenset()       # kinds (see kinds.py) that it shall be of, and no others
    without: frozenset = frozenset()    # kinds that it shall not be of
    dpi: str = "mix"                    # of a scan, as the next two
    grade: str = "mix"
    format: str = "mix"
    tables_only: bool = False           # no prose


@dataclass
class Made:
    data: bytes
    truth: dict
    text: str
    tables: list
    more: tuple = ()    # the truths of the second and third report in the same file
    ending: str = ".txt"


def make(seed, wish, change=None, rearrange=None):
    """A report; `change` may replace the filled tables, and `rearrange` alter the outline of a file that is no text, before they are set."""
    rng = random.Random(seed)
    draft = Draft(rng, wish)
    if wish.layout in layouts.FILES:
        return _as_file(seed, draft, change, rearrange)
    text, truth, tables = draft.text(change)
    more = []
    for _ in range(rng.choice((1, 1, 2)) if "several" in draft.kinds else 0):
        other = Draft(rng, wish, beside=draft)
        next_text, next_truth, _ = other.text()
        text += rng.choice(("\n", "\n\n", "\n\f")) + next_text
        more.append(next_truth)
    if "nul" in draft.kinds:
        text = charsets.with_nuls(rng, text)
    crlf = not wish.plain and rng.random() < 0.2
    for one in (truth, *more):
        one["made"]["seed"] = str(seed)
    return Made(charsets.encode(text, wish.charset, crlf), truth, text, tables, tuple(more))


def _as_file(seed, draft, change, rearrange):
    """The same as a PDF, a web page or a Word file."""
    printer, names = printers.draw(draft)
    draft.variations += names
    truth, tables = draft.printed(printer, change, rearrange)
    more = [Draft(draft.rng, draft.wish, beside=draft) for _ in range("several" in draft.kinds)]
    truths_of_more = tuple(one.printed(printer)[0] for one in more)
    data, ending = printer.file()
    for one in (truth, *truths_of_more):
        one["made"]["seed"] = str(seed)
        one["around"] = printer.around()
        one["made"].update(printer.told())
    return Made(data, truth, printer.text(), tables, truths_of_more, ending)


class Draft:
    """All that is decided about a report before it is set. Every choice comes from one stream, so the order of the draws is fixed.

    `beside` is the first report of the file, where this one is another: of another agency, in the same script.
    """

    def __init__(self, rng, wish, beside=None):
        self.rng, self.wish = rng, wish
        self.edition = wish.edition if wish.edition != "mix" else rng.choice(("2021", "2021", "2021", "2019", "2019", "2014"))
        self.kinds = kind_table.draw(rng, wish, self.edition)
        if beside:  # no report in a file is itself a file
            self.kinds = self.kinds - {"regional", "regional-wording", "no-sections", "bare-sections", "nul"} | {"several"}
        self.year = rng.choice(regional.YEARS if "regional" in self.kinds else forms.YEARS[self.edition])
        self.profile = wish.profile if wish.profile != "mix" else rng.choice(("distinct", "distinct", "busy", "quiet"))
        self.agency = agencies.draw(rng)
        while beside and self.agency.name == beside.agency.name:
            self.agency = agencies.draw(rng)
        self.old_script = wish.charset == "big5" or not wish.plain and rng.random() < 0.03 or "regional-wording" in self.kinds
        self.region = rng.choice(traditional.REGIONS) if "regional-wording" in self.kinds else ""
        if beside:
            self.old_script, self.region = beside.old_script, beside.region
        self.variations = ["traditional"] * self.old_script + sorted(self.kinds)
        self.marks = Marks()
        self._figures()
        self._styles()

    def _figures(self):
        rng, wish = self.rng, self.wish
        self.shape = draw_shape(rng, self.edition, wish.plain, self.kinds)
        if "subtotals" in wish.without or "blank-form" in self.kinds:
            self.shape.subtotals = ()
        if "blank-form" in self.kinds:
            self.shape.organisations = ""
        self.figures = figure_maker.make(rng, self.edition, self.profile, self.shape.single_other, self.shape.table_two)
        extra = build.subtotal_figures(self.figures, self.shape) if self.edition != "2014" else {}
        if rng.random() < wish.broken:
            gaps.break_some(rng, self.figures)
        self.odd, self.wrapped = {}, set()
        self.marked, self.either, self.unreadable, self.apart, self.pair, self.uncertain = {}, (), {}, set(), (), set()
        self.soiled = set()   # empty cells in which something is that is no number
        self.covered = set()  # cells on which something lies
        if "attached" in self.kinds:
            self.unreadable = gaps.unreadable(rng, self.figures)
        elif "pulled-apart" in self.kinds:
            self.apart = gaps.pulled_apart(rng, self.figures)
        elif "odd-numbers" in self.kinds:
            self.odd = gaps.odd_numbers(rng, self.figures)
        elif "run-together" in self.kinds:
            self.pair, self.uncertain = gaps.run_together(rng, self.figures, build.application_columns(self.shape), wish.layout)
            self.uncertain -= set(self.pair) if wish.layout in layouts.PRINTED else set()
        elif "lost-columns" in self.kinds:
            self.marked = gaps.empty_columns(rng, self.figures)
        elif self.kinds & {"blank-form", "scribbles", "smears"}:
            self.marked = dict.fromkeys(self.figures if "blank-form" in self.kinds else gaps.blanks(rng, self.figures, wish.layout), "")
            self.soiled = set() if "blank-form" in self.kinds else set(rng.sample(sorted(self.marked), min(len(self.marked), 6)))
        elif not wish.plain and rng.random() < wish.blanks:
            self.marked = gaps.blanks(rng, self.figures, wish.layout)
        elif not wish.plain:
            self.either = gaps.either(rng, self.shape.table_two or self.edition, wish.layout)
        if "wrapped-number" in self.kinds:
            long = sorted(key for key, value in self.figures.items() if key.startswith("review-") and value >= 1000 and key not in self.marked)
            self.wrapped = set(rng.sample(long, min(len(long), 2)))
        self.figures.update(extra)
        if "old-appendix" in self.kinds:
            self.figures.update(figure_maker.make(rng, "2014", self.profile))

    def _styles(self):
        rng, wish = self.rng, self.wish
        money_of = self.shape.table_two or self.edition
        self.numbers, self.labels = digits.plain_style(money_of), noise.LabelStyle()
        if not wish.plain:
            self.numbers, names = digits.draw(rng, money_of)
            if "money-nowhere" in self.kinds:
                self.numbers.money, self.numbers.money_unit = "nowhere", "元"
            self.labels = noise.draw(rng, self.edition, self.year, not self.old_script, wish.layout not in layouts.ROWS)
            self.labels.wide_spaces = wish.layout != "aligned"
            self.labels.vertical = "vertical-group" in self.kinds
            self.variations += shape_names(self.edition, self.shape) + names + self.labels.names
        self.page_style, names = pages.draw(rng, wish.plain, wish.layout, self.kinds)
        self.variations += names
        self.layout_options = layouts.draw(rng, wish.layout, wish.plain, self.kinds)
        self.title = agencies.title(rng, self.agency, self.year, wish.plain)
        if "running-heads" in self.kinds:
            self.page_style.running = "".join(self.title)

    def cover(self, keys):
        """Something lies on these cells, so that nobody can be sure of them."""
        self.covered |= keys
        self.uncertain |= keys & self.figures.keys() - self.marked.keys()
        self.soiled |= keys & self.marked.keys()

    def text(self, change=None):
        """-> (the text, the truth about it, the tables)"""
        outline, statements, tables = self._outline(change)
        page = pages.Page(self.rng, self.page_style, self.wish.layout, self.layout_options, self.marks)
        lines = page.report(outline)
        cut = pages.cut(self.rng, lines, self.wish.cut)
        text = self.script("\n".join(line.text for line in cut.lines))
        ends_in_table = cut.lines[-1].row > 0  # without a line's end the last number might have been cut itself, and nobody could tell
        if cut.between_rows or not self.wish.cut and (ends_in_table or self.rng.random() < 0.8):
            text += "\n"
        return text, truths.tell(self, outline, cut, statements, text), tables

    def printed(self, printer, change=None, rearrange=None):
        """Prints the report. -> (the truth about it, the tables)"""
        self.page_style.wrap, self.page_style.indent = 0, "　　"
        outline, statements, tables = self._outline(change)
        if rearrange:
            rearrange(outline)
        start = len(printer.printed)
        printer.report(outline, self)
        keys = {key for part in outline.tables() if not part.again for key in part.table.keys()}
        text = "\n".join(printer.printed[start:])
        return truths.tell(self, outline, pages.Cut([], keys), statements, text), tables

    def _outline(self, change):
        """-> (outline, statements in its prose, the tables)"""
        tables = self.tables()
        if change:
            tables = change(tables)
        statements = None
        if "figures" in self.kinds:
            statements = Statements(self.rng, self.edition, self.year, self.figures, "wrong-figures" in self.kinds, self.shape.table_two)
        writer = Writer(self.rng, self.agency, self.year, self.figures, self.wish.plain, statements)
        outline = outlines.compose(writer, self.page_style, self.title, self.edition, tables)
        odd.change(outline, self.rng, self.kinds, writer, self._second_tables, self._appendix)
        if self.wish.tables_only:
            outlines.keep_tables(outline)
        return outline, statements, tables

    def tables(self):
        """The tables of the edition with everything printed in them."""
        if "regional" in self.kinds:
            table, self.regional_numbers = regional.statistics(self.rng)
            return [table]
        tables = build.report_tables(self.edition, self.shape)
        for table in tables:
            self._fill_table(table, self.figures)
        return tables

    def _second_tables(self):
        """The same tables with other numbers, which are not the report's."""
        figures = figure_maker.make(self.rng, self.edition, self.profile, self.shape.single_other, self.shape.table_two)
        if self.edition != "2014":
            figures.update(build.subtotal_figures(figures, self.shape))
        tables = build.report_tables(self.edition, self.shape)
        for table in tables:
            self._fill_table(table, figures)
        return tables

    def _appendix(self):
        """The statistics of 2014; money is in 万元 there, whatever the report's own style."""
        table, style = build2014.statistics(build2014.Shape()), self.numbers
        self.numbers = digits.plain_style("2014")
        self._fill_table(table, self.figures)
        self.numbers = style
        return table

    def _fill_table(self, table, figures):
        digits.unit_labels(self.numbers, table)
        for cell in table.cells():
            self._fill(cell, figures)
        for row in table.grid:
            self._fill_bodies(row, figures)

    def _fill(self, cell, figures):
        key = cell.key
        if not key:
            cell.text = cell.text if cell.is_number else noise.label(self.labels, self.rng, cell.text, cell.role)
        elif key in self.marked:
            cell.text = self.marked[key]
        elif key in self.unreadable:
            cell.text = self.unreadable[key]
        elif self.either and key == self.either[1]:
            cell.role, cell.key = "dropped", None
        elif self.pair and self.wish.layout not in layouts.PRINTED and key == self.pair[1]:
            cell.role, cell.text = "dropped", ""
        elif self.pair and self.wish.layout not in layouts.PRINTED and key == self.pair[0]:
            cell.text = " ".join(self.marks.wrap(one, str(figures[one])) for one in self.pair)
        else:
            cell.text = self.marks.wrap(key, self.odd[key] if key in self.odd else self._number(key, figures[key]))

    def _number(self, key, value):
        if key in self.apart:
            text = str(value)
            where = self.rng.randrange(1, max(2, len(text)))
            return text[:where] + " " + text[where:]
        if key in self.wrapped:
            return f"{str(value)[:-1]}\n{str(value)[-1]}"
        text = digits.show(self.numbers, self.rng, key, value)
        if key.startswith("statistics/") and self.shape.appendix.unit == "cell":
            text += build2014.units()[key]
        return text

    def _fill_bodies(self, row, figures):
        """The numbers of subordinate bodies in the appendix."""
        extra = [cell for cell in row if cell.role == "extra" and not cell.text]
        key = next((cell.key for cell in row if cell.key), None)
        if not extra or not key:
            return
        whole = 0 if key in forms.MONEY else figures[key]
        for cell, share in zip(extra, build2014.shares(self.rng, whole, len(extra))):
            cell.text = str(share)

    def script(self, text):
        return traditional.convert(text, self.wish.charset == "big5", self.region) if self.old_script else text


def draw_shape(rng, edition, plain, kinds):
    """The form itself, or what a reporter made of it."""
    shape = build.Shape(single_other=edition == "2019", total_under=plain or rng.random() < 0.75)
    if edition == "2014":
        shape.appendix = build2014.draw(rng, kinds) if not plain else shape.appendix
    if plain or edition == "2014":
        return shape
    shape.flat_head = rng.random() < 0.2
    if "two-editions" in kinds:
        shape.table_two = "2019"
    elif edition == "2021" and rng.random() < 0.15:
        shape.single_other = True
    if rng.random() < 0.15:
        shape.groups = rng.choice(("repeated", "absent"))
    if "vertical-group" in kinds:
        shape.groups = "once"
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
        "indent": shape.appendix.indent,
        "unit-" + shape.appendix.unit: shape.appendix.unit != "column",
    }
    return [name for name, there in names.items() if there]
