#!/usr/bin/env python3
"""Checks what became of the shift test: shift_check.py TRUTH.json REPORT.xml [TRUTH REPORT ...]

A cell passes when it shows its own number, with or without a status, or nothing. A number that is not the cell's own is an error.
"""

import json
import sys
from collections import Counter
from decimal import Decimal

from score_report import Document, same

COUNTED = ("plain", "suspect", "lost")


def check(truth, document):
    """-> (Counter over COUNTED, lines that name each wrong number and whose it is)"""
    n, errors = Counter({name: 0 for name in COUNTED}), []
    cells = truth["cells"]
    for key, (text, status) in document.cells.items():
        if not text:
            continue
        if key in cells and same(text, cells[key]):
            n["suspect" if status else "plain"] += 1
        else:
            own = f"its own is {cells[key]}" if key in cells else "it has none"
            errors.append(f"{key} shows {text} ({status or 'no status'}), {own}; that is {_owner(truth, text)}")
    n["lost"] = len(cells) - sum(1 for key in cells if document.cells.get(key, ("",))[0])
    return n, errors


def _owner(truth, text):
    """Whose number a text is; money may have been read in the other unit."""
    for factor, remark in ((1, ""), (10000, " in the wrong unit"), (Decimal("0.0001"), " in the wrong unit")):
        for key, value in truth["original"].items():
            if same(text, Decimal(value) * factor) or same(text, str(-Decimal(value) * factor)):
                return key + remark
    return "nobody's"


def explain(name, truth, error):
    kind = truth["kind"]
    return f"{name}: {kind['where']} {kind['what']}: {error}"


def main(arguments):
    if not arguments or len(arguments) % 2:
        print(__doc__.splitlines()[0], file=sys.stderr)
        return 2
    total, wrong = Counter(), 0
    for truth_path, report in zip(arguments[::2], arguments[1::2]):
        with open(truth_path, encoding="utf-8") as file:
            truth = json.load(file)
        n, errors = check(truth, Document(report))
        total += n
        wrong += len(errors)
        for error in errors:
            print(explain(report, truth, error))
    print(f"cells kept plain {total['plain']}, suspect {total['suspect']}, lost {total['lost']}, wrong {wrong}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
