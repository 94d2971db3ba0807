"""What happens to labels on the way from the form to the page."""

import unicodedata
from dataclasses import dataclass, field

# Radicals that fonts put in the place of ideographs; those of the supplement have no decomposition to derive them from.
_RADICALS = {
    "长": "\u2ED3", "门": "\u2ED4", "见": "\u2EC5", "页": "\u2EDA", "民": "\u2EA0", "车": "\u2ECB", "青": "\u2ED8", "母": "\u2E9F",
}
_RADICALS.update({unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0x2F00, 0x2FD6)})
_COMPATIBILITY = {}
for _code in range(0xF900, 0xFAD9):
    _plain = unicodedata.normalize("NFKC", chr(_code))
    if _plain != chr(_code):
        _COMPATIBILITY.setdefault(_plain, chr(_code))

_FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_SPACES = (" ", " ", "\u3000", "\u00A0")


@dataclass
class LabelStyle:
    """How one reporter's labels differ from the form's. The defaults change nothing."""
    brackets: str = "（）"
    stop: str = "."
    quotes: str = "“”"
    comma: str = "，"
    slash: str = "/"
    full_digits: bool = False
    gap: str = ""                # after an enumerator: `1. 属于国家秘密`
    broken: str = ""             # what a line break inside a label became
    breaks: float = 0.0          # share of labels broken in two lines anywhere
    spaces: float = 0.0          # share of labels with spaces inside
    space: str = " "
    wide_spaces: bool = True     # off where two spaces part columns
    article: bool = False        # 第二十条(一)项
    year: str = ""               # 本年(2023)制发件数
    short: set = field(default_factory=set)
    lose: float = 0.0            # share of long labels that lose a character or two
    radicals: float = 0.0
    vertical: bool = False       # a group's label one character a line
    names: list = field(default_factory=list)


def draw(rng, edition, year, unicode_ok, in_lines):
    """A reporter's style; `unicode_ok` when the text can hold any character, `in_lines` when a label may run over several lines."""
    style = LabelStyle()

    def maybe(chance, name):
        if rng.random() < chance:
            style.names.append(name)
            return True
        return False

    if maybe(0.25, "brackets"):
        style.brackets = "()"
    if maybe(0.25, "stop"):
        style.stop = rng.choice("、．")
    if maybe(0.15, "quotes"):
        style.quotes = '""'
    if maybe(0.15, "comma"):
        style.comma = ","
    if maybe(0.1, "slash"):
        style.slash = rng.choice(("／", "/ "))
    style.full_digits = maybe(0.1, "full-width-digits")
    style.gap = " " if maybe(0.15, "gap") else ""
    if maybe(0.3, "broken"):
        style.broken = "\n" if in_lines else " "
    style.breaks = 0.15 if in_lines and maybe(0.3, "breaks") else 0.0
    if maybe(0.25, "spaces"):
        style.spaces = rng.choice((0.1, 0.3, 1.0))
        style.space = rng.choice(_SPACES if unicode_ok else (" ", "\u3000"))
    style.article = maybe(0.15, "article")
    if edition != "2014" and maybe(0.1, "year"):
        style.year = rng.choice((f"（{year}）", f"（{year}年）", f"({year})"))
    for name, chance in (("in-force", 0.12), ("normative", 0.15), ("not-held", 0.2)):
        if maybe(chance, name):
            style.short.add(name)
    style.lose = 0.08 if maybe(0.12, "lost-characters") else 0.0
    style.radicals = 0.5 if unicode_ok and maybe(0.1, "radicals") else 0.0
    return style


def label(style, rng, text, role):
    """One label as printed; a newline in the result is a line break inside the cell."""
    if not text:
        return text
    text = _wording(style, text)
    if rng.random() < style.lose and role == "label":
        text = _lose(rng, text)
    text = _punctuation(style, text)
    text = text.replace("\n", style.broken)
    if style.vertical and role == "group" and rng.random() < 0.7:
        return "\n".join(text.replace("\n", ""))
    if rng.random() < style.breaks and len(text) > 5 and "\n" not in text:
        where = rng.randrange(2, len(text) - 2)
        text = text[:where] + "\n" + text[where:]
    elif rng.random() < style.spaces:
        text = _spaced(style, rng, text)
    if rng.random() < style.radicals:
        text = "".join(_radical(rng, char) for char in text)
    return text


def _wording(style, text):
    if "in-force" in style.short:
        text = text.replace("现行有效件数", "现行有效件")
    if "normative" in style.short and text == "行政规范性文件":
        text = "规范性文件"
    if "not-held" in style.short:
        text = text.replace("不掌握相关政府信息", "不掌握相关信息")
    if style.article:
        text = text.replace("第二十条第（", "第二十条（")
    if style.year and text.startswith(("本年制发", "本年废止", "本年新\n", "本年收费")):
        text = "本年" + style.year + text[2:]
    return text


def _lose(rng, text):
    """Long labels only, and never their beginning or end: what tells them apart is there, so what is left still names one row; nor the unit."""
    start = 6
    if len(text) < 10 or "\n" in text:
        return text
    for _ in range(rng.choice((1, 1, 2))):
        where = rng.randrange(start, len(text) - 2)
        if text[where] not in "（）、，“”：万元":
            text = text[:where] + text[where + 1:]
    return text


def _punctuation(style, text):
    enumerated = len(text) > 2 and text[0].isdigit() and text[1] == "."
    if enumerated:
        number = text[0].translate(_FULL_DIGITS) if style.full_digits else text[0]
        text = number + style.stop + style.gap + text[2:]
    elif text.startswith("（") and style.gap:
        text = text.replace("）", "）" + style.gap, 1)
    text = text.replace("（", style.brackets[0]).replace("）", style.brackets[1])
    text = text.replace("“", style.quotes[0]).replace("”", style.quotes[1])
    text = text.replace("，", style.comma)
    return text.replace("增/减", f"增{style.slash}减")


def _spaced(style, rng, text):
    """A space somewhere inside, or after every character of a short label."""
    if len(text) <= 6 and "\n" not in text and rng.random() < 0.5:
        return style.space.join(text.replace(" ", ""))
    if len(text) < 3 or "\n" in text:
        return text
    where = rng.randrange(1, len(text) - 1)
    return text[:where] + style.space * (rng.choice((1, 1, 2)) if style.wide_spaces else 1) + text[where:]


def _radical(rng, char):
    options = [table[char] for table in (_RADICALS, _COMPATIBILITY) if char in table]
    return rng.choice(options) if options and rng.random() < 0.6 else char
