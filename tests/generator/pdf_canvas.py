"""One page as it is drawn: text and rules in points from its top left corner as displayed, whatever the producer's own coordinates are.

Matrices are (a, b, c, d, e, f) as in the file format.
"""

import pdf_fonts

SCALE = 0.24   # of a producer that draws in units of a 300th of an inch
_DIRECTIONS = {"across": (1, 0, 0, -1), "up": (0, -1, -1, 0), "down": (0, 1, 1, 0)}


def product(first, then):
    """First one matrix, then the other."""
    a, b, c, d, e, f = first
    p, q, r, s, t, u = then
    return a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, e * p + f * r + t, e * q + f * s + u


class Sheet:
    """The sizes of a page, and how its content is turned. `frame`: plain, flipped or scaled."""

    def __init__(self, width, height, rotate=0, frame="plain", margin=0):
        self.width, self.height, self.rotate, self.frame = width, height, rotate, frame
        self.margin = margin   # by which the media box is larger than the page (or, below zero, the crop box larger than the media box)

    def to_user(self):
        """From the page as displayed to the file's coordinates."""
        w, h, m = self.width, self.height, max(0, self.margin)
        return {0: (1, 0, 0, -1, m, h + m), 90: (0, 1, 1, 0, m, m), 180: (-1, 0, 0, 1, w + m, m), 270: (0, -1, -1, 0, h + m, w + m)}[self.rotate]

    def boxes(self):
        """The entries of the page's dictionary."""
        w, h = (self.width, self.height) if self.rotate % 180 == 0 else (self.height, self.width)
        m = max(0, self.margin)
        out = b"/MediaBox [0 0 %s %s] " % (number(w + 2 * m), number(h + 2 * m))
        if self.margin > 0:
            out += b"/CropBox [%s %s %s %s] " % tuple(map(number, (m, m, w + m, h + m)))
        elif self.margin < 0:
            out += b"/CropBox [%s %s %s %s] " % tuple(map(number, (self.margin, self.margin, w - self.margin, h - self.margin)))
        return out + (b"/Rotate %d " % self.rotate if self.rotate else b"")


class Canvas:
    """The content of a page."""

    def __init__(self, sheet, fonts, pen):
        self.sheet, self.fonts, self.pen = sheet, fonts, pen
        self.out = []
        scale = SCALE if sheet.frame == "scaled" else 1
        self.unit = 1 / scale
        self.local = (self.unit, 0, 0, self.unit, 0, 0)
        if sheet.frame == "plain":
            self.local = sheet.to_user()
        else:
            self.emit(*product((scale, 0, 0, scale, 0, 0), sheet.to_user()), b"cm")

    def emit(self, *parts):
        self.out.append(b" ".join(part if isinstance(part, bytes) else number(part) for part in parts))

    def bytes(self):
        return b"\n".join(self.out) + b"\n"

    def point(self, x, y):
        a, b, c, d, e, f = self.local
        return a * x + c * y + e, b * x + d * y + f

    def corners(self, x0, y0, x1, y1):
        """-> x, y, width, height in the content's coordinates"""
        (a, b), (c, d) = self.point(x0, y0), self.point(x1, y1)
        return min(a, c), min(b, d), abs(c - a), abs(d - b)

    def line(self, x0, y0, x1, y1, width, dash=()):
        self.emit(width * self.unit, b"w")
        if dash:
            self.emit(b"[", *(one * self.unit for one in dash), b"] 0 d")
        self.emit(*self.point(x0, y0), b"m", *self.point(x1, y1), b"l S")
        if dash:
            self.emit(b"[] 0 d")

    def box(self, x0, y0, x1, y1, width):
        self.emit(width * self.unit, b"w", *self.corners(x0, y0, x1, y1), b"re S")

    def fill(self, x0, y0, x1, y1, grey=0.0):
        self.emit(grey, b"g", *self.corners(x0, y0, x1, y1), b"re f 0 g")

    def clip(self, x0, y0, x1, y1):
        """Until `unclip`."""
        self.emit(b"q", *self.corners(x0, y0, x1, y1), b"re W* n")

    def unclip(self):
        self.emit(b"Q")

    def cell(self, cell, box):
        """What is drawn next belongs to a cell, or to none; no matter in a PDF."""

    def width(self, text, size, apart=0.0):
        return sum(self.fonts.width(char) * size + apart for char in text)

    def text(self, x, y, text, size, way="across", bold=False, apart=0.0, digits=""):
        """From x on the base line y. `apart`: points more between characters; `digits`: how the pen draws this one, if not as usual."""
        for shift in ((0.0, 0.25 + size / 60) if bold else (0.0,)):
            at = x + shift
            for font, run in self.fonts.runs(text):
                for part in self._pieces(run, digits or self.pen):
                    self._show(font, part, size, way, at, y, apart)
                    step = self.width(part, size, apart)
                    at, y = (at + step, y) if way == "across" else (at, y + (step if way == "down" else -step))

    def vertical(self, x, y, text, size):
        """Set downwards by a font that writes so; x is the middle, y the top."""
        self._show(pdf_fonts.VERTICAL, text, size, "across", x, y, 0.0)

    @staticmethod
    def _pieces(run, pen):
        """What is drawn at once: a whole run, characters, or digits one by one."""
        if pen == "characters" or pen == "digits" and run.isdigit():
            return [char for char in run if char != " "] if " " not in run else list(run)
        return [run]

    def _show(self, font, text, size, way, x, y, apart):
        a, b, c, d, e, f = product((*_DIRECTIONS[way], x, y), self.local)
        matrix = (a / self.unit, b / self.unit, c / self.unit, d / self.unit, e, f)
        self.emit(b"BT /" + font.encode(), size * self.unit, b"Tf", apart * self.unit, b"Tc", *matrix, b"Tm", self.fonts.code(font, text), b"Tj ET")


def number(value):
    """As short as a thousandth of a point allows."""
    return f"{value:.3f}".rstrip("0").rstrip(".").replace("-0", "0" if abs(value) < 0.0005 else "-0").encode() or b"0"
