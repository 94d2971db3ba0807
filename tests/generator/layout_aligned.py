"""Columns aligned with spaces, as `pdftotext -layout` prints a page.

Every character counts as one column, as it does there. A label that needs several lines stands around its numbers,
which are centred on the row's height; a group's label stands at the middle of its rows, which may be between two of them.
"""

from collections import Counter
from dataclasses import dataclass

from lines import TextRow, keys_of

NAME = "aligned"


@dataclass
class Options:
    odd: str = "between"       # numbers that fall between two lines of a label: between, after, upper
    vertical: str = "column"   # 三、本年度办理结果: one character a line (column), or all in one line, pulled apart (line)
    right: bool = False        # numbers at the right of their column, else centred
    middle: bool = False       # labels centred
    spread: bool = False       # an empty line after each row
    margin: int = 2
    label: int = 20            # characters of the label column
    drift: bool = False        # lines wander by a character


def draw(rng, plain):
    return Options(odd=rng.choice(("between", "after", "upper")), vertical=rng.choice(("column", "line")), right=rng.random() < 0.3,
                   middle=rng.random() < 0.3, spread=rng.random() < 0.2, margin=rng.randint(0, 8), label=rng.choice((16, 20, 24)),
                   drift=not plain and rng.random() < 0.3)


def render(table, options, rng, pause=None):
    """-> a TextRow for each row. `pause`: the row a page ends with; the table is set in two parts."""
    widths = _widths(table, options)
    left = [options.margin + sum(widths[:c]) for c in range(len(widths) + 1)]
    rows = []
    parts = [(0, len(table.grid))] if pause is None else [(0, pause + 1), (pause + 1, len(table.grid))]
    for start, end in parts:
        rows += _part(table, options, rng, left, start, end)
    return rows


def _elsewhere(table, start, end):
    """Merged cells that run over from one page to the other, and have their text where more of their rows are."""
    inside = Counter(id(row[c]) for row in table.grid[start:end] for c in range(table.width))
    outside = Counter(id(row[c]) for row in table.grid[:start] + table.grid[end:] for c in range(table.width))
    return {cell for cell, count in inside.items() if outside[cell] > count or outside[cell] == count and start > 0}


def _widths(table, options):
    """Columns are as wide as their numbers need, and label columns as the form has them."""
    if table.name == "applications":
        labels = [4, 9, options.label + 2]
    elif table.name == "statistics":
        labels = [options.label * 2, 6]
    else:
        labels = [options.label + 2] if table.name == "proactive" else []
    width = {"proactive": 16, "statistics": 12}.get(table.name, 7 if table.name == "applications" else 6)
    widths = labels[:table.width] + [width] * (table.width - len(labels))
    for c in range(table.width):
        alone = [row[c] for row in table.grid if row[c].key and sum(cell is row[c] for cell in row) == 1]
        widths[c] = max([widths[c]] + [len(cell.text) + 2 for cell in alone])
    return widths


def _part(table, options, rng, left, start, end):
    """The rows of one page."""
    part = type(table)(table.name, table.grid[start:end], table.kinds[start:end])
    regions = part.regions()
    texts, elsewhere = {}, _elsewhere(table, start, end)
    for line in regions:
        for g in line:
            texts[g.row, g.col] = [] if id(g.cell) in elsewhere else _wrap(g, left[g.col + g.cols] - left[g.col] - 2, options)
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
    if cell.key or not cell.text:
        return [cell.text] if cell.text else []
    if cell.role == "group" and region.col == 0 and region.cols == 1 and width < 6:
        return _vertical(cell.text.replace("\n", ""), region.rows, options)
    out = []
    for part in cell.text.split("\n"):
        out += [part[i:i + width].strip(" ") for i in range(0, len(part), width)]
    return out


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
    for n, piece in enumerate(text):
        y = start + 2 * n
        if (region.cell.key or region.cell.role == "unit") and y % 2:
            y = {"between": y, "upper": y - 1, "after": min(y + 1.5, 2 * last - 0.5)}[options.odd]
        number = region.cell.key is not None
        if number and options.right:
            x = left[region.col] + width - len(piece) - 2
        elif number or options.middle or bar or region.cell.role == "head":
            x = left[region.col] + max(0, (width - len(piece)) // 2 - 1)
        else:
            x = left[region.col]
        placed.setdefault(y, []).append((x, piece, number))


def _paint(pieces, options, rng):
    """One line. Two pieces never touch: what does not fit moves right."""
    line, shift = "", rng.choice((-1, 0, 0, 1)) if options.drift else 0
    for x, piece, number in sorted(pieces):
        x = max(0, x + (shift if number else 0))
        if line:
            x = max(x, len(line) + 2)
        line += " " * (x - len(line)) + piece
    return line
