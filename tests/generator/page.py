"""The page: title, sections, prose and tables in order, as lines; and where it may be cut off."""

from dataclasses import dataclass, field

import forms
import forms2014
import layouts
from grid import Cell

PAGE_NUMBERS = ("- {n} -", "—{n}—", "第 {n} 页 共 6 页", "第{n}页", "{n}")


@dataclass
class Line:
    text: str
    keys: set = field(default_factory=set)
    cut: bool = False        # the text may stop behind this line


@dataclass
class PageStyle:
    """How the text around the tables is set."""
    gap: bool = True              # empty lines between paragraphs
    indent: str = "　　"
    wrap: int = 0                 # characters in a line, 0 for none
    heading_space: bool = False   # 一、 总体情况
    heading_rows: bool = False    # a section's heading is the table's first row
    page_break: bool = False      # a page number inside a table
    repeat_head: bool = False     # and the header rows again behind it
    navigation: bool = False
    published: bool = False
    opening: bool = True
    signature: bool = False
    fragment: bool = False        # no title and nothing before the first section
    table_gap: bool = True
    printed: bool = False         # taken from printed pages: page numbers and form feeds all through


def draw(rng, plain, layout):
    """-> (style, names of what it does)"""
    style = PageStyle(gap=rng.random() < 0.6, indent=rng.choice(("", "　　", "    ")), published=rng.random() < 0.3,
                      opening=rng.random() < 0.6, signature=rng.random() < 0.4)
    style.table_gap = style.gap
    if layout == "aligned":
        style.printed = True
        style.gap, style.indent, style.wrap = rng.random() < 0.2, "    ", rng.choice((34, 36, 38))
    if plain:
        return style, []
    if not style.wrap and rng.random() < 0.15:
        style.wrap = rng.choice((30, 36, 42))
    for name, chance in (("heading_space", 0.1), ("heading_rows", 0.1), ("page_break", 0.3), ("navigation", 0.12), ("fragment", 0.04)):
        setattr(style, name, rng.random() < chance)
    style.repeat_head = style.page_break and rng.random() < 0.5
    names = [name.replace("_", "-") for name in ("wrap", "heading_space", "heading_rows", "page_break", "repeat_head", "navigation", "fragment")
             if getattr(style, name)]
    return style, names


class Page:
    """Collects the lines of one report."""

    def __init__(self, rng, style, layout, layout_options):
        self.rng, self.style, self.layout, self.options = rng, style, layout, layout_options
        self.lines = []
        self.number = 1        # of the page
        self.used = 0          # lines on it
        self.room = rng.randint(30, 42)
        self.look = rng.choice(PAGE_NUMBERS)
        self.feed = ""

    def add(self, text="", keys=(), cut=False):
        self.lines.append(Line(self.feed + text, set(keys), cut))
        self.feed = ""
        self.used += 1

    def space(self):
        if self.style.gap:
            self.add()

    def paragraphs(self, texts):
        for text in texts:
            text = self.style.indent + text
            width = self.style.wrap or len(text)
            for start in range(0, len(text), width):
                if self.style.printed and self.used >= self.room:
                    self._page_end()
                self.add(text[start:start + width])
            self.space()

    def heading(self, text):
        self.add(("    " if self.style.printed else "") + (text.replace("、", "、 ", 1) if self.style.heading_space else text))
        self.space()

    def table(self, table, heading=None):
        if heading:
            table = self._headed(table, heading)
        pause = self._pause(table)
        rows = layouts.render(self.layout, table, self.options, self.rng, pause)
        for n, row in enumerate(rows):
            for line in row.lines:
                self.add(line)
            self.lines[-1].keys |= row.keys
            self.lines[-1].cut = row.kind == "data" and n + 1 < len(rows)
            if n == pause:
                self._page_end()
                if self.style.repeat_head and table.name != "proactive":
                    self._head(rows)
        if self.style.table_gap:
            self.add()

    def _headed(self, table, heading):
        row = [Cell(heading, "bar")]
        return type(table)(table.name, [row * table.width] + table.grid, ["bar"] + table.kinds)

    def _pause(self, table):
        """The row behind which a page ends."""
        data = [n for n, kind in enumerate(table.kinds[:-1]) if kind == "data"]
        if not self.style.page_break or table.name == "review-litigation" or not data or self.rng.random() < 0.3:
            return None
        return self.rng.choice(data)

    def _page_end(self):
        """A page number, and the form feed where a printed page is the source."""
        look = self.look
        if look == "{n}" and self.layout in layouts.LINES:
            look = PAGE_NUMBERS[0]  # a bare number on a line would be a cell
        around = self.style.printed or self.rng.random() < 0.4
        margin = " " * self.rng.choice((0, 5, 40)) if self.style.printed else ""
        for text in ([""] if around else []) + [margin + look.format(n=self.number)] + ([""] if around and not self.style.printed else []):
            self.add(text)
        self.number += 1
        self.used, self.feed = 0, "\f" if self.style.printed else ""

    def _head(self, rows):
        """The header rows again, as a word processor repeats them; table two has none of its own."""
        for row in rows:
            if row.kind == "head":
                for line in row.lines:
                    self.add(line)


def write_report(page, writer, title, edition, tables):
    """All lines of a report."""
    _front(page, writer, title)
    if edition == "2014":
        _old_body(page, writer, tables[0])
    else:
        _body(page, writer, tables)
    return page.lines


def _front(page, writer, title):
    style = page.style
    if style.fragment:
        return
    if style.navigation:
        page.add("首页 | 政务公开 | 政府信息公开年报")
        page.space()
    for line in title:
        page.add((" " * page.rng.randint(4, 16) if style.printed else "") + line)
    page.space()
    if style.published:
        page.add(writer.published())
        page.space()
    if style.opening:
        page.paragraphs(writer.opening())


def _body(page, writer, tables):
    style = page.style
    headings = [page.rng.choice(names) if not writer.plain else names[0] for names in forms.SECTIONS]
    page.heading(headings[0])
    page.paragraphs(writer.general())
    for n, (table, about) in enumerate(zip(tables, (writer.about_proactive, writer.about_applications, writer.about_reviews)), 1):
        if style.heading_rows:
            page.table(table, headings[n])
            continue
        page.heading(headings[n])
        page.paragraphs(about())
        page.table(table)
    page.heading(headings[4])
    page.paragraphs(writer.problems())
    page.heading(headings[5])
    page.paragraphs(writer.rest())
    _signature(page, writer)


def _old_body(page, writer, table):
    for heading in forms2014.SECTIONS:
        page.heading(heading)
        page.paragraphs(writer.general() if heading.endswith("概述") else writer.free())
    early = page.rng.random() < 0.5
    if early:
        _signature(page, writer)
    page.add(page.rng.choice(("附件", "附件：", "附件1", "附表")))
    page.space()
    page.add(f"政府信息公开情况统计表（{writer.year}年度）")
    page.space()
    if page.rng.random() < 0.3 and not page.style.fragment:
        page.add(f"填报单位（盖章）：{writer.agency.name}")
    page.table(table)
    if page.rng.random() < 0.4:
        page.add("单位负责人：        审核人：        填报人：        填报日期：")
    if not early:
        _signature(page, writer)


def _signature(page, writer):
    if page.style.signature and not page.style.fragment:
        for line in writer.signature():
            page.add(" " * page.rng.choice((0, 30, 40)) + line)


def cut(rng, lines):
    """Stops the text in the middle of a table, at the end of a line."""
    places = [n for n, line in enumerate(lines) if line.cut]
    return lines[:rng.choice(places) + 1]
