"""A printed page as a list of what is drawn on it, in points from its top left corner, to be drawn on paper or into a PDF later.

It takes the place of a canvas (see pdf_canvas.py), and remembers where each number stands.
"""

from dataclasses import dataclass

import scan_fonts


def _taken_for(char, rng):
    return rng.choice("0123456789") if char.isdigit() else rng.choice("口曰木未末己巳，。、|")


@dataclass
class Place:
    """Where the cell of a number is printed; `text` is what stands in it."""
    key: str
    box: tuple
    text: str


class Drawing:
    """`touches(cell)` says whether a number is set against its cell's rule: "down", "left" or nothing."""

    def __init__(self, sheet, fonts, touches=None):
        self.sheet, self.fonts, self.touches = sheet, fonts, touches
        self.calls, self.places = [], []
        self.set_against, self.inside = "", None

    def cell(self, cell, box):
        """What is drawn next belongs to this cell, or to none."""
        self.inside, self.set_against = box, ""
        if cell and cell.key:
            self.places.append(Place(cell.key, box, cell.text))
            self.set_against = self.touches(cell) if self.touches else ""

    def width(self, text, size, apart=0.0):
        return sum(self.fonts.width(char) * size + apart for char in text)

    def line(self, *arguments):
        self.calls.append(("line", arguments, {}))

    def box(self, *arguments):
        self.calls.append(("box", arguments, {}))

    def fill(self, *arguments):
        self.calls.append(("fill", arguments, {}))

    def vertical(self, x, y, text, size):
        self.calls.append(("vertical", (x, y, "".join(map(scan_fonts.shown, text)), size), {}))

    def text(self, x, y, text, size, *arguments, **more):
        text = "".join(map(scan_fonts.shown, text))
        if self.set_against == "down":
            y = self.inside[3] - 0.2
        elif self.set_against == "left":
            x = self.inside[0] - 0.02 * size
        self.calls.append(("text", (x, y, text, size, *arguments), more))

    def said(self):
        """All its text."""
        return "".join(arguments[2] for name, arguments, _ in self.calls if name in ("text", "vertical"))

    def misread(self, rng):
        """Its text as a poor engine reads it: numbers and characters wrong, some lost."""
        other = Drawing(self.sheet, self.fonts)
        for name, (x, y, text, *rest), more in self.calls:
            if name == "text" and rng.random() < 0.93:
                wrong = "".join(_taken_for(char, rng) if rng.random() < 0.12 else char for char in text)
                other.calls.append((name, (x, y, wrong, *rest), more))
        return other

    def replay(self, canvas):
        """Draws everything again on another canvas."""
        for name, arguments, more in self.calls:
            getattr(canvas, name)(*arguments, **more)
        return canvas
