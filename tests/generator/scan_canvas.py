"""Paper: what is drawn in points comes out as two pictures, the type and the rules, so that each can fade on its own."""

from PIL import Image, ImageDraw

import scan_fonts

WHITE = 255


class Canvas:
    """`scale` is pixels a point."""

    def __init__(self, sheet, fonts, scale):
        self.fonts, self.scale = fonts, scale
        size = round(sheet.width * scale), round(sheet.height * scale)
        self.type, self.rules = Image.new("L", size, WHITE), Image.new("L", size, WHITE)
        self._pen, self._ruler = ImageDraw.Draw(self.type), ImageDraw.Draw(self.rules)

    def fill(self, x0, y0, x1, y1, grey=0.0):
        """No thinner than a pixel."""
        left, top, right, bottom = (value * self.scale for value in (min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)))
        across, down = max(1, round(right - left)), max(1, round(bottom - top))
        left, top = round(left), round(top)
        self._ruler.rectangle((left, top, left + across - 1, top + down - 1), fill=round(grey * WHITE))

    def line(self, x0, y0, x1, y1, width, dash=()):
        """Across or down."""
        half = width / 2
        for start, end in self._dashes(abs(x1 - x0) + abs(y1 - y0), dash):
            if y0 == y1:
                self.fill(min(x0, x1) + start, y0 - half, min(x0, x1) + end, y0 + half)
            else:
                self.fill(x0 - half, min(y0, y1) + start, x0 + half, min(y0, y1) + end)

    @staticmethod
    def _dashes(length, dash):
        if not dash:
            return [(0, length)]
        step = sum(dash)
        return [(n * step, min(n * step + dash[0], length)) for n in range(int(length / step) + 1)]

    def box(self, x0, y0, x1, y1, width):
        for rule in ((x0, y0, x1, y0), (x0, y1, x1, y1), (x0, y0, x0, y1), (x1, y0, x1, y1)):
            self.line(*rule, width)

    def text(self, x, y, text, size, way="across", bold=False, apart=0.0, digits=""):
        """From x on the base line y, as canvases of PDF do."""
        if way != "across":
            self._turned(x, y, text, size, way)
            return
        for shift in ((0.0, 0.25 + size / 60) if bold else (0.0,)):
            at = x + shift
            for name, run in self.fonts.runs(text):
                for part in (run if apart else [run]):
                    self._show(name, part, size, at, y)
                    at += sum(self.fonts.width(char) * size + apart for char in part)

    def vertical(self, x, y, text, size):
        """One character below the other; x is the middle, y the top."""
        for n, char in enumerate(text):
            self.text(x - self.fonts.width(char) * size / 2, y + (n + 0.86) * size, char, size)

    def _show(self, name, text, size, x, y):
        font = scan_fonts.font(name, max(4, round(size * self.scale)))
        self._pen.text((x * self.scale, y * self.scale), text, fill=0, font=font, anchor="ls")

    def _turned(self, x, y, text, size, way):
        """Set upwards or downwards: drawn across, then turned."""
        length = sum(self.fonts.width(char) for char in text) * size
        strip = Canvas(_Strip(length, 1.4 * size), self.fonts, self.scale)
        strip.text(0, size, text, size)
        picture = strip.type.transpose(Image.Transpose.ROTATE_90 if way == "up" else Image.Transpose.ROTATE_270)
        left, top = (x - size, y - length) if way == "up" else (x - 0.4 * size, y)
        self.type.paste(picture, (round(left * self.scale), round(top * self.scale)))


class _Strip:
    def __init__(self, width, height):
        self.width, self.height = width, height
