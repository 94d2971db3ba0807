"""The rules of the part of a table that stands on one page, as one producer or another draws them."""


class Ruler:
    """Draws around cells; a cell is (x0, y0, x1, y1, open above, open below)."""

    def __init__(self, canvas, style):
        self.canvas, self.style = canvas, style

    def draw(self, cells):
        for name, way in (("thin-rectangles", self._thin), ("cell-boxes", self._boxes), ("pieces", self._pieces), ("dotted", self._dotted),
                          ("only-across", self._across), ("strokes", self._strokes)):
            if name in self.style:
                way(cells)

    def _edges(self, cells):
        """-> (across {(y): [(x0, x1)]}, down {(x): [(y0, y1)]}), each edge once"""
        across, down = {}, {}
        for x0, y0, x1, y1, above, below in cells:
            for y, is_open in ((y0, above), (y1, below)):
                if not is_open:
                    across.setdefault(round(y, 3), set()).add((x0, x1))
            for x in (x0, x1):
                down.setdefault(round(x, 3), set()).add((y0, y1))
        return across, down

    @staticmethod
    def _joined(pieces):
        """Edges end to end are one rule."""
        out = []
        for start, end in sorted(pieces):
            if out and start <= out[-1][1] + 0.05:
                out[-1][1] = max(out[-1][1], end)
            else:
                out.append([start, end])
        return out

    def _long(self, cells):
        """-> every rule from end to end: (x0, y0, x1, y1)"""
        across, down = self._edges(cells)
        return [(x0, y, x1, y) for y, pieces in across.items() for x0, x1 in self._joined(pieces)] + \
               [(x, y0, x, y1) for x, pieces in down.items() for y0, y1 in self._joined(pieces)]

    def _strokes(self, cells):
        for rule in self._long(cells):
            self.canvas.line(*rule, self.style.rule)

    def _dotted(self, cells):
        for rule in self._long(cells):
            self.canvas.line(*rule, self.style.rule, (1.0, 1.0))

    def _across(self, cells):
        for x0, y0, x1, y1 in self._long(cells):
            if y0 == y1:
                self.canvas.line(x0, y0, x1, y1, self.style.rule)

    def _thin(self, cells):
        half = self.style.rule / 2
        for x0, y0, x1, y1 in self._long(cells):
            self.canvas.fill(x0 - half, y0 - half, x1 + half, y1 + half)

    def _boxes(self, cells):
        """Each cell on its own, a little inside: between two cells the rule is double."""
        for x0, y0, x1, y1, _, _ in cells:
            self.canvas.box(x0 + 0.4, y0 + 0.4, x1 - 0.4, y1 - 0.4, self.style.rule)

    def _pieces(self, cells):
        """Each side of each cell, so that most are drawn twice."""
        half = self.style.rule / 2
        for x0, y0, x1, y1, above, below in cells:
            for piece in [(x0, y0, x1, y0)] * (not above) + [(x0, y1, x1, y1)] * (not below) + [(x0, y0, x0, y1), (x1, y0, x1, y1)]:
                self.canvas.fill(piece[0] - half, piece[1] - half, piece[2] + half, piece[3] + half)
