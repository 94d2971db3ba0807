"""What is asked of a scan besides its cells: title and year, the agency about, and how many characters of the prose are wrong.

Rules on figures say nothing new where a figure was not read; they are compared where every one was.
"""

import re

import layouts

MAX_AGENCY = 0.34    # share of the agency's name that may be misread
_PUNCTUATION = re.compile(r"[\s\W_]")


def is_scan(truth):
    return truth.get("made", {}).get("layout") == layouts.SCAN


def heads(truth, document):
    """-> lines that say what is off"""
    for name, found in (("form", document.form), ("year", document.year)):
        if name in truth and str(truth[name]) != found:
            yield f"{name} is {found or 'missing'}, not {truth[name]}"
    if truth.get("title") and _letters(truth["title"]) != _letters(document.title):
        yield f"title is {document.title or 'missing'}, not {truth['title']}"
    agency = truth.get("agency")
    if agency and distance(agency, document.agency) > MAX_AGENCY * len(agency):
        yield f"agency is {document.agency or 'missing'}, not {agency}"


def characters(truth, root):
    """-> (how many characters of prose there are, how many are wrong, lacking or too many)"""
    wanted = "".join(map(_letters, truth.get("front", ())))
    for section in truth.get("sections", ()):
        wanted += _letters(section["heading"] or "") + "".join(map(_letters, section["paragraphs"]))
    if not any(section["paragraphs"] for section in truth.get("sections", ())):
        return 0, 0
    found = ""
    for element in root.iter():
        name = element.tag.partition("}")[2] or element.tag
        if name == "section":
            found += _letters(element.get("heading", ""))
        elif name == "p":
            found += _letters("".join(element.itertext()))
    return len(wanted), distance(wanted, found)


def distance(one, other):
    """How many characters have to be changed, put in or taken out (Myers' algorithm, a column of the table as the bits of a number)."""
    if not one:
        return len(other)
    where = {}
    for n, char in enumerate(one):
        where[char] = where.get(char, 0) | 1 << n
    mask, last = (1 << len(one)) - 1, 1 << (len(one) - 1)
    more, less, score = mask, 0, len(one)
    for char in other:
        same = where.get(char, 0)
        even = (((same & more) + more) ^ more) | same | less
        up, down = less | (mask & ~(even | more)), even & more
        score += bool(up & last) - bool(down & last)
        up, down = (up << 1 | 1) & mask, (down << 1) & mask
        more, less = (down | ~(even | up)) & mask, up & even
    return score


def _letters(text):
    """Without spaces and punctuation, which nobody needs from a scan."""
    return _PUNCTUATION.sub("", text)
