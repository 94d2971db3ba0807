"""The truth about a report: what stands in its text, and what an honest reader may make of it."""

import re

import forms
import layouts
import rules


def tell(draft, outline, cut, statements, text):
    """-> the truth as it is written to a file"""
    numbers = {key: value for key, value in draft.figures.items() if key in cut.whole | cut.torn}
    unread = set(draft.marked) | set(draft.unreadable) | set(draft.either)
    printed = {key: value for key, value in numbers.items() if key not in unread}
    suspect = {key for key in _to_suspect(draft) if key in printed}
    wrapped = set() if draft.wish.layout in layouts.PRINTED else draft.wrapped  # there the cell is plain to see
    doubtful = (cut.torn | draft.uncertain | wrapped | outline.doubtful | suspect | _shifted(draft, cut)) & printed.keys()
    cells = {key: value for key, value in printed.items() if key not in doubtful}
    either = set(doubtful) | cut.torn | (set(draft.either) if cut.whole & set(draft.either) else set()) | _shifted(draft, cut)
    truth = _heads(draft, text)
    truth.update({
        "cells": {key: decimal(value) for key, value in cells.items()},
        "blank": sorted(key for key in draft.marked if key in cut.whole and key not in either | draft.soiled),
        "illegible": sorted(key for key in draft.unreadable if key in cut.whole - draft.covered),
        "suspect": sorted(suspect - cut.torn - draft.covered),
        "doubtful": {key: decimal(printed[key]) for key in sorted(doubtful)},
        "either": sorted(either),
        "complete": True,
    })
    if draft.shape.table_two and not any(key.startswith("applications/other.other/") for key in cells):
        del truth["form"]  # table three decides it, and is not there as far as its editions differ
    _failing(truth, cells, either, statements)
    _failing_text(truth, draft, outline, cells)
    if "regional" in draft.kinds:
        truth.pop("form")
        truth.update(cells={}, blank=[], grid=draft.regional_numbers, failing=[], failing_others=[])
    truth.update(_prose(draft, outline, cut))
    truth["made"] = {"edition": "regional" if "regional" in draft.kinds else draft.edition, "layout": draft.wish.layout, "charset": draft.wish.charset,
                     "profile": draft.profile, "cut": draft.wish.cut,
                     "variations": sorted(set(draft.variations))}
    return truth


def _to_suspect(draft):
    """Numbers that every reader has to doubt: they are fractions, differences, or money of which nobody knows the unit."""
    keys = set(draft.odd)
    if "money-nowhere" in draft.kinds:
        keys |= {key for key in forms.MONEY if key.startswith("proactive/") and draft.figures.get(key)}
    return keys


def _heads(draft, text):
    truth = {"form": draft.edition}
    # Without a title the year is what the prose speaks of, unless it speaks of several.
    if states_year(text, draft.year) and not (draft.page_style.fragment and "figures" in draft.kinds):
        truth["year"] = draft.year
    if not draft.page_style.fragment:
        truth["agency"] = draft.script(draft.agency.name)
        truth["title"] = draft.script("".join("".join(draft.title).split()))
    return truth


def _shifted(draft, cut):
    """Where empty columns are gone from a page, nobody can say which column the other numbers of that page belong to."""
    if "lost-columns" not in draft.kinds:
        return set()
    return {key for key in cut.whole | cut.torn if key.startswith("applications/")}


def _failing(truth, cells, doubtful, statements):
    """The rules that are broken; `unsure` are those that a number in doubt takes part in."""
    truth["failing"] = rules.failing(cells)
    truth["unsure"] = sorted(rules.about(doubtful))
    truth["failing_others"] = rules.failing_others(cells)
    truth["unsure_others"] = sorted(rules.others_about(doubtful))
    truth["failing_prose"], truth["unsure_prose"] = statements.judged(cells) if statements else ([], [])
    if doubtful and statements:
        truth["unsure_prose"] = sorted({fact.rule for fact in statements.facts if set(fact.keys) & set(doubtful)} | set(truth["unsure_prose"]))


def _failing_text(truth, draft, outline, cells):
    """The rules on what the text says of itself."""
    fails = set(truth["failing_prose"]) | set(outline.contradicts) | ({"prose.problems"} if "no-problems" in draft.kinds else set())
    unsure = set(truth["unsure_prose"]) | ({"prose.problems", "report.agency"} if draft.wish.cut else set())
    rule = "proactive.regulations"  # a body that makes none reports none
    counts = {column: cells.get(f"{rule}/{column}".replace(".", "/")) for column in ("issued", "made", "repealed", "in-force", "published", "public-total")}
    told = not draft.page_style.fragment
    if told and draft.agency.makes_no_rules and (counts["issued"] or counts["made"]):
        fails.add(rule)
    elif any(counts.values()) and not (told and draft.agency.makes_rules):
        unsure.add(rule)
    truth["failing_prose"], truth["unsure_prose"] = sorted(fails), sorted(unsure - fails)


def _prose(draft, outline, cut):
    """The paragraphs before the first section and in those that are whole. `loose` lines may stand among them or be understood otherwise."""
    whole = outline.sections[:max(0, cut.lines[-1].section - 1)] if draft.wish.cut else outline.sections
    sections = []
    for section in whole:
        loose = [part.text for part in section.parts if hasattr(part, "text")]
        if section is outline.sections[-1]:
            loose += [part.text for part in outline.back]
        sections.append({"number": section.number, "heading": draft.script(section.heading) if section.shown else None,
                         "paragraphs": [draft.script(text) for text in section.paragraphs()],
                         "loose": [draft.script(text) for text in loose]})
    style = draft.page_style
    apart = not style.wrap or style.gap or bool(style.indent)  # else nothing tells where a paragraph ends
    return {"front": [draft.script(text) for text in outline.front], "sections": sections, "paragraphs_apart": apart}


def states_year(text, year):
    """A fragment may be silent about its year, and nobody could know it then."""
    chinese = "".join("〇一二三四五六七八九"[int(digit)] for digit in str(year))
    plain = "".join(text.split()).translate(str.maketrans("０１２３４５６７８９○零", "0123456789〇〇"))
    return re.search(rf"(?<!\d){year}(?!\d)", plain) is not None or chinese in plain


def decimal(value):
    """A number as the truth writes it."""
    text = format(value, "f")
    return text.rstrip("0").rstrip(".") if "." in text else text
