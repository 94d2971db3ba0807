"""Where the numbers stand in the finished text.

A number is set with an invisible mark before and behind it. The marks take no width, every layout carries them along, and
when a line is finished they are taken off and say which characters are which cell's number.
"""

_FIRST, _LAST = 0xF0000, 0xFFFFD  # a plane for private use: nothing that a report prints
_END = chr(0x10FFFD)


class Marks:
    """The marks of one report."""

    def __init__(self):
        self.keys = []

    def wrap(self, key, text):
        """`text` with marks for `key`, around each of its lines; what prints nothing has no place."""
        if not text:
            return text
        self.keys.append(key)
        return "\n".join(chr(_FIRST + len(self.keys) - 1) + line + _END for line in text.split("\n"))

    def take_off(self, text):
        """-> (the plain text, [(start, end, key)])"""
        out, places, start, key = [], [], 0, None
        for char in text:
            if char == _END:
                if key is not None:  # else the number began on the line above
                    places.append((start, len(out), key))
                key = None
            elif is_mark(char):
                start, key = len(out), self.keys[ord(char) - _FIRST]
            else:
                out.append(char)
        if key is not None:  # it goes on below
            places.append((start, len(out), key))
        return "".join(out), places


def is_mark(char):
    return _FIRST <= ord(char) <= _LAST or char == _END


def plain(text):
    """A text without its marks."""
    return "".join(char for char in text if not is_mark(char))
