"""One sheet on its way from print to picture: printed, marked, laid on the glass, lit, read out."""

from dataclasses import dataclass, field

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import scan_canvas
import scan_marks
import scan_shape

FINE = 2     # a page is drawn this many times as fine as it is scanned
POINTS = 72  # an inch


_CASTS = ((1, 0.96, 0.86), (1, 0.93, 0.9), (0.9, 0.96, 1), (0.95, 1, 0.97))   # of lamps and windows


@dataclass(frozen=True)
class Grade:
    """How bad a scan is. Lengths are in points, shares from 0 to 1."""
    skew: float         # degrees
    blur: float
    noise: float
    ink: tuple          # how dark the print is, from and to
    worn: float         # how much of the ink is lost in spots
    uneven: float       # how much darker the paper is in places
    specks: int
    jpeg: int


GRADES = {
    "clean": Grade(0.1, 0.0, 0.004, (0.93, 1.0), 0.0, 0.0, 0, 92),
    "light": Grade(0.4, 0.16, 0.018, (0.68, 0.85), 0.0, 0.05, 10, 60),
    "heavy": Grade(1.5, 0.2, 0.035, (0.55, 0.75), 0.5, 0.3, 150, 35),
}


@dataclass
class Marked:
    """What is on a page besides its print; boxes in points."""
    seal: scan_marks.Seal | None = None
    scribbles: list = field(default_factory=list)
    smears: list = field(default_factory=list)


class Sheet:
    """`dark` is the print, 255 where it is black; `tints` are (picture, colour) of what is not black."""

    def __init__(self, drawing, marked, scan, rng):
        self.scan, self.rng, self.grade = scan, rng, GRADES[scan.grade]
        self.scale = scan.dpi / POINTS
        self._print(drawing)
        self._mark(marked)

    @property
    def size(self):
        return self.dark.size

    def _print(self, drawing):
        canvas = drawing.replay(scan_canvas.Canvas(drawing.sheet, drawing.fonts, self.scale * FINE))
        if "broken-rules" in self.scan:
            scan_marks.broken(canvas.rules, self.scale * FINE, self.rng)
        ink = 255.0 - np.asarray(canvas.type.reduce(FINE), np.float32)
        rules = 255.0 - np.asarray(canvas.rules.reduce(FINE), np.float32)
        if "faded-lines" in self.scan:
            rules *= np.clip(scan_marks.field(self.rng, rules.shape[::-1], 90 * self.scale, 0.2, 0.6), 0.2, 1)
        self.dark = _picture(np.maximum(ink, rules))
        self.tints = []

    def _mark(self, marked):
        scale, rng = self.scale, self.rng
        if marked.seal:
            self.tints.append((scan_marks.seal(marked.seal, self.size, scale, rng), marked.seal.colour))
        if marked.scribbles:
            page = Image.new("L", self.size, 0)
            for box in marked.scribbles:
                scan_marks.scribble(ImageDraw.Draw(page), box, scale, rng)
            self.tints.append((page, scan_marks.PEN))
        if marked.smears:
            page = Image.new("L", self.size, 0)
            for box in marked.smears:
                scan_marks.smear(page, box, scale, rng)
            self.tints.append((page, scan_marks.GRAPHITE))

    def beside(self, other):
        """Two pages on one sheet."""
        self.dark = _side_by_side(self.dark, other.dark)
        blank = Image.new("L", other.size, 0)
        own = Image.new("L", (self.size[0] - other.size[0], self.size[1]), 0)
        self.tints = [(_side_by_side(one, blank), colour) for one, colour in self.tints] + \
                     [(_side_by_side(own, one), colour) for one, colour in other.tints]

    def picture(self):
        """-> the scan, of mode 1, L or RGB"""
        shape = self._shape()
        black = "black-borders" in self.scan
        paper = self._paper()
        dark = np.asarray(shape.lay(_picture(self._printed() * 255), 255 if black else 0), np.float32) / 255
        tints = [(np.asarray(shape.lay(one, 0), np.float32) / 255, colour) for one, colour in self.tints]
        light = self._light(shape.out)
        if "phone" in self.scan:
            dark, light = self._on_desk(shape, dark, light)
        planes = []
        for n in range(3 if self.scan.bits == 24 else 1):
            seen = paper[n] * (1 - dark)
            for alpha, colour in tints:
                seen *= 1 - alpha * (1 - (colour[n] if self.scan.bits == 24 else _grey(colour)))
            planes.append(self._blurred(seen * light))
        return self._read_out(planes)

    def _printed(self):
        """How dark the print is, faded and worn."""
        grade, rng, scale = self.grade, self.rng, self.scale
        dark = np.asarray(self.dark, np.float32) / 255
        dark = dark * np.clip(scan_marks.field(rng, self.size, 120 * scale, *grade.ink), 0, 1)
        if grade.worn:
            spots = scan_marks.field(rng, self.size, 0.9 * scale, 0, 1)
            dark *= 1 - grade.worn * np.clip((spots - 0.72) * 6, 0, 1)
            scan_marks.scratches(dark, scale, rng, 40)
        scan_marks.specks(dark, scale, rng, int(grade.specks * self.size[0] * self.size[1] / (595 * 842 * scale ** 2)))
        if "show-through" in self.scan:
            behind = self.dark.transpose(Image.Transpose.FLIP_LEFT_RIGHT).filter(ImageFilter.GaussianBlur(0.7 * scale))
            dark = np.maximum(dark, np.asarray(behind, np.float32) / 255 * rng.uniform(0.08, 0.16))
        if "folded" in self.scan:
            self._fold(dark)
        if "punch-holes" in self.scan:
            there = np.asarray(scan_marks.holes(self.size, scale, rng), np.float32) / 255
            dark = np.maximum(dark * (1 - there), there * rng.choice((0.25, 0.95)))
        return dark

    def _fold(self, dark):
        """A crease across: a thin shade that the print is lighter in."""
        at, thick = int(dark.shape[0] * self.rng.choice((0.333, 0.5, 0.667))), max(1, round(0.8 * self.scale))
        dark[at:at + thick] = dark[at:at + thick] * 0.75 + 0.12

    def _shape(self):
        rng, scan = self.rng, self.scan
        if "phone" in scan:
            return scan_shape.photographed(self.size, rng)
        most = 3.0 if "askew" in scan else self.grade.skew
        angle = rng.choice((-1, 1)) * rng.uniform(most / 3, most)
        shift = (0, 0)
        if "black-borders" in scan:
            shift = tuple(rng.choice((-1, 1)) * rng.uniform(4, 14) * self.scale for _ in range(2))
        return scan_shape.flat(self.size, angle, shift, rng.uniform(6, 14) * self.scale if "curled" in scan else 0.0)

    def _paper(self):
        """What the paper reflects of red, green and blue, or of grey."""
        base = {"clean": 1.0, "light": 0.97, "heavy": 0.9}[self.scan.grade]
        if self.scan.bits != 24:
            return [base]
        warm = self.rng.uniform(0.0, 0.06)
        return [base, base - warm / 3, base - warm]

    def _light(self, size):
        """How much light falls where."""
        rng, uneven = self.rng, self.grade.uneven
        if "phone" in self.scan:
            uneven = max(uneven, 0.2)
        if not uneven:
            return np.float32(1)
        x, y = np.arange(size[0], dtype=np.float32)[None, :] / size[0], np.arange(size[1], dtype=np.float32)[:, None] / size[1]
        slope = np.abs(rng.uniform(0, 1) - x) * rng.uniform(0.2, 0.5) + np.abs(rng.uniform(0, 1) - y) * rng.uniform(0.2, 0.5)
        light = 1 - uneven * np.clip(slope + 0.5 * scan_marks.field(rng, size, size[0] / 2, -0.1, 1), 0, 1)
        if "curled" in self.scan or self.scan.grade == "heavy" and rng.random() < 0.6:  # the shadow of the spine
            light = light * (1 - 0.45 * np.exp(-x / 0.05))
        return light

    def _on_desk(self, shape, dark, light):
        """Around the page lies a dark desk, and the shadow of a hand falls on it."""
        there = np.asarray(shape.lay(Image.new("L", self.size, 255), 0), np.float32) / 255
        dark = dark * there + (1 - there) * self.rng.uniform(0.55, 0.85)
        edge, slope = self.rng.uniform(0.3, 0.8) * shape.out[0], self.rng.uniform(-0.4, 0.4)
        x, y = np.arange(shape.out[0], dtype=np.float32)[None, :], np.arange(shape.out[1], dtype=np.float32)[:, None]
        shadow = 1 / (1 + np.exp(-(x - edge - slope * y) / (0.03 * shape.out[0])))
        return dark, light * (1 - 0.22 * shadow)

    def _blurred(self, plane):
        blur = max(self.grade.blur, 0.14 if "phone" in self.scan else 0)
        picture = _picture(np.clip(plane, 0, 1) * 255)
        return picture.filter(ImageFilter.GaussianBlur(blur * self.scale)) if blur else picture

    def _read_out(self, planes):
        """The sensor's noise; a photograph's colour cast."""
        size = planes[0].size
        noise = self._noise(size)
        cast = _CASTS[self.rng.integers(len(_CASTS))] if "phone" in self.scan else (1, 1, 1)
        read = [_picture(np.clip(np.asarray(plane, np.float32) * cast[n] + noise, 0, 255)) for n, plane in enumerate(planes)]
        if self.scan.bits == 24:
            return Image.merge("RGB", read)
        return read[0] if self.scan.bits == 8 else self._one_bit(read[0])

    def _noise(self, size):
        """One tile over and over, which nobody can see."""
        tile = self.rng.standard_normal((509, 509), dtype=np.float32) * (self.grade.noise * 255)
        return np.tile(tile, (size[1] // 509 + 1, size[0] // 509 + 1))[:size[1], :size[0]]

    def _one_bit(self, picture):
        """Black or white: against a fixed limit, or where the light is uneven against the neighbourhood, as scanners do it."""
        grey = np.asarray(picture, np.float32)
        limit = 150.0
        if self.grade.uneven:
            small = picture.reduce(8).filter(ImageFilter.MaxFilter(5)).filter(ImageFilter.GaussianBlur(4))
            limit = np.minimum(np.asarray(small.resize(picture.size, Image.Resampling.BILINEAR), np.float32) * 0.74, 190)
        return Image.fromarray(np.where(grey > limit, np.uint8(255), np.uint8(0))).convert("1", dither=Image.Dither.NONE)


def _picture(values):
    return Image.fromarray(values.astype(np.uint8))


def _side_by_side(left, right):
    both = Image.new("L", (left.width + right.width, max(left.height, right.height)), 0)
    both.paste(left, (0, 0))
    both.paste(right, (left.width, 0))
    return both


def _grey(colour):
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2]
