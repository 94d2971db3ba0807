#!/usr/bin/env python3
"""Writes made-up reports with the truth about them: NAME.txt, NAME.pdf and so on, and NAME.json (NAME-1.json, NAME-2.json for two in one file)."""

import argparse
import json
import pathlib
import random

import charsets
import figures
import kinds
import layouts
import report
import scan_style


def add_selectors(parser):
    """The options that say what reports are made; shared with run.py."""
    parser.add_argument("--count", type=int, default=100, help="how many reports")
    parser.add_argument("--seed", default="1", help="the same seed makes the same reports")
    parser.add_argument("--edition", choices=("2014", "2019", "2021", "mix"), default="mix")
    parser.add_argument("--layout", default="rows", help=f"{', '.join(layouts.ALL + layouts.FILES)}, rows, lines or all")
    parser.add_argument("--charset", choices=tuple(charsets.CHARSETS) + ("mix",), default="utf-8")
    parser.add_argument("--cut", nargs="?", choices=("rows", "anywhere"), const="rows", default="",
                        help="the text ends in the middle of a table: at a row's end (rows) or anywhere")
    parser.add_argument("--plain", action="store_true", help="no variations and no blanks")
    parser.add_argument("--values", choices=figures.PROFILES + ("mix",), default="mix", help="what the figures are like")
    parser.add_argument("--broken", type=float, default=0.25, metavar="SHARE", help="share of reports that do not add up")
    parser.add_argument("--blanks", type=float, default=0.3, metavar="SHARE", help="share of reports with blank or marked cells")
    parser.add_argument("--dpi", choices=(*map(str, scan_style.DPIS), "mix"), default="mix", help="of scans, as the next three")
    parser.add_argument("--grade", choices=(*scan_style.ALL_GRADES, "mix"), default="mix")
    parser.add_argument("--format", choices=(*scan_style.FORMATS, "mix"), default="mix")
    parser.add_argument("--pages-of", choices=("all", "tables"), default="all", help="tables: no prose, which makes reports of few pages")
    parser.add_argument("--variation", type=_kinds, default=frozenset(), metavar="KIND,...",
                        help="only these kinds of odd reports (see kinds.py), and each wherever it can occur; default: each now and then")
    parser.add_argument("--without", type=_kinds, default=frozenset(), metavar="KIND,...", help="none of these kinds; all for none at all")


def _kinds(text):
    """The kinds that an argument names."""
    names = kinds.NAMES if text == "all" else text.split(",")
    for name in names:
        if name not in kinds.NAMES:
            raise argparse.ArgumentTypeError(f"no kind {name}; there are {', '.join(sorted(kinds.NAMES))}")
    return frozenset(names)


def reports(a):
    """-> (name, Made) for each report that the options ask for."""
    for n in range(a.count):
        yield one(a, n)


def one(a, n):
    """-> (name, Made) of the nth report; it depends on nothing but the options and n."""
    rng = random.Random(f"{a.seed}/{n}/choice")
    names = layouts.chosen(a.layout)
    layout = names[n % len(names)]
    charset = a.charset if a.charset != "mix" else rng.choice(tuple(charsets.CHARSETS))
    wish = report.Wish(a.edition, layout, charset, a.cut, a.plain, a.values, a.broken, a.blanks, a.variation, a.without,
                       a.dpi, a.grade, a.format, a.pages_of == "tables")
    made = report.make(f"{a.seed}/{n}", wish)
    about = made.truth["made"]
    more = f"-{about['dpi']}-{about['grade']}" if "dpi" in about else f"-{charset}" if charset != "utf-8" else ""
    return f"{n:05d}-{about['edition']}-{layout}{more}", made


def write(folder, name, made):
    """-> the path of the report; its truth lies beside it, NAME.json, or NAME-1.json and so on for several reports in one text."""
    path = pathlib.Path(folder) / (name + made.ending)
    path.write_bytes(made.data)
    for end, truth in truths(made):
        path.with_name(f"{name}{end}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return path


def truths(made):
    """-> (what is put behind the name, truth) for each report in a text"""
    if not made.more:
        return [("", made.truth)]
    return [(f"-{n}", truth) for n, truth in enumerate((made.truth, *made.more), 1)]


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
