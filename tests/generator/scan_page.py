"""A report printed on paper, marked, scanned and saved."""

import numpy as np
from PIL import Image

import pdf_canvas
import pdf_fonts
import pdf_page
import scan_drawing
import scan_file
import scan_fonts
import scan_marks
import scan_sheet

_TURNS = {"sheet-90": Image.Transpose.ROTATE_90, "sheet-180": Image.Transpose.ROTATE_180, "sheet-270": Image.Transpose.ROTATE_270}
_MOST_IN_ONE = 40_000_000    # pixels of a picture that holds all pages, unless it is asked for
_TOUCHED = 0.04    # share of the numbers that are set against a rule, where any are


class Printer(pdf_page.Printer):
    """Prints reports as a printer of PDF does, but on paper."""

    def __init__(self, draft, style, scan):
        names = style.names
        typeface = next(name for name in scan_fonts.CHINESE if name in names)
        digits = next((name for name in scan_fonts.LATIN if name in names), typeface)
        super().__init__(draft.rng, style, scan_fonts.Fonts(typeface, digits), draft.script)
        self.scan = scan
        self.marked = []     # of each page

    def report(self, outline, draft):
        first = len(self.canvases)
        super().report(outline, draft)
        if "blank-pages" in self.scan:  # backs
            self.canvases[first + 1:first + 1] = [self._canvas(self.canvas.sheet, "")]
        pages = self.canvases[first:]
        self.marked += [scan_sheet.Marked() for _ in pages]
        self._soil(pages, self.marked[first:], draft)
        if "margin-notes" in self.scan:
            for one in self.marked[first:]:
                one.scribbles += [self._margin() for _ in range(self.rng.randint(0, 3))]
        seal = next((name for name in self.scan.names if name.endswith(("-seal", "-on-figures")) and name != "no-seal"), "")
        if seal:
            self._seal(seal, pages, self.marked[first:], draft)

    def file(self):
        """-> (the file, how its name ends)"""
        random = np.random.default_rng(self.rng.getrandbits(64))
        sheets = [scan_sheet.Sheet(drawing, marked, self.scan, random) for drawing, marked in zip(self.canvases, self.marked)]
        if "two-up" in self.scan:
            for left, right in zip(sheets[::2], sheets[1::2]):
                left.beside(right)
            sheets = sheets[::2]
        pictures = self._turned([sheet.picture() for sheet in sheets])
        if self.scan.may_change and sum(one.width * one.height for one in pictures) > _MOST_IN_ONE:
            self.scan.format = "pdf"
        return scan_file.save(self._with_text(pictures), self.scan, scan_sheet.GRADES[self.scan.grade].jpeg)

    def told(self):
        """For the truth: how the scan was made."""
        return self.scan.told() | {"pages": len(self.canvases)}

    def _canvas(self, sheet, pen):
        return scan_drawing.Drawing(sheet, self.fonts, self._touches)

    def _touches(self, cell):
        """How a number is set against a rule of its cell."""
        if "touching" not in self.scan or "\n" in cell.text or self.rng.random() > _TOUCHED:
            return ""
        return self.rng.choice(("down", "left"))

    def _with_text(self, pictures):
        """Pages that are no pictures, where the PDF is mixed; and what someone else's reading of a page has put behind it."""
        usual = "mixed" in self.scan and all(pdf_fonts.can_encode(page.said(), "UniGB-UCS2") for page in self.canvases)
        fonts = pdf_fonts.Fonts("UniGB-UCS2" if usual else pdf_fonts.SUBSET)
        pages = []
        for n, picture in enumerate(pictures):
            canvas = pdf_canvas.Canvas(self.canvases[n].sheet, fonts, "runs")
            if "mixed" in self.scan and n % 2 == 1:
                pages.append(scan_file.Page(canvas=self.canvases[n].replay(canvas)))
            elif "hidden-text" in self.scan:
                pages.append(scan_file.Page(picture, self.canvases[n].misread(self.rng).replay(canvas)))
            else:
                pages.append(scan_file.Page(picture))
        return pages

    def _turned(self, pages):
        names = [name for name in _TURNS if name in self.scan]
        if names:
            return [page.transpose(_TURNS[names[0]]) for page in pages]
        if "one-page-turned" in self.scan:
            n = self.rng.randrange(len(pages))
            pages[n] = pages[n].transpose(_TURNS[self.rng.choice(sorted(_TURNS))])
        return pages

    def _soil(self, pages, marked, draft):
        """Pens and smears in cells that are empty."""
        places = [(n, place) for n, page in enumerate(pages) for place in page.places if place.key in draft.soiled]
        for n, place in places:
            (marked[n].scribbles if "scribbles" in draft.kinds else marked[n].smears).append(place.box)

    def _margin(self):
        """A place for a note beside the print."""
        x = self.rng.choice((6, self.width - self.style.left + 8))
        y = self.rng.uniform(60, self.height - 90)
        return x, y, x + self.style.left - 16, y + self.rng.uniform(14, 28)

    def _seal(self, kind, pages, marked, draft):
        """On the sign-off, or on figures; what stands under one that has no colour is in doubt."""
        colour = scan_marks.BLUE if kind.startswith("blue") else scan_marks.RED
        pages_with_figures = [n for n, page in enumerate(pages) if page.places]
        if kind in ("red-seal", "blue-seal") or not pages_with_figures:
            n, x, y = len(pages) - 1, self.width - self.left - 90, min(max(self.y - 20, 120), self.height - 120)
        else:
            n = self.rng.choice(pages_with_figures)
            box = self.rng.choice(pages[n].places).box
            x, y = (box[0] + box[2]) / 2 + self.rng.uniform(-20, 20), (box[1] + box[3]) / 2 + self.rng.uniform(-20, 20)
        marked[n].seal = seal = scan_marks.Seal(x, y, draft.agency.name, colour)
        if self.scan.bits != 24:
            draft.cover({place.key for place in pages[n].places if seal.covers(place.box)})
