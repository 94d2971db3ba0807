"""Text broken into lines of a width."""

import re

_NOT_FIRST = "，。、；：？！）」』”’》%,.;:)"
_TOKEN = re.compile(r"[0-9A-Za-z.,%:/@-]+|.", re.S)


def wrapped(text, width, measure, first=0.0):
    """-> lines. Latin words and numbers stay whole where they can, and no line begins with a comma; `first` is the first line's indent."""
    lines, line, used = [], "", first
    for token in _TOKEN.findall(text):
        for part in [token] if measure(token) <= width else token:
            room = width + (measure("，") if part in _NOT_FIRST else 0)  # punctuation may hang over
            if line and used + measure(part) > room + 0.01:
                lines.append(line)
                line, used = "", 0.0
            line += part
            used += measure(part)
    return lines + [line] if line or not lines else lines
