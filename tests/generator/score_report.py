#!/usr/bin/env python3
"""Compares a converted report with the truth, cell by cell: score_report.py TRUTH.json REPORT.xml [TRUTH REPORT ...]

right     the value stands there without a status
flagged   the right value with a status that casts doubt on it
wrong     another value; silent is the share of these that no status warns of
missed    no value
invented  a value where the source has none
blanks    an empty cell that does not say blank or not-applicable
heads     form, year, agency or the failing rules differ
"""

import json
import sys
import xml.etree.ElementTree as ET
from collections import Counter
from decimal import Decimal, InvalidOperation

ARITHMETIC = {"applications.balance", "applications.results", "applications.columns", "review-litigation.total", "statistics.sum"}
COUNTED = ("values", "right", "flagged", "wrong", "silent", "missed", "invented", "blanks", "heads")


class Document:
    """What a report says: `cells` is {key: (text, status)}, `failing` the broken rules as rule/at."""

    def __init__(self, path):
        root = ET.parse(path).getroot()
        self.form, self.year = root.get("form", ""), root.get("year", "")
        bodies = [e for e in root.iter() if _name(e) == "agency"]
        self.agency = "".join(bodies[0].itertext()).strip() if bodies else ""
        self.failing = {f"{e.get('rule')}/{e.get('at')}" for e in root.iter()
                        if _name(e) == "check" and e.get("outcome") == "fails" and e.get("rule") in ARITHMETIC}
        self.cells = {}
        for table in root.iter():
            if _name(table) == "table" and table.get("name"):
                for row in (e for e in table.iter() if _name(e) == "row"):
                    for cell in (e for e in row if _name(e) == "cell"):
                        key = f"{table.get('name')}/{row.get('key')}/{cell.get('column')}"
                        self.cells[key] = ("".join(cell.itertext()).strip(), cell.get("status") or "")


def _name(element):
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
    for key, expected in truth["cells"].items():
        text, status = document.cells.get(key, ("", "no such cell"))
        n["values"] += 1
        if not text:
            verdict = "missed"
        elif not same(text, expected):
            verdict = "wrong"
            n["silent"] += status not in ("suspect", "illegible")
        else:
            verdict = "flagged" if status else "right"
        n[verdict] += 1
        if verdict != "right":
            off.append(f"{verdict} {key}: {text or 'nothing'} for {expected} ({status or 'no status'})")
    either = set(truth.get("either", ()))
    blank = set(truth.get("blank", ())) - either
    for key, (text, status) in document.cells.items():
        judged = key in blank or truth.get("complete", True)
        if text and judged and key not in truth["cells"] and key not in either:
            n["invented"] += 1
            off.append(f"invented {key}: {text} ({status or 'no status'})")
    for key in sorted(blank):
        _, status = document.cells.get(key, ("", "no such cell"))
        if status not in ("blank", "not-applicable"):
            n["blanks"] += 1
            off.append(f"blank {key} is {status or 'without a status'}")
    for line in _heads(truth, document):
        n["heads"] += 1
        off.append(line)
    return n, off


def _heads(truth, document):
    for name, found in (("form", document.form), ("year", document.year)):
        if name in truth and str(truth[name]) != found:
            yield f"{name} is {found or 'missing'}, not {truth[name]}"
    if truth.get("agency") and truth["agency"] != document.agency:
        yield f"agency is {document.agency or 'missing'}, not {truth['agency']}"
    if "failing" in truth and document.failing != set(truth["failing"]):
        more, less = sorted(document.failing - set(truth["failing"])), sorted(set(truth["failing"]) - document.failing)
        yield f"failing: too many {more}, too few {less}"


def perfect(n):
    return n["values"] > 0 and n["right"] == n["values"] and not (n["invented"] or n["blanks"] or n["heads"])


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
