"""What people and archives leave on printed paper: seals, pens, smears, holes, folds. All are pictures in which 255 is full ink, 0 none."""

import math
from dataclasses import dataclass

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

import scan_fonts

RED, BLUE, PEN, GRAPHITE = (0.80, 0.13, 0.16), (0.15, 0.22, 0.62), (0.13, 0.16, 0.45), (0.25, 0.25, 0.25)  # what each reflects of red, green, blue
SEAL_RADIUS = 58.0     # points
_STAR = [(math.sin(math.pi * n / 5), -math.cos(math.pi * n / 5), 1 if n % 2 == 0 else 0.382) for n in range(10)]


@dataclass
class Seal:
    """`x`, `y` is its middle, in points."""
    x: float
    y: float
    name: str       # what stands around the star
    colour: tuple

    def covers(self, box):
        """Whether any of it may lie on a cell."""
        x, y = min(max(self.x, box[0]), box[2]), min(max(self.y, box[1]), box[3])
        return math.hypot(x - self.x, y - self.y) <= SEAL_RADIUS + 3


def seal(one, size, scale, rng):
    """-> the print of a seal on a page of this size in pixels"""
    r = SEAL_RADIUS * scale
    side = int(2 * r + 4 * scale)
    stamp = Image.new("L", (side, side), 0)
    pen, middle = ImageDraw.Draw(stamp), side / 2
    pen.ellipse((middle - r, middle - r, middle + r, middle + r), outline=255, width=max(2, round(2.8 * scale)))
    pen.polygon([(middle + x * f * r * 0.34, middle + y * f * r * 0.34) for x, y, f in _STAR], fill=255)
    _around(stamp, one.name[:20], r * 0.76, scale)
    stamp = stamp.rotate(rng.uniform(-25, 25), Image.Resampling.BICUBIC)
    worn = field(rng, stamp.size, 5 * scale, 0.45, 1.1) * field(rng, stamp.size, 0.8 * scale, 0.7, 1.15)
    stamp = Image.fromarray((np.asarray(stamp) * np.clip(worn, 0, 1) * 0.92).astype(np.uint8))
    page = Image.new("L", size, 0)
    page.paste(stamp, (round(one.x * scale - middle), round(one.y * scale - middle)))
    return page


def _around(stamp, name, radius, scale):
    """The name along the upper arc."""
    side, pixels = stamp.width, max(6, round(13 * scale))
    font = scan_fonts.font("noto-serif", pixels)
    span = min(250, 22 * len(name))
    for n, char in enumerate(name):
        angle = -span / 2 + span * (n + 0.5) / len(name)
        glyph = Image.new("L", (2 * pixels, 2 * pixels), 0)
        ImageDraw.Draw(glyph).text((pixels, pixels), char, fill=255, font=font, anchor="mm")
        glyph = glyph.rotate(-angle, Image.Resampling.BICUBIC)
        x = side / 2 + radius * math.sin(math.radians(angle)) - pixels
        y = side / 2 - radius * math.cos(math.radians(angle)) - pixels
        stamp.paste(255, (round(x), round(y)), glyph)


def field(rng, size, grain, low, high):
    """A soft random field over a picture (width, height), between about `low` and `high`; `grain` is how large its spots are, in pixels."""
    small = max(2, int(size[0] / grain) + 2), max(2, int(size[1] / grain) + 2)
    spots = Image.fromarray(rng.random((small[1], small[0]), dtype=np.float32))
    return low + (high - low) * np.asarray(spots.resize(size, Image.Resampling.BICUBIC))


def scribble(pen, box, scale, rng):
    """What a pen left in a cell: a tick or a wave, neither of which is a digit."""
    x0, y0, x1, y1 = (value * scale for value in box)
    w, h = min(x1 - x0, 60 * scale), min(y1 - y0, 30 * scale)
    x, y = (x0 + x1 - w) / 2, (y0 + y1 - h) / 2
    if rng.random() < 0.4:
        points = [(x + 0.2 * w, y + 0.5 * h), (x + 0.4 * w, y + 0.85 * h), (x + 0.9 * w, y + 0.1 * h)]
    else:
        periods, lift = rng.uniform(3, 5), rng.uniform(0.2, 0.35)
        points = [(x + w * (0.1 + 0.8 * t), y + h * (0.5 + lift * math.sin(2 * math.pi * periods * t) * (1 - 0.4 * t) + rng.uniform(-0.03, 0.03)))
                  for t in np.linspace(0, 1, 60)]
    pen.line(points, fill=235, width=max(1, round(rng.uniform(0.7, 1.3) * scale)), joint="curve")


def smear(page, box, scale, rng):
    """A soft dirty spot in a cell."""
    x0, y0, x1, y1 = box
    w, h = (x1 - x0) * rng.uniform(0.3, 0.7), (y1 - y0) * rng.uniform(0.3, 0.6)
    x, y = (x0 + x1 - w) / 2 * scale, (y0 + y1 - h) / 2 * scale
    spot = Image.new("L", (max(4, round(w * scale)), max(4, round(h * scale))), 0)
    inset = spot.width // 5, spot.height // 5
    ImageDraw.Draw(spot).ellipse((*inset, spot.width - inset[0], spot.height - inset[1]), fill=round(rng.uniform(110, 220)))
    spot = spot.filter(ImageFilter.GaussianBlur(1.2 * scale))
    ragged = np.asarray(spot) * np.clip(field(rng, spot.size, 1.5 * scale, 0.2, 1.2), 0, 1)
    page.paste(255, (round(x), round(y)), Image.fromarray(ragged.astype(np.uint8)))


def holes(size, scale, rng):
    """Two or three holes of a punch at the left edge, as a mask."""
    page = Image.new("L", size, 0)
    pen = ImageDraw.Draw(page)
    middle, apart = size[1] / scale / 2 + rng.uniform(-6, 6), 113.4
    for y in rng.choice(np.array([[-0.5, 0.5, 0.5], [-1.0, 0.0, 1.0]])):
        x, at, r = 31 * scale, (middle + y * apart * 2) * scale, 8.5 * scale
        pen.ellipse((x - r, at - r, x + r, at + r), fill=255)
    return page


def specks(dark, scale, rng, count):
    """Dust: small dark dots, too small for a decimal point."""
    height, width = dark.shape
    for _ in range(count):
        r = max(1, round(rng.uniform(0.1, 0.3) * scale))
        x, y = int(rng.integers(0, width - r)), int(rng.integers(0, height - r))
        dark[y:y + r, x:x + r] = np.maximum(dark[y:y + r, x:x + r], rng.uniform(0.5, 1.0))


def scratches(dark, scale, rng, count):
    """Fine light lines, as a worn glass or drum leaves them."""
    height, width = dark.shape
    page = Image.new("L", (width, height), 0)
    pen = ImageDraw.Draw(page)
    for _ in range(count):
        x, y, turn, long = rng.uniform(0, width), rng.uniform(0, height), rng.uniform(0, math.pi), rng.uniform(10, 60) * scale
        pen.line((x, y, x + long * math.cos(turn), y + long * math.sin(turn)), fill=round(rng.uniform(100, 230)), width=max(1, round(0.35 * scale)))
    dark *= 1 - np.asarray(page, np.float32) / 255


def broken(rules, scale, rng):
    """Rules with gaps: short pieces of the picture of rules wiped out."""
    pen = ImageDraw.Draw(rules)
    for _ in range(int(rules.width * rules.height / (70 * scale) ** 2)):
        x, y = rng.uniform(0, rules.width), rng.uniform(0, rules.height)
        long, wide = rng.uniform(2, 14) * scale, 30 * scale
        w, h = (long, wide) if rng.random() < 0.6 else (wide, long)
        pen.rectangle((x, y, x + w, y + h), fill=255)
