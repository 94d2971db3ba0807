"""Fonts that a report is printed in before it is scanned: files of Debian's packages, Chinese ones and Latin ones for ASCII."""

import functools
import unicodedata

from PIL import ImageFont

_ROOT = "/usr/share/fonts/"
# name -> (file, its number in the file, the package it comes from)
FILES = {
    "noto-serif": ("opentype/noto/NotoSerifCJK-Regular.ttc", 2, "fonts-noto-cjk"),
    "noto-sans": ("opentype/noto/NotoSansCJK-Regular.ttc", 2, "fonts-noto-cjk"),
    "uming": ("truetype/arphic/uming.ttc", 0, "fonts-arphic-uming"),
    "ukai": ("truetype/arphic/ukai.ttc", 0, "fonts-arphic-ukai"),
    "zenhei": ("truetype/wqy/wqy-zenhei.ttc", 0, "fonts-wqy-zenhei"),
    "microhei": ("truetype/wqy/wqy-microhei.ttc", 0, "fonts-wqy-microhei"),
    "times": ("truetype/liberation/LiberationSerif-Regular.ttf", 0, "fonts-liberation"),
    "arial": ("truetype/liberation/LiberationSans-Regular.ttf", 0, "fonts-liberation"),
    "dejavu": ("truetype/dejavu/DejaVuSans.ttf", 0, "fonts-dejavu-core"),
    "dejavu-serif": ("truetype/dejavu/DejaVuSerif.ttf", 0, "fonts-dejavu-core"),
}
CHINESE = ("noto-serif", "noto-sans", "uming", "ukai", "zenhei", "microhei")
LATIN = ("times", "arial", "dejavu", "dejavu-serif")   # else digits are the Chinese font's own
_LAST_RESORT = "noto-serif"
_MEASURED = 200                    # pixels, at which widths are taken
_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff\0"


@functools.lru_cache(None)
def font(name, pixels):
    file, index, package = FILES[name]
    try:
        return ImageFont.truetype(_ROOT + file, pixels, index, layout_engine=ImageFont.Layout.BASIC)
    except OSError:
        raise SystemExit(f"no font {_ROOT + file}; type: apt-get install {package}") from None


@functools.lru_cache(None)
def _has(name, char):
    """Whether the font has a glyph of its own for the character."""
    one = font(name, 40)
    return char.isspace() or bytes(one.getmask(char)) != bytes(one.getmask("\U0010fffe"))


@functools.lru_cache(None)
def shown(char):
    """What is seen of a character: radicals and compatibility characters look like the ideograph that they stand for."""
    if char in _INVISIBLE:
        return ""
    if "\u2e80" <= char <= "\u2fdf" or "\uf900" <= char <= "\ufaff":
        return unicodedata.normalize("NFKC", char)
    return " " if char.isspace() and char != "\u3000" else char


class Fonts:
    """The fonts of one report."""

    def __init__(self, chinese, latin):
        self.chinese, self.latin = chinese, latin

    @functools.lru_cache(None)
    def width(self, char):
        """In ems."""
        seen = shown(char)
        return 1.0 if seen == "\u3000" else font(self._of(seen), _MEASURED).getlength(seen) / _MEASURED

    def runs(self, text):
        """-> [(name of a font, part of the text)]"""
        runs = []
        for char in text:
            name = self._of(char)
            if runs and runs[-1][0] == name:
                runs[-1][1] += char
            else:
                runs.append([name, char])
        return runs

    def _of(self, char):
        if " " <= char <= "~":
            return self.latin
        return self.chinese if not char or _has(self.chinese, char) else _LAST_RESORT
