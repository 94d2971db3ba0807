"""The grid model: a printed table as a matrix of cells.

A merged cell stands in every square it covers, so that rows and columns can be deleted, doubled and swapped
without any bookkeeping of spans: what still hangs together afterwards is merged, what was torn apart is printed twice.
"""

from copy import copy
from dataclasses import dataclass


@dataclass(eq=False)
class Cell:
    """One printed cell. `key` is table/row/column for a cell of numbers, else None.

    role: bar (a section bar), note, head, group, label, unit, value, extra (a number that the form does not ask for),
    pad (an empty corner of the form).
    A line break inside the cell is a newline in `text`.
    """
    text: str
    role: str
    key: str | None = None

    @property
    def is_number(self):
        return self.role in ("value", "extra")


@dataclass
class Region:
    """Where a cell is printed: its first square and how far it reaches."""
    cell: Cell
    row: int
    col: int
    rows: int
    cols: int


class Table:
    """A table of the form. `kinds` names each row: bar, head or data; `title` is a heading printed in its first row."""

    def __init__(self, name, grid, kinds):
        self.name, self.grid, self.kinds = name, grid, kinds

    @classmethod
    def build(cls, name, rows, kinds):
        """From rows as in HTML: lists of (cell, columns, rows), merged squares left out."""
        grid = [[] for _ in rows]
        for r, row in enumerate(rows):
            c = 0
            for cell, cols, down in row:
                while c < len(grid[r]) and grid[r][c] is not None:
                    c += 1
                for y in range(r, r + down):
                    grid[y] += [None] * (c + cols - len(grid[y]))
                    grid[y][c:c + cols] = [cell] * cols
                c += cols
        if len({len(row) for row in grid}) != 1 or any(cell is None for row in grid for cell in row):
            raise ValueError(f"{name}: rows of different length")
        return cls(name, grid, list(kinds))

    @property
    def width(self):
        return len(self.grid[0]) if self.grid else 0

    def cells(self):
        """Every cell once, in printed order."""
        seen, out = set(), []
        for row in self.grid:
            for cell in row:
                if id(cell) not in seen:
                    seen.add(id(cell))
                    out.append(cell)
        return out

    def regions(self):
        """The printed cells of each row, in order; a cell is listed in the row it starts in."""
        taken, out = set(), []
        for r, row in enumerate(self.grid):
            line = []
            for c, cell in enumerate(row):
                if (r, c) in taken:
                    continue
                cols = 1
                while c + cols < len(row) and row[c + cols] is cell and (r, c + cols) not in taken:
                    cols += 1
                rows = 1
                while r + rows < len(self.grid) and all(self.grid[r + rows][x] is cell for x in range(c, c + cols)):
                    rows += 1
                taken |= {(y, x) for y in range(r, r + rows) for x in range(c, c + cols)}
                line.append(Region(cell, r, c, rows, cols))
            out.append(line)
        return out

    def keys(self):
        """The keys of all values that are printed."""
        return {cell.key for cell in self.cells() if cell.key}

    def copy(self):
        """A copy whose cells can be changed."""
        twin = {}
        grid = [[twin.setdefault(id(cell), copy(cell)) for cell in row] for row in self.grid]
        return Table(self.name, grid, list(self.kinds))

    # Each of the changes below returns a new table.

    def stretched(self, width):
        """The same table over more columns, some of its cells now wider."""
        source = [c for c in range(self.width) for _ in range((c + 1) * width // self.width - c * width // self.width)]
        return Table(self.name, [[row[c] for c in source] for row in self.grid], self.kinds)

    def with_bar(self, text):
        """With a first row that is one cell."""
        return Table(self.name, [[Cell(text, "bar")] * self.width] + self.grid, ["bar"] + self.kinds)

    def without_row(self, r):
        return Table(self.name, self.grid[:r] + self.grid[r + 1:], self.kinds[:r] + self.kinds[r + 1:])

    def without_column(self, c):
        return Table(self.name, [row[:c] + row[c + 1:] for row in self.grid], self.kinds)

    def with_row_doubled(self, r):
        inside = {id(g.cell) for g in self.regions()[r] if g.rows == 1}
        twin = {}
        again = [twin.setdefault(id(cell), copy(cell)) if id(cell) in inside else cell for cell in self.grid[r]]
        return Table(self.name, self.grid[:r + 1] + [again] + self.grid[r + 1:], self.kinds[:r + 1] + self.kinds[r:])

    def with_column_doubled(self, c):
        inside = {id(g.cell) for line in self.regions() for g in line if g.cols == 1 and g.col == c}
        twin = {}
        grid = []
        for row in self.grid:
            again = twin.setdefault(id(row[c]), copy(row[c])) if id(row[c]) in inside else row[c]
            grid.append(row[:c + 1] + [again] + row[c + 1:])
        return Table(self.name, grid, self.kinds)

    def with_rows_swapped(self, r):
        order = list(range(len(self.grid)))
        order[r], order[r + 1] = order[r + 1], order[r]
        return Table(self.name, [self.grid[i] for i in order], [self.kinds[i] for i in order])

    def with_columns_swapped(self, c):
        order = list(range(self.width))
        order[c], order[c + 1] = order[c + 1], order[c]
        return Table(self.name, [[row[i] for i in order] for row in self.grid], self.kinds)
