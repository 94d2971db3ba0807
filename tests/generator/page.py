"""The page: an outline set as lines, which know what stands in them; and where it may be cut off."""

from dataclasses import dataclass, field

import layouts
from outline import Loose, Printed

PAGE_NUMBERS = ("- {n} -", "—{n}—", "第 {n} 页 共 6 页", "第{n}页", "{n}")


@dataclass
class Line:
    text: str
    places: list = field(default_factory=list)   # (start, end, key) of the numbers in it
    section: int = 0         # 0 before the first, then counted
    row: int = 0             # the row of a table it belongs to, counted through the report; 0 for none
    keys: set = field(default_factory=set)       # on the last line of a row: all its values, also those that print nothing
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
    running: str = ""             # what each further page begins with
    torn: bool = False            # pages end in the middle of a label
    feeds: bool = False           # form feeds between paragraphs
    navigation: bool = False
    published: bool = False
    opening: bool = True
    signature: bool = False
    fragment: bool = False        # no title and nothing before the first section
    table_gap: bool = True
    printed: bool = False         # taken from printed pages: page numbers and form feeds all through


def draw(rng, plain, layout, kinds=()):
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
    style.torn, style.feeds = "torn-label" in kinds, "form-feeds" in kinds
    if set(kinds) & {"torn-label", "other-page", "lost-columns", "running-heads"}:
        style.page_break = True
    if set(kinds) & {"no-sections", "bare-sections", "one-table", "several", "regional"}:
        style.fragment = style.heading_rows = style.navigation = False
    style.repeat_head = style.page_break and rng.random() < 0.5
    names = [name.replace("_", "-") for name in ("wrap", "heading_space", "heading_rows", "page_break", "repeat_head", "navigation", "fragment")
             if getattr(style, name)]
    return style, names


class Page:
    """Collects the lines of one report."""

    def __init__(self, rng, style, layout, layout_options, marks):
        self.rng, self.style, self.layout, self.options, self.marks = rng, style, layout, layout_options, marks
        self.lines = []
        self.section = 0
        self.rows = 0          # rows of tables so far
        self.number = 1        # of the page
        self.used = 0          # lines on it
        self.room = rng.randint(30, 42)
        self.look = rng.choice(PAGE_NUMBERS)
        self.feed = ""

    def add(self, text="", row=0, again=False):
        plain, places = self.marks.take_off(self.feed + text)
        self.lines.append(Line(plain, [] if again else places, self.section, row))
        self.feed = ""
        self.used += 1

    def space(self):
        if self.style.gap:
            self.add()

    def report(self, outline):
        """-> all lines of a report"""
        style = self.style
        if outline.title:
            self._front(outline)
        for number, section in enumerate(outline.sections, 1):
            self.section = number
            if section.shown:
                self.heading(section.heading)
            for part in section.parts:
                self._part(part)
        for part in outline.back:
            self._part(part)
        return self.lines

    def _front(self, outline):
        if self.style.navigation:
            self.add("首页 | 政务公开 | 政府信息公开年报")
            self.space()
        for line in outline.title:
            self.add((" " * self.rng.randint(4, 16) if self.style.printed else "") + line)
        self.space()
        for line in outline.head:
            self.add(line)
            self.space()
        for text in outline.front:
            self.paragraph(text)

    def _part(self, part):
        if isinstance(part, Printed):
            self.table(part)
        elif isinstance(part, Loose):
            signs_off = self.rng.choice((0, 30, 40)) if part.text[-1] == "日" else 0
            self.add(" " * signs_off + part.text)
            self.space()
        else:
            self.paragraph(part)

    def paragraph(self, text):
        text = self.style.indent + text
        width = self.style.wrap or len(text)
        for start in range(0, len(text), width):
            if self.style.printed and self.used >= self.room:
                self._page_end()
            self.add(text[start:start + width])
        if self.style.feeds and self.rng.random() < 0.3:
            self.feed = "\f"
        self.space()

    def heading(self, text):
        self.add(("    " if self.style.printed else "") + (text.replace("、", "、 ", 1) if self.style.heading_space else text))
        self.space()

    def table(self, printed):
        table = printed.table.with_bar(printed.heading) if printed.heading else printed.table
        pause = self._pause(table)
        rows = layouts.render(self.layout, table, self.options, self.rng, None if self.style.torn else pause)
        torn = self._torn(rows) if self.style.torn and pause is not None else None
        for n, row in enumerate(rows):
            self.rows += 1
            for m, line in enumerate(row.lines):
                if (n, m) == torn:
                    self._page_end()
                self.add(line, self.rows, printed.again)
            self.lines[-1].keys |= set() if printed.again else row.keys
            self.lines[-1].cut = row.kind == "data" and n + 1 < len(rows)
            if n == pause and torn is None:
                self._page_end()
                if self.style.repeat_head and table.name not in ("proactive", "one-table"):
                    self._head(rows)
        if self.style.table_gap:
            self.add()

    def _pause(self, table):
        """The row behind which a page ends."""
        data = [n for n, kind in enumerate(table.kinds[:-1]) if kind == "data"]
        if not self.style.page_break or table.name == "review-litigation" or not data:
            return None
        return self.rng.choice(data) if self.style.torn or self.rng.random() < 0.7 else None

    def _torn(self, rows):
        """-> (row, line) before which the page ends: inside a label of several lines, or between a row's cells where those have no line in common."""
        inside = [(n, m) for n, row in enumerate(rows) if row.kind == "data" for m in range(1, len(row.lines))]
        if self.layout == "one-cell":
            places = [(n, m) for n, m in inside if not rows[n].lines[m - 1].strip()]
        elif self.layout == "cell-and-bar":
            places = [(n, m) for n, m in inside if "|" not in rows[n].lines[m - 1:m + 1]]
        else:
            places = [(n, m) for n, m in inside if rows[n].lines[m - 1].strip() and rows[n].lines[m].strip()]
        return self.rng.choice(places) if places else None

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
        if self.style.running:
            self.add(margin + self.style.running)

    def _head(self, rows):
        """The header rows again, as a word processor repeats them; table two has none of its own."""
        for row in rows:
            if row.kind == "head":
                for line in row.lines:
                    self.add(line, self.rows)


@dataclass
class Cut:
    """What a cut left: the lines, the values that are whole, and those of the row it fell into."""
    lines: list
    whole: set
    torn: set = field(default_factory=set)
    between_rows: bool = False


def cut(rng, lines, where):
    """Stops the text: nowhere, between `rows`, or `anywhere` in a table."""
    if where == "rows":
        return cut_between_rows(rng, lines)
    if where == "anywhere":
        return cut_anywhere(rng, lines)
    return Cut(lines, set().union(*(line.keys for line in lines)))


def cut_between_rows(rng, lines):
    """Stops the text in the middle of a table, at the end of a line."""
    places = [n for n, line in enumerate(lines) if line.cut]
    lines = lines[:rng.choice(places) + 1]
    return Cut(lines, set().union(*(line.keys for line in lines)), between_rows=True)


def cut_anywhere(rng, lines):
    """Stops the text somewhere in a table. Of the row it falls into nothing is certain."""
    rows = [n for n, line in enumerate(lines) if line.row and line.text]
    place = rng.choice(rows[len(rows) // 8:])
    last = lines[place]
    row = {key for line in lines[place - 40 if place > 40 else 0:place + 40] if line.row == last.row for key in line.keys}
    end = rng.randint(1, len(last.text))
    while end < len(last.text) and last.text[end - 1].isdigit() and not any(start < end <= stop for start, stop, _ in last.places):
        end += 1  # the number that begins a label would read as a value
    kept = lines[:place] + [Line(last.text[:end], section=last.section, row=last.row)]
    whole = set().union(*(line.keys for line in lines[:place])) - row
    return Cut(kept, whole, row if whole else set())
