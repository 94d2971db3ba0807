"""Compares the prose of a converted report with the truth: every section there, its paragraphs whole, in order and apart."""

import re

SHOWN = 24  # characters of a paragraph in a message


def faults(truth, root):
    """-> lines that say what is off"""
    if "sections" not in truth:
        return
    body = [child for child in root if _name(child) in ("section", "front", "back")]
    headless = any(one["heading"] == "" or one["heading"] is None for one in truth["sections"])
    front = "".join(_squeezed(part) for part in body if headless or _name(part) == "front")
    for text in truth.get("front", ()):
        if _bare(_squeeze(text)) not in _bare(front):
            yield f"front lacks {text[:SHOWN]}"
    whole = "".join(_squeezed(part) + _squeeze(part.get("heading", "")) for part in body)
    for text in truth.get("around", ()):
        if _squeeze(text) in whole:
            yield f"of the page around the report: {text[:SHOWN]}"
    apart = truth.get("paragraphs_apart", True)
    sections = [part for part in body if _name(part) == "section"]
    for wanted in truth["sections"]:
        if wanted["heading"] is None:  # without a heading nothing says where it begins
            yield from _paragraphs(wanted, body, apart)
            continue
        found = [one for one in sections if _squeeze(one.get("heading", "")) == _squeeze(wanted["heading"])]
        if len(found) != 1:
            yield f"{len(found)} sections {wanted['heading']}"
            continue
        if wanted["number"] is not None and found[0].get("number") != str(wanted["number"]):
            yield f"section {wanted['heading']} has number {found[0].get('number')}"
        yield from _paragraphs(wanted, found, apart)
        yield from _surplus(wanted, found[0])
    order = [_squeeze(one.get("heading", "")) for one in sections]
    wanted = [_squeeze(one["heading"]) for one in truth["sections"] if one["heading"] is not None]
    if [heading for heading in order if heading in wanted] != wanted and set(wanted) <= set(order):
        yield "sections out of order"


def _paragraphs(wanted, parts, apart):
    """Each paragraph is one `p`, one after the other; where nothing sets them `apart`, their text is there in order."""
    printed = [_squeezed(p) for part in parts for p in part.iter() if _name(p) == "p"]
    at = 0
    if not apart:
        if "".join(map(_squeeze, wanted["paragraphs"])) not in "".join(printed):
            yield f"prose lost in {wanted['heading']}"
        return
    for text in wanted["paragraphs"]:
        text = _squeeze(text)
        if text in printed[at:]:
            at = printed.index(text, at) + 1
        elif text in "".join(printed):
            yield f"paragraph joined or split: {text[:SHOWN]}"
        else:
            yield f"paragraph lost: {text[:SHOWN]}"


def _surplus(wanted, section):
    """What stands in a section's paragraphs and in none of its own is a page number or the like that was not taken out."""
    own = "".join(_squeeze(text) for text in wanted["paragraphs"] + wanted["loose"])
    for p in section.iter():
        if _name(p) == "p" and _squeezed(p) not in own:
            yield f"not in the source as it stands: {_squeezed(p)[:SHOWN]}"


def _name(element):
    return element.tag.partition("}")[2] or element.tag


def _squeezed(element):
    return _squeeze("".join(element.itertext()))


def _squeeze(text):
    return re.sub(r"[\s\0\u200b\u200c\ufeff]", "", text)  # spaces, and what has no width, are nobody's concern


def _bare(text):
    """Lines with bars may come out as a little table."""
    return text.replace("|", "")
