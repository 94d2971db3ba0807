#!/usr/bin/env python3
"""Writes made-up reports with the truth about them: NAME.txt and NAME.json."""

import argparse
import json
import pathlib
import random

import charsets
import figures
import layouts
import report


def add_selectors(parser):
    """The options that say what reports are made; shared with run.py."""
    parser.add_argument("--count", type=int, default=100, help="how many reports")
    parser.add_argument("--seed", default="1", help="the same seed makes the same reports")
    parser.add_argument("--edition", choices=("2014", "2019", "2021", "mix"), default="mix")
    parser.add_argument("--layout", default="rows", help=f"{', '.join(layouts.ALL)}, rows or all")
    parser.add_argument("--charset", choices=tuple(charsets.CHARSETS) + ("mix",), default="utf-8")
    parser.add_argument("--cut", action="store_true", help="the text ends in the middle of a table")
    parser.add_argument("--plain", action="store_true", help="no variations and no blanks")
    parser.add_argument("--values", choices=figures.PROFILES + ("mix",), default="mix", help="what the figures are like")
    parser.add_argument("--broken", type=float, default=0.25, metavar="SHARE", help="share of reports that do not add up")
    parser.add_argument("--blanks", type=float, default=0.3, metavar="SHARE", help="share of reports with blank or marked cells")


def reports(a):
    """-> (name, Made) for each report that the options ask for."""
    names = layouts.chosen(a.layout)
    for n in range(a.count):
        rng = random.Random(f"{a.seed}/{n}/choice")
        layout = names[n % len(names)]
        charset = a.charset if a.charset != "mix" else rng.choice(tuple(charsets.CHARSETS))
        wish = report.Wish(a.edition, layout, charset, a.cut, a.plain, a.values, a.broken, a.blanks)
        made = report.make(f"{a.seed}/{n}", wish)
        yield f"{n:05d}-{made.truth['form']}-{layout}" + (f"-{charset}" if charset != "utf-8" else ""), made


def write(folder, name, made):
    """-> the path of the text; its truth lies beside it."""
    path = pathlib.Path(folder) / f"{name}.txt"
    path.write_bytes(made.data)
    path.with_suffix(".json").write_text(json.dumps(made.truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", required=True, help="folder to write to")
    add_selectors(parser)
    a = parser.parse_args()
    pathlib.Path(a.out).mkdir(parents=True, exist_ok=True)
    for name, made in reports(a):
        write(a.out, name, made)


if __name__ == "__main__":
    main()
