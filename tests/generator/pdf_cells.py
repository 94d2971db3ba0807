"""The part of a table that stands on one page: cells filled, ruled, and their lines set."""

import pdf_rules
from pdf_table import BASE


class Part:
    """Draws the strips of a measured table from a top edge downwards. `shown` keeps, over pages, how many lines of a merged cell are set."""

    def __init__(self, canvas, measured, style, left, pair, shown):
        self.canvas, self.measured, self.style = canvas, measured, style
        self.x, self.pair, self.shown = left, pair, shown

    def draw(self, strips, top, goes_on, came_from):
        """`goes_on`: the table continues on the next page; `came_from`: it began on one before."""
        places, y = {}, top
        for strip in strips:
            places[strip.row] = (y, y + strip.height, strip)
            y += strip.height
        found = [(g, self._box(g, places)) for g in self.measured.regions if any(r in places for r in range(g.row, g.row + g.rows))]
        self._fills(found)
        first, last = strips[0], strips[-1]
        cells = []
        for g, (x0, y0, x1, y1) in found:
            above = came_from and "open-ends" in self.style and y0 == top and (g.row < first.row or first.first > 0)
            below = goes_on and "open-ends" in self.style and y1 == y and (g.row + g.rows - 1 > last.row or last.last is not None)
            cells.append((x0, y0, x1, y1, above, below))
        pdf_rules.Ruler(self.canvas, self.style).draw(cells)
        for g, box in found:
            self.canvas.cell(g.cell, box)
            self._cell(g, box, places)
        self.canvas.cell(None, None)
        return y

    def _box(self, g, places):
        rows = [places[r] for r in range(g.row, g.row + g.rows) if r in places]
        return self.x + self.measured.left[g.col], rows[0][0], self.x + self.measured.left[g.col + g.cols], rows[-1][1]

    def _fills(self, found):
        for g, box in found:
            if "shaded-heads" in self.style and g.cell.role in ("head", "note", "bar"):
                self.canvas.fill(*box, 0.9)
            elif "white-fills" in self.style:
                self.canvas.fill(*box, 1.0)

    def _cell(self, g, box, places):
        """The lines of a cell that belong on this page."""
        lines = self.measured.lines[g.row, g.col]
        if g.rows == 1:
            strip = places[g.row][2]
            lines = lines[strip.first:strip.last]
        elif lines:
            lines = self._share(g, box, lines, places)
        if not lines:
            return
        if "clipped-cells" in self.style:
            self.canvas.clip(*box)
        if self.measured.is_vertical(g):
            self._downwards(lines[0], box)
        elif self.pair and g.cell.key in self.pair:
            self._paired(g, box, lines)
        else:
            self._set(g, box, lines)
        if "clipped-cells" in self.style:
            self.canvas.unclip()

    def _share(self, g, box, lines, places):
        """Of a merged cell what fits on this page; the last of its pages takes the rest."""
        done = self.shown.get((g.row, g.col), 0)
        strip = places.get(g.row + g.rows - 1)
        here = len(lines) - done
        if strip is None or strip[2].last is not None:
            height = box[3] - box[1] - 2 * self.style.pad
            here = min(here, int(height / self.measured.step))
            if self.measured.is_vertical(g) and height < self.measured.size * (len(lines[0]) + 1):
                here = 0
        self.shown[g.row, g.col] = done + here
        return lines[done:done + here]

    def _top(self, box, count):
        """Where the first line begins."""
        spare = box[3] - box[1] - count * self.measured.step
        return box[1] + (self.style.pad if "cells-at-top" in self.style else max(self.style.pad / 2, spare / 2))

    def _set(self, g, box, lines):
        bold = "fake-bold" in self.style and g.cell.role in ("head", "bar")
        for n, line in enumerate(lines):
            width = self.canvas.width(line, self.measured.size)
            y = self._top(box, len(lines)) + n * self.measured.step + BASE * self.measured.size
            self.canvas.text(self._start(g, box, width), y, line, self.measured.size, bold=bold)

    def _start(self, g, box, width):
        """Where a line begins, by how such cells are set."""
        middle = (box[0] + box[2] - width) / 2
        if g.cell.is_number:
            name = next((name for name in ("left", "right") if name in self.style), "")
        else:
            name = "left" if g.cell.role in ("label", "bar", "note") and "labels-centred" not in self.style else ""
        return {"left": box[0] + self.style.pad, "right": box[2] - self.style.pad - width}.get(name, middle)

    def _paired(self, g, box, lines):
        """Two numbers run together: one string from the first cell into the second, the rule between two of its digits."""
        if g.cell.key != self.pair[0]:
            return
        second = next(lines for (row, col), lines in self.measured.lines.items() if (row, col) == (g.row, g.col + g.cols))
        size, both = self.measured.size, lines[0] + second[0]
        y = self._top(box, 1) + BASE * size
        self.canvas.text(box[2] - self.canvas.width(lines[0], size), y, both, size, digits="runs")

    def _downwards(self, text, box):
        """In smaller type where a page leaves it too little room."""
        middle, whole = (box[0] + box[2]) / 2, max(self.canvas.width(text, 1), len(text) if "vertical-font" in self.style else 0)
        size = min(self.measured.size, (box[3] - box[1] - 2) / whole)
        length = whole * size
        start = (box[1] + box[3] - length) / 2
        if "vertical-font" in self.style:
            self.canvas.vertical(middle, start, text, size)
        elif "turned-down" in self.style:
            self.canvas.text(middle - size * 0.35, start, text, size, "down")
        else:
            self.canvas.text(middle + size * 0.35, start + length, text, size, "up")
