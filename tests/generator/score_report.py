#!/usr/bin/env python3
"""Compares a converted report with the truth, cell by cell: score_report.py TRUTH.json REPORT.xml [TRUTH REPORT ...]

right     the value stands there without a status
flagged   the right value with a status that casts doubt on it
wrong     another value; silent is the share of these that no status warns of
missed    no value
invented  a value where the source has none
blanks    an empty cell that does not say blank or not-applicable, something else than a number that is not illegible, a number to doubt
          that is not suspect
heads     form, year, title or agency differ, or the failing rules of arithmetic
rules     other rules of figures that fail, or do not, against the truth
prose     rules on figures in the prose and on what the report says of itself likewise
text      paragraphs that are lost, out of order, joined, in another section, or that hold what is not theirs

Of scans an illegible cell is flagged, the agency may be misread a little, and neither prose nor text is judged; see score_scan.py.
"""

import json
import re
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from decimal import Decimal, InvalidOperation

import score_scan
import score_text

ARITHMETIC = {"applications.balance", "applications.results", "applications.columns", "review-litigation.total", "statistics.sum"}
OTHERS = {"applications.subtotal", "applications.bounds", "proactive.stock", "proactive.published", "proactive.items",
          "proactive.procurement", "review-litigation.order", "statistics.part"}
# Rules on what a report says of itself; those on figures in the prose are all that begin with prose, but for one that the truth does not know.
OF_TEXT = {"report.year", "report.agency", "proactive.regulations"}
NOT_KNOWN = {"prose.fees"}
CELLS = ("values", "right", "flagged", "wrong", "silent", "missed", "invented", "blanks", "heads")
COUNTED = CELLS + ("rules", "prose", "text")
WARNS = ("suspect", "illegible")


class Document:
    """What a report says: `cells` is {key: (text, status)}, `failing` the broken rules of arithmetic as rule/at, `failing_rules` the names of all."""

    def __init__(self, path):
        self.root = root = ET.parse(path).getroot()
        self.form, self.year = root.get("form", ""), root.get("year", "")
        self.agency, self.title = (self._first(name) for name in ("agency", "title"))
        fails = [e for e in root.iter() if local(e) == "check" and e.get("outcome") == "fails"]
        self.failing = {f"{e.get('rule')}/{e.get('at')}" for e in fails if e.get("rule") in ARITHMETIC}
        self.failing_rules = {e.get("rule") for e in fails}
        self.cells = {}
        for table in root.iter():
            if local(table) == "table" and table.get("name"):
                for row in (e for e in table.iter() if local(e) == "row"):
                    for cell in (e for e in row if local(e) == "cell"):
                        key = f"{table.get('name')}/{row.get('key')}/{cell.get('column')}"
                        self.cells[key] = ("".join(cell.itertext()).strip(), cell.get("status") or "")

    def _first(self, name):
        found = next((e for e in self.root.iter() if local(e) == name), None)
        return "".join(found.itertext()).strip() if found is not None else ""

    def grid_texts(self):
        """Whatever stands in the tables that are none of the form's."""
        return Counter("".join(e.itertext()).strip() for grid in self.root.iter() if local(grid) == "grid" for e in grid.iter() if local(e) == "td")


def local(element):
    return element.tag.partition("}")[2] or element.tag


def same(text, expected):
    """Equal as numbers; 10.0 is 10."""
    try:
        return Decimal(text) == Decimal(expected)
    except InvalidOperation:
        return False


def score(truth, document):
    """-> (Counter over COUNTED, lines that say what is off)"""
    n, off = Counter({name: 0 for name in COUNTED}), []

    def count(name, line):
        n[name] += 1
        off.append(line)

    _values(truth, document, n, off)
    either = set(truth.get("either", ()))
    blank = set(truth.get("blank", ())) - either
    for key, (text, status) in document.cells.items():
        judged = key in blank or truth.get("complete", True)
        if text and judged and key not in truth["cells"] and key not in either:
            count("invented", f"invented {key}: {text} ({status or 'no status'})")
    for key in sorted(blank):
        _, status = document.cells.get(key, ("", "no such cell"))
        if status not in ("blank", "not-applicable"):
            count("blanks", f"blank {key} is {status or 'without a status'}")
    for key in truth.get("illegible", ()):
        _, status = document.cells.get(key, ("", "no such cell"))
        if status != "illegible":
            count("blanks", f"{key} holds no number and is {status or 'without a status'}")
    for key in truth.get("suspect", ()):
        text, status = document.cells.get(key, ("", "no such cell"))
        if status != "suspect" or not same(text, truth["doubtful"][key]):
            count("blanks", f"{key} should be {truth['doubtful'][key]} and suspect, is {text or 'nothing'} ({status or 'no status'})")
    if score_scan.is_scan(truth):
        return _scanned(truth, document, n, off)
    for line in _heads(truth, document):
        count("heads", line)
    for name, lines in (("rules", _rules(truth, document)), ("prose", _prose(truth, document)), ("text", score_text.faults(truth, document.root))):
        for line in lines:
            count(name, line)
    return n, off


def _scanned(truth, document, n, off):
    """The rest of a scan: no rule is judged on figures that were not read."""
    lines = [*score_scan.heads(truth, document), *_wider(truth, document)]
    n["heads"] += len(lines)
    off += lines
    if perfect(n, CELLS):
        lines = [*_sums(truth, document), *_rules(truth, document)]
        n["rules"] += len(lines)
        off += lines
    n["chars"], n["char_errors"] = score_scan.characters(truth, document.root)
    return n, off


def _values(truth, document, n, off):
    """Every number of the source; one in doubt may be missing or flagged, but nothing else may pass for it in silence."""
    for key, expected in truth["cells"].items():
        text, status = document.cells.get(key, ("", "no such cell"))
        n["values"] += 1
        if not text:
            verdict = "flagged" if status == "illegible" and score_scan.is_scan(truth) else "missed"
        elif not same(text, expected):
            verdict = "wrong"
            n["silent"] += status not in WARNS
        else:
            verdict = "flagged" if status else "right"
        n[verdict] += 1
        if verdict != "right":
            off.append(f"{verdict} {key}: {text or 'nothing'} for {expected} ({status or 'no status'})")
    for key, expected in truth.get("doubtful", {}).items():
        text, status = document.cells.get(key, ("", ""))
        if text and not same(text, expected) and status not in WARNS:
            n["silent"] += 1
            off.append(f"silently wrong {key}: {text} for {expected}, which is in doubt")


def _heads(truth, document):
    for name, found in (("form", document.form), ("year", document.year)):
        if name in truth and str(truth[name]) != found:
            yield f"{name} is {found or 'missing'}, not {truth[name]}"
    for name, found in (("agency", document.agency), ("title", re.sub(r"\s", "", document.title))):
        if truth.get(name) and truth[name] != found:
            yield f"{name} is {found or 'missing'}, not {truth[name]}"
    yield from _sums(truth, document)
    yield from _wider(truth, document)


def _sums(truth, document):
    if "failing" in truth:
        yield from _against("failing", document.failing, truth["failing"], truth.get("unsure", ()))


def _wider(truth, document):
    if "grid" in truth:
        lacking = Counter(truth["grid"]) - document.grid_texts()
        if lacking:
            yield f"the grid lacks {sum(lacking.values())} numbers"


def _rules(truth, document):
    if "failing_others" in truth:
        yield from _against("rules", document.failing_rules & OTHERS, truth["failing_others"], truth.get("unsure_others", ()))


def _prose(truth, document):
    if "failing_prose" in truth:
        found = {rule for rule in document.failing_rules if rule.startswith("prose.") or rule in OF_TEXT} - NOT_KNOWN
        yield from _against("prose", found, truth["failing_prose"], truth.get("unsure_prose", ()))


def _against(name, found, must, may):
    more, less = sorted(found - set(must) - set(may)), sorted(set(must) - found)
    if more or less:
        yield f"{name}: too many {more}, too few {less}"


def perfect(n, judged=COUNTED):
    """Whether nothing is off in what is judged."""
    return n["right"] == n["values"] and not any_off(n, judged)


def any_off(n, judged):
    return any(n[name] for name in judged if name not in ("values", "right"))


def main(arguments):
    if not arguments or len(arguments) % 2:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    ok = True
    for truth, report in zip(arguments[::2], arguments[1::2]):
        with open(truth, encoding="utf-8") as file:
            n, off = score(json.load(file), Document(report))
        print(report, *(f"{name} {n[name]}" for name in COUNTED))
        for line in off[:5]:
            print("   ", line)
        ok = ok and perfect(n)
    return 0 if ok else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
