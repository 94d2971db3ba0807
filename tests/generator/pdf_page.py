"""The pages of a PDF: an outline set from top to bottom."""

import pdf_canvas
import pdf_cells
import pdf_lines
import pdf_writer
from marks import plain
from outline import Loose, Printed
from page import PAGE_NUMBERS
from pdf_style import A4
from pdf_table import BASE, Measured, Strip


class Printer:
    """Prints reports into one file. `script` changes every text before it is set."""

    def __init__(self, rng, style, fonts, script):
        self.rng, self.style, self.script, self.fonts = rng, style, script, fonts
        self.canvases, self.printed = [], []
        self.width, self.height = A4[::-1] if "landscape" in style else A4
        self.look = {"page-words": PAGE_NUMBERS[2], "page-bare": "{n}", "no-page-number": ""}.get(
            next((name for name in style.names if name in ("page-words", "page-bare", "no-page-number")), ""), PAGE_NUMBERS[0])

    def report(self, outline, draft):
        """From a new page on."""
        self.pair = draft.pair  # keys of two numbers that run together
        self._new_page()
        self._front(outline)
        for section in outline.sections:
            if section.shown:
                self._heading(section.heading)
            for part in section.parts:
                self._part(part)
        for part in outline.back:
            self._part(part)

    def file(self):
        """-> (the file, how its name ends)"""
        writer, packed = pdf_writer.Writer(), "packed" in self.style
        root, tree, pages = writer.add(), writer.add(), []
        contents = [writer.stream(canvas.bytes(), packed) for canvas in self.canvases]
        fonts = writer.add(self.fonts.resources(writer, packed))
        for canvas, content in zip(self.canvases, contents):
            pages.append(writer.add(b"<< /Type /Page /Parent %d 0 R " % tree + canvas.sheet.boxes() +
                                    b"/Resources << /Font %d 0 R >> /Contents %d 0 R >>" % (fonts, content)))
        writer.set(root, b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
        writer.set(tree, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % page for page in pages)))
        return writer.bytes(root), ".pdf"

    def text(self):
        """All that was printed, in order."""
        return "\n".join(self.printed)

    def told(self):
        """What the truth says of how it was made, besides the names."""
        return {}

    def around(self):
        """What stands around the report: nothing that its text does not say too."""
        return []

    def _measure(self, text, size):
        return sum(self.fonts.width(char) for char in text) * size

    def _canvas(self, sheet, pen):
        return pdf_canvas.Canvas(sheet, self.fonts, pen)

    def _new_page(self):
        style = self.style
        rotate = next((angle for angle in (90, 180, 270) if f"rotate-{angle}" in style), 0)
        frame = next((name for name in ("flipped", "scaled") if name in style), "plain")
        margin = 40 if "crop-smaller" in style else -30 if "crop-larger" in style else 0
        pen = next((name for name in ("characters", "digits") if name in style), "runs")
        self.canvas = self._canvas(pdf_canvas.Sheet(self.width, self.height, rotate, frame, margin), pen)
        self.canvases.append(self.canvas)
        number = len(self.canvases)
        if style.running and number > 1:
            self._centred(self.script(style.running), style.top - 30, 9)
            if "head-line" in style:
                self.canvas.line(style.left, style.top - 22, self.width - style.left, style.top - 22, 0.5)
        self._centred(self.look.format(n=number), self.height - style.bottom + 40, 10)
        self.left = style.left + (style.other_page if number % 2 == 0 else 0)
        self.room = self.width - 2 * style.left
        self.y, self.end = style.top, self.height - style.bottom
        if "short-pages" in style:
            self.end -= self.rng.choice((0, 0, self.rng.uniform(0, 200)))

    def _centred(self, text, y, size, bold=False):
        if text:
            self.canvas.text((self.width - self._measure(text, size)) / 2, y, text, size, bold=bold)

    def _line(self, x, text, size, bold=False, apart=0.0):
        """One line of text; the next page where this one is full."""
        step = size * self.style.leading
        if self.y + step > self.end:
            self._new_page()
        self.canvas.text(self.left + x, self.y + (step - size) / 2 + BASE * size, text, size, bold=bold, apart=apart)
        self.y += step

    def _script(self, text):
        text = self.script(plain(text))
        self.printed.append(text)
        return text

    def _front(self, outline):
        size = self._title_size(outline.title)
        for line in outline.title:
            for piece in pdf_lines.wrapped(self._script(line).strip(), self.room, lambda run: self._measure(run, size)):
                self._line((self.room - self._measure(piece, size)) / 2, piece, size, "fake-bold" in self.style)
        self.y += size
        for line in outline.head:
            self._lines(line, 0)
        for text in outline.front:
            self._paragraph(text)

    def _title_size(self, lines):
        """So large that its longest line fits and leaves some room, unless it may wrap or fill its line."""
        size, room = self.style.size + 6, self.room * (1 if "full-title" in self.style else 0.7)
        longest = max((self._measure(line, 1) for line in lines), default=0)
        return size if "wrapped-title" in self.style or longest * size <= room else room / longest

    def _part(self, part):
        if isinstance(part, Printed):
            self._table(part)
        elif isinstance(part, Loose):
            text = self._script(part.text)
            right = text.endswith("日") and len(text) < 16
            self._line(max(0, self.room - self._measure(text, self.style.size)) if right else 0, text, self.style.size)
        else:
            self._paragraph(part)

    def _heading(self, text):
        self.y += 4
        self._lines(text, 2 * self.style.size, "fake-bold" in self.style)
        self.y += 4

    def _paragraph(self, text):
        gaps = "paragraph-gaps" in self.style
        self._lines(text, 0 if gaps else 2 * self.style.size)
        self.y += self.style.size if gaps else 0

    def _lines(self, text, indent, bold=False):
        """A paragraph; all lines but its last may be spread to the full width."""
        size = self.style.size
        lines = pdf_lines.wrapped(self._script(text).replace("\t", "    "), self.room, lambda run: self._measure(run, size), indent)
        for n, line in enumerate(lines):
            x = 0 if n else indent
            lacking = self.room - x - self._measure(line, size)
            spread = "justified" in self.style and n + 1 < len(lines) and 0 < lacking < 3 * size
            self._line(x, line, size, bold, lacking / max(1, len(line) - 1) if spread else 0.0)

    def _table(self, printed):
        table = (printed.table.with_bar(printed.heading) if printed.heading else printed.table).copy()
        for cell in table.cells():
            cell.text = self._script(cell.text)
        measured = Measured(table, self.style, self.room, self._measure)
        self.y += 4
        shown, part, again = {}, [], self._repeated(measured)
        strips = [Strip(r, height) for r, height in enumerate(measured.heights)]
        top, began = self.y, False
        while strips:
            strip = strips[0]
            if self._fits(strips) or not part and self.y < self.style.top + 200:
                part.append(strips.pop(0))
                self.y += strip.height
                continue
            two = measured.torn(strip.row, self.end - self.y) if "split-rows" in self.style and strip.last is None and not strip.first else None
            if two:
                part.append(two[0])
                strips[0] = two[1]
            self._draw(measured, part, top, shown, True, began)
            began = began or bool(part)
            self._new_page()
            top = self.y
            part = []
            if again and began and strips[0].row > again[-1].row:
                top = self.y = self._draw(measured, again, top, {}, False, False)
        self.y = self._draw(measured, part, top, shown, False, began) + 6

    def _fits(self, strips):
        """Whether the next row stands on this page; the last but one goes with the last, unless that may stand alone on the next page."""
        height = strips[0].height + (strips[1].height if len(strips) == 2 and "lone-row" not in self.style else 0)
        return self.y + height <= self.end

    def _repeated(self, measured):
        """The header rows, where they are printed again on the next page; table two has none of its own."""
        table = measured.table
        if "repeated-heads" not in self.style or table.name in ("proactive", "one-table"):
            return []
        return [Strip(r, measured.heights[r]) for r, kind in enumerate(table.kinds) if kind == "head"]

    def _draw(self, measured, strips, top, shown, goes_on, came_from):
        if not strips:
            return top
        return pdf_cells.Part(self.canvas, measured, self.style, self.left, self.pair, shown).draw(strips, top, goes_on, came_from)
