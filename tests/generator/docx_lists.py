"""Numbers that Word writes itself: a paragraph's number is taken off its text and left to a list."""

import re

_CHINESE = "一二三四五六七八九十"
_FORMATS = ("chineseCountingThousand", "chineseCounting", "japaneseCounting")
_NUMBERED = re.compile(rf"([{_CHINESE}])(、)|([（(])([{_CHINESE}])([）)])|(\d)([.、．])(?!\d)")


class Lists:
    """The lists of one file: each is a numbering of its own, which begins with 1."""

    def __init__(self, rng):
        self.rng = rng
        self.lists = []   # (format, text of the level)
        self.open = {}    # (format is decimal, text of the level) -> (list, last number)

    def take(self, text):
        """-> (list or 0, the text without its number); a number that does not come next stays typed."""
        found = _NUMBERED.match(text)
        if not found:
            return 0, text
        numeral = found[1] or found[4] or found[6]
        number = int(numeral) if numeral.isdigit() else _CHINESE.index(numeral) + 1
        level = f"%1{found[2]}" if found[1] else f"{found[3]}%1{found[5]}" if found[4] else f"%1{found[7]}"
        kind = numeral.isdigit(), level
        if number == 1:
            self.lists.append(("decimal" if numeral.isdigit() else self.rng.choice(_FORMATS), level))
            self.open[kind] = len(self.lists), 0
        number_of, last = self.open.get(kind, (0, 0))
        if not number_of or number != last + 1:
            self.open.pop(kind, None)
            return 0, text
        self.open[kind] = number_of, number
        return number_of, text[found.end():]

    def part(self, namespaces):
        """word/numbering.xml"""
        out = []
        for n, (form, level) in enumerate(self.lists, 1):
            out.append(f'<w:abstractNum w:abstractNumId="{n}"><w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
                       f'<w:suff w:val="nothing"/><w:lvlText w:val="{level}"/><w:lvlJc w:val="left"/></w:lvl></w:abstractNum>')
        for n in range(1, len(self.lists) + 1):
            over = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>' if n % 2 else ""
            out.append(f'<w:num w:numId="{n}"><w:abstractNumId w:val="{n}"/>{over}</w:num>')
        return f"<w:numbering {namespaces}>{''.join(out)}</w:numbering>"
