"""Numbers that Word writes itself: a paragraph's number is taken off its text and left to a list."""

import re

_CHINESE = "一二三四五六七八九十"
_FORMATS = ("chineseCountingThousand", "chineseCounting", "japaneseCounting")
_NUMBERED = re.compile(rf"([{_CHINESE}])(、)|([（(])([{_CHINESE}])([）)])|(\d)([.、．])(?!\d)")


def parted(text):
    """-> ((whether digits, what stands around the number), number, the rest), or nothing and the text where it has no number."""
    found = _NUMBERED.match(text)
    if not found:
        return None, 0, text
    numeral = found[1] or found[4] or found[6]
    number = int(numeral) if numeral.isdigit() else _CHINESE.index(numeral) + 1
    around = f"%1{found[2]}" if found[1] else f"{found[3]}%1{found[5]}" if found[4] else f"%1{found[7]}"
    return (numeral.isdigit(), around), number, text[found.end():]


class Lists:
    """The lists of one file: each is a numbering of its own, which begins with 1."""

    def __init__(self, rng):
        self.rng = rng
        self.lists = []   # levels of each: (format, text)
        self.open = {}    # (format is decimal, text of the level) -> (list, last number)

    def at(self, text):
        """-> (level, list or 0, the text without its number)"""
        return 0, *self.take(text)

    def take(self, text):
        """-> (list or 0, the text without its number); a number that does not come next stays typed."""
        kind, number, rest = parted(text)
        if not kind:
            return 0, text
        if number == 1:
            self.lists.append([self.level(kind)])
            self.open[kind] = len(self.lists), 0
        number_of, last = self.open.get(kind, (0, 0))
        if not number_of or number != last + 1:
            self.open.pop(kind, None)
            return 0, text
        self.open[kind] = number_of, number
        return number_of, rest

    def level(self, kind):
        """-> (format, text) of a level"""
        return "decimal" if kind[0] else self.rng.choice(_FORMATS), kind[1]

    def part(self, namespaces):
        """word/numbering.xml"""
        out = []
        for n, levels in enumerate(self.lists, 1):
            kind = "singleLevel" if len(levels) == 1 else "multilevel"
            out.append(f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="{kind}"/>')
            for m, (form, text) in enumerate(levels):
                out.append(f'<w:lvl w:ilvl="{m}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:suff w:val="nothing"/>'
                           f'<w:lvlText w:val="{text.replace("%1", f"%{m + 1}")}"/><w:lvlJc w:val="left"/></w:lvl>')
            out.append("</w:abstractNum>")
        for n in range(1, len(self.lists) + 1):
            over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if n % 2 else ""
            out.append(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/>{over}</w:num>')
        return f"<w:numbering {namespaces}>{''.join(out)}</w:numbering>"


class Outline:
    """One list of several levels for headings, sub-headings and items: each level begins again below the next of those above it."""

    def __init__(self, lists):
        self.lists, self.counts = lists, [0, 0, 0]
        self.kinds = [(False, "%1、"), (False, "（%1）"), (True, "%1.")]
        lists.lists.append([lists.level(kind) for kind in self.kinds])
        self.number = len(lists.lists)

    def at(self, text):
        """-> (level, list or 0, the text without its number); a number that does not come next stays typed."""
        kind, number, rest = parted(text)
        level = self.kinds.index(kind) if kind in self.kinds else 0
        if kind not in self.kinds or number != self.counts[level] + 1:
            return 0, 0, text
        self.counts[level:] = [number] + [0] * (2 - level)
        return level, self.number, rest
