"""Columns aligned with spaces, as `pdftotext -layout` prints a page.

Every character counts as one column there; other producers count an ideograph as two (`wide`). A label that needs several
lines stands around its numbers, which are centred on the row's height; a group's label stands at the middle of its rows,
which may be between two of them.
"""

import unicodedata
from collections import Counter
from dataclasses import dataclass

from lines import TextRow, keys_of
from marks import is_mark

NAME = "aligned"


@dataclass
class Options:
    odd: str = "between"       # numbers that fall between two lines of a label: between, after, upper
    vertical: str = "column"   # 三、本年度办理结果: one character a line (column), or all in one line, pulled apart (line)
    right: bool = False        # numbers at the right of their column, else centred
    middle: bool = False       # labels centred
    spread: bool = False       # an empty line after each row
    margin: int = 2
    label: int = 20            # columns of the label column, in characters
    drift: bool = False        # lines wander by a character
    wide: bool = False         # an ideograph counts as two columns
    tall: bool = False         # heads in narrow cells, two characters a line
    other_page: int = 0        # how far a page's columns stand from those of the page before
    lost_columns: bool = False  # what is empty all down a page has no column there


def draw(rng, plain, kinds=()):
    return Options(odd=rng.choice(("between", "after", "upper")), vertical=rng.choice(("column", "line")), right=rng.random() < 0.3,
                   middle=rng.random() < 0.3, spread=rng.random() < 0.2, margin=rng.randint(0, 8), label=rng.choice((16, 20, 24)),
                   drift=not plain and rng.random() < 0.3, wide="wide" in kinds, tall="tall-heads" in kinds,
                   other_page=rng.choice((-2, 3, 6)) if "other-page" in kinds else 0, lost_columns="lost-columns" in kinds)


def render(table, options, rng, pause=None):
    """-> a TextRow for each row. `pause`: the row a page ends with; the table is set in two parts."""
    parts = [(0, len(table.grid))] if pause is None else [(0, pause + 1), (pause + 1, len(table.grid))]
    rows = []
    for start, end in parts:
        widths = _widths(table, options)
        margin = options.margin
        if start > 0:
            margin = max(0, margin + options.other_page)
            if options.lost_columns:
                widths = [0 if empty else width for width, empty in zip(widths, _empty_columns(table, start, end))]
        left = [margin + sum(widths[:c]) for c in range(len(widths) + 1)]
        rows += _part(table, options, rng, left, start, end)
    return rows


def columns(text, options):
    """The columns that a text takes."""
    wide = 2 if options.wide else 1
    return sum(0 if is_mark(char) else wide if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)


def _empty_columns(table, start, end):
    """For each column whether nothing is printed in it alone between two rows."""
    elsewhere = _elsewhere(table, start, end)
    return [all(not cell.text or cell in elsewhere for cell in (row[c] for row in table.grid[start:end])) for c in range(table.width)]


def _elsewhere(table, start, end):
    """Merged cells that run over from one page to the other, and have their text where more of their rows are."""
    inside = Counter(id(row[c]) for row in table.grid[start:end] for c in range(table.width))
    outside = Counter(id(row[c]) for row in table.grid[:start] + table.grid[end:] for c in range(table.width))
    cells = {id(cell): cell for row in table.grid[start:end] for cell in row}
    return {cells[n] for n, count in inside.items() if outside[n] > count or outside[n] == count and start > 0}


_LABELS = {"applications": (4, 9, None), "proactive": (None,), "one-table": (2, 3, 9, None)}
_VALUES = {"proactive": 16, "applications": 7, "one-table": 7}


def _widths(table, options):
    """Columns are as wide as their numbers need, and label columns as the form has them."""
    scale = 2 if options.wide else 1
    if table.name in _VALUES or table.name == "review-litigation":
        labels = [scale * (width or options.label + 2) for width in _LABELS.get(table.name, ())][:table.width]
        widths = labels + [_VALUES.get(table.name, 6)] * (table.width - len(labels))
    else:
        roles = [{row[c].role for row in table.grid} for c in range(table.width)]
        widths = [scale * (options.label * 2 if "label" in r else 6 if "unit" in r else 12) for r in roles]
    for c in range(table.width):
        alone = [row[c] for row in table.grid if (row[c].is_number or row[c].role == "unit") and sum(cell is row[c] for cell in row) == 1]
        widths[c] = max([widths[c]] + [columns(cell.text, options) + 2 for cell in alone if "\n" not in cell.text])
    return widths


def _part(table, options, rng, left, start, end):
    """The rows of one page."""
    part = type(table)(table.name, table.grid[start:end], table.kinds[start:end])
    regions = part.regions()
    texts, elsewhere = {}, _elsewhere(table, start, end)
    for line in regions:
        for g in line:
            texts[g.row, g.col] = [] if g.cell in elsewhere else _wrap(g, left[g.col + g.cols] - left[g.col] - 2, options)
    heights = _heights(regions, texts)
    top = [sum(heights[:r]) for r in range(len(heights) + 1)]
    placed = {}  # half lines from the top -> pieces
    for line in regions:
        for g in line:
            _place(placed, g, texts[g.row, g.col], top, left, options, g.cols == part.width)
    rows = []
    for r, line in enumerate(regions):
        inside = sorted(y for y in placed if 2 * top[r] <= y < 2 * top[r + 1])
        lines = [_paint(placed[y], options, rng) for y in inside]
        if options.spread:
            lines.append("")
        rows.append(TextRow(lines, part.kinds[r], keys_of(line)))
    return rows


def _wrap(region, width, options):
    """The lines of a cell."""
    cell = region.cell
    if cell.is_number or not cell.text:
        return cell.text.split("\n") if cell.text else []
    if cell.role == "group" and region.col == 0 and region.cols == 1 and width < 6 * (2 if options.wide else 1):
        return _vertical(cell.text.replace("\n", ""), region.rows, options)
    if options.tall and cell.role == "head" and region.cols == 1:
        text = cell.text.replace("\n", "")
        return [text[i:i + 2] for i in range(0, len(text), 2)] if " " not in text else [text]
    out = []
    for part in cell.text.split("\n"):
        out += _folded(part, max(2, width), options)
    return out


def _folded(text, width, options):
    """A text in lines of at most `width` columns."""
    lines = [""]
    for char in text:
        if lines[-1] and columns(lines[-1] + char, options) > width:
            lines.append("")
        lines[-1] += char
    return [line.strip(" ") for line in lines]


def _vertical(text, rows, options):
    if options.vertical == "column" and len(text) <= rows:
        return list(text.replace(" ", ""))
    # Type set vertically comes out as one line whose characters stand too far apart, now and then.
    return ["".join(char + (" " if n % 2 else "") for n, char in enumerate(text)).strip()]


def _heights(regions, texts):
    heights = [max([1] + [len(texts[g.row, g.col]) for g in line if g.rows == 1]) for line in regions]
    for line in regions:
        for g in line:
            lacking = len(texts[g.row, g.col]) - sum(heights[g.row:g.row + g.rows])
            for n in range(max(0, lacking)):
                heights[g.row + n % g.rows] += 1
    return heights


def _place(placed, region, text, top, left, options, bar):
    """Centres a cell's lines on its height; counted in half lines, as they may fall between two. `bar`: as wide as the table."""
    first, last = top[region.row], top[region.row + region.rows]
    start = 2 * first + (last - first - len(text))
    width = left[region.col + region.cols] - left[region.col]
    number = region.cell.is_number
    for n, piece in enumerate(text):
        y = start + 2 * n
        if (number or region.cell.role == "unit") and y % 2:
            y = {"between": y, "upper": y - 1, "after": min(y + 1.5, 2 * last - 0.5)}[options.odd]
        room = width - columns(piece, options)
        if number and options.right:
            x = left[region.col] + room - 2
        elif number or options.middle or bar or region.cell.role == "head":
            x = left[region.col] + max(0, room // 2 - 1)
        else:
            x = left[region.col]
        placed.setdefault(y, []).append((x, piece, number))


def _paint(pieces, options, rng):
    """One line. Two pieces never touch: what does not fit moves right."""
    line, shift = "", rng.choice((-1, 0, 0, 1)) if options.drift else 0
    for x, piece, number in sorted(pieces, key=lambda piece: piece[0]):
        x, end = max(0, x + (shift if number else 0)), columns(line, options)
        if line:
            x = max(x, end + 2)
        line += " " * (x - end) + piece
    return line
