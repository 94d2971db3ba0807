"""A table measured for a page: how wide its columns are, how the labels wrap, how high its rows get."""

from collections import Counter
from dataclasses import dataclass

import pdf_lines
from marks import plain

BASE = 0.86     # of the type size, from a line's top to its base line


@dataclass
class Strip:
    """What of a row stands on one page: its lines from `first` up to `last`, all without one."""
    row: int
    height: float
    first: int = 0
    last: int | None = None


class Measured:
    """A table with the lines of its cells."""

    def __init__(self, table, style, width, measure):
        self.table, self.style = table, style
        self.size, self.measure = style.table_size, measure
        self.regions = [region for line in table.regions() for region in line]
        while True:
            self.columns = self._columns(width)
            if sum(self.columns) <= width + 0.01 or self.size <= 5:
                break
            self.size -= 0.5
        self.left = [sum(self.columns[:c]) for c in range(table.width + 1)]
        self.step = self.size * style.line
        self.lines = {(g.row, g.col): self._lines(g) for g in self.regions}
        self.heights = self._heights()

    def _columns(self, width):
        """The least that numbers and labels need, and the rest to the labels most of all."""
        least, weight = [2 * self.size + 2 * self.style.pad] * self.table.width, [1.0] * self.table.width
        numbers = Counter()
        for g in self.regions:
            if g.cols > 1:
                continue
            text = plain(g.cell.text)
            if g.cell.is_number or g.cell.role == "unit":
                numbers[g.col] += 1
                need = max((self.measure(line, self.size) for line in text.split("\n")), default=0) + 2 * self.style.pad + 2
                least[g.col] = max(least[g.col], need)
            elif g.cell.role == "label":
                least[g.col], weight[g.col] = max(least[g.col], 5 * self.size), 3.0 if "narrow-labels" in self.style else 8.0
            elif g.cell.role == "group":
                wanted = (1.4 if self._narrow() else 3.5) * self.size + 2 * self.style.pad
                least[g.col], weight[g.col] = wanted, 0.0
        spare = max(0.0, width - sum(least))
        return [one + spare * part / sum(weight) for one, part in zip(least, weight)]

    def _narrow(self):
        return any(name in self.style for name in ("one-glyph", "vertical-font", "turned-up", "turned-down"))

    def is_vertical(self, region):
        """A group's label that is set in one string from top to bottom or the other way."""
        return region.cell.role == "group" and region.cols == 1 and region.rows > 2 and \
            any(name in self.style for name in ("vertical-font", "turned-up", "turned-down"))

    def _lines(self, region):
        text = plain(region.cell.text)
        if not text:
            return []
        if self.is_vertical(region):
            return [text.replace("\n", "").replace(" ", "")]
        width = self.left[region.col + region.cols] - self.left[region.col] - 2 * self.style.pad
        out = []
        for part in text.split("\n"):
            out += [part] if region.cell.is_number else \
                pdf_lines.wrapped(part, max(width, self.size), lambda run: self.measure(run, self.size))
        return [line for line in out if line.strip()]

    def _need(self, region):
        lines = self.lines[region.row, region.col]
        if self.is_vertical(region):
            return self.size * (len(lines[0]) + 2) + 2 * self.style.pad if lines else 0
        spare = 1 if region.rows > 1 else 0
        return (len(lines) + spare) * self.step + (2 + 2 * spare) * self.style.pad

    def _heights(self):
        heights = [self.step + 2 * self.style.pad] * len(self.table.grid)
        for g in sorted(self.regions, key=lambda g: g.rows):
            lacking = self._need(g) - sum(heights[g.row:g.row + g.rows])
            for r in range(g.row, g.row + g.rows):
                heights[r] += max(0.0, lacking) / g.rows
        return heights

    def lines_in(self, row):
        """The most lines of a cell that is of this row only, and the most of one with a number."""
        own = [(len(self.lines[g.row, g.col]), g.cell.is_number) for g in self.regions if g.row == row and g.rows == 1]
        return max([n for n, _ in own] + [0]), max([n for n, number in own if number] + [0])

    def torn(self, row, room):
        """-> two strips of a row that is broken where the page ends, or none"""
        lines, numbers = self.lines_in(row)
        fit = int((room - 2 * self.style.pad) / self.step)
        ends = any(g.row + g.rows - 1 == row and g.rows > 1 for g in self.regions)
        if fit < max(1, numbers) or fit >= lines or ends:
            return None
        pad = 2 * self.style.pad
        return Strip(row, fit * self.step + pad, 0, fit), Strip(row, (lines - fit) * self.step + pad, fit, None)
