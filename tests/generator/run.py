#!/usr/bin/env python3
"""Makes reports, converts them with the program, and compares what comes out with the truth."""

import argparse
import json
import pathlib
import shutil
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

import generate
import layouts
import program
import score_report
import shift
import shift_check
import summary
import summary_scan

BATCH = 50              # sources in one call of the program
EXACT = layouts.ROWS + tuple(name for name in layouts.FILES if name != layouts.SCAN)    # layouts that keep rows and characters
OF_SCANS = ("silent", "invented", "heads", "rules")    # fails a report; how much is right and flagged is judged over all (see summary_scan.py)
SECONDS_OF_SCAN = 60    # that the program may take for one
SCANS = 10              # of them in a call
MAX_FLAGGED = 0.001     # share of values, where a layout gives up the rows; none where it keeps them


@dataclass
class Result:
    """What became of one source."""
    name: str
    made: dict           # layout, charset, variations
    counts: Counter
    lines: list = field(default_factory=list)
    failed: bool = False


def batch(a, numbers):
    """Makes, converts and judges some of the reports. -> [Result]"""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written = []
        for n in numbers:
            name, made = generate.one(a, n)
            written.append((generate.write(folder, name, made), [truth for _, truth in generate.truths(made)]))
        refused = program.convert_all(a.xxgk, [path for path, _ in written], folder, SECONDS_OF_SCAN if a.layout == layouts.SCAN else 1)
        results = []
        for path, truths in written:
            counts, lines = judge(truths, [refused[path]] if path in refused else program.outputs(path, folder))
            failed = is_off(a, counts, truths[0]["made"]["layout"])
            results.append(Result(path.name, truths[0]["made"], counts, lines, failed))
            if failed and a.keep:
                keep(pathlib.Path(a.keep), path)
        return results


def judged(a, layout):
    """The columns that decide."""
    if layout == layouts.SCAN:
        return tuple(name for name in OF_SCANS if name != "rules" or "rules" in a.judge)
    names = score_report.CELLS + tuple(name for name in a.judge.split(",") if name)
    return names if layout in EXACT else tuple(name for name in names if name != "flagged")


def is_off(a, counts, layout):
    if a.tolerate is not None:
        return counts["silent"] > 0
    return score_report.any_off(counts, judged(a, layout)) if layout == layouts.SCAN else not score_report.perfect(counts, judged(a, layout))


def judge(truths, outputs):
    """Each truth against the report that names its agency and year. -> (counts, lines)"""
    documents, trouble = [], []
    for one in outputs:
        try:
            documents.append(score_report.Document(one))
        except (ET.ParseError, OSError) as error:
            trouble.append(one if isinstance(one, str) else f"not XML: {error}")
    counts, lines = Counter({name: 0 for name in score_report.COUNTED}), []
    for truth in truths:
        document = _of(truth, documents) if len(truths) > 1 else documents[0] if documents else None
        if document is None:
            n, off = missing(truth), trouble or [f"no report of {truth.get('agency')} {truth.get('year')}"]
        else:
            documents.remove(document)
            n, off = score_report.score(truth, document)
        counts += n
        lines += off
    if documents:
        counts["invented"] += len(documents)
        lines.append(f"{len(documents)} reports too many")
    return counts, lines


def _of(truth, documents):
    return next((one for one in documents if one.agency == truth.get("agency") and one.year == str(truth.get("year"))), None)


def missing(truth):
    """A report that is not there counts as missed altogether."""
    counts = Counter({name: 0 for name in score_report.COUNTED})
    counts["values"] = counts["missed"] = len(truth["cells"])
    counts["heads"] = 1
    return counts


def keep(folder, path):
    """Saves a failing report, its truth and what was made of it."""
    folder.mkdir(parents=True, exist_ok=True)
    for one in path.parent.glob(path.stem + "*"):
        shutil.copy(one, folder)


def score_all(a):
    """-> (passed, failed)"""
    size = SCANS if a.layout == layouts.SCAN else BATCH
    parts = [range(start, min(start + size, a.count)) for start in range(0, a.count, size)]
    with ProcessPoolExecutor(a.jobs) as pool:
        results = [result for part in pool.map(batch, [a] * len(parts), parts) for result in part]
    failed = [result for result in results if result.failed]
    for result in failed[:a.show]:
        print(f"{result.name}  {' '.join(result.made['variations'])}")
        for line in result.lines[:a.lines]:
            print(f"    {line}")
    summary.print_groups(results, score_report.COUNTED)
    summary_scan.print_groups(results)
    if a.tolerate is None:
        too_many = summary.flagged_too_often(results, EXACT + (layouts.SCAN,), MAX_FLAGGED) + list(summary_scan.limits_missed(results))
    else:
        too_many = summary.too_few_right(results, 1 - a.tolerate)
    for line in too_many:
        print(line)
    if a.report:
        pathlib.Path(a.report).write_text(json.dumps(summary.as_data(results), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return len(results) - len(failed), len(failed) + len(too_many)


def shift_batch(a, jobs):
    """The shift test for some of the tampered reports. -> [Result]"""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        written = [(generate.write(folder, name, made), made.truth) for name, made in jobs]
        refused = program.convert_all(a.xxgk, [path for path, _ in written], folder)
        results = []
        for path, truth in written:
            counts, errors = _shifted(truth, refused.get(path, ""), path.with_suffix(".xml"))
            counts.update(files=1, wrong=len(errors))
            results.append(Result(path.name, truth["made"], counts, [shift_check.explain(path.name, truth, error) for error in errors], bool(errors)))
            if errors and a.keep:
                keep(pathlib.Path(a.keep), path)
        return results


def _shifted(truth, trouble, out):
    """A refusal is honest here: what cannot be read need not be, so all cells count as lost."""
    if not trouble:
        try:
            return shift_check.check(truth, score_report.Document(out))
        except ET.ParseError as error:
            trouble = f"not XML: {error}"
    lost = Counter({"lost": len(truth["cells"])})
    return lost, [] if trouble.startswith("exit code 2:") else [trouble]


def shift_all(a):
    """The shift test. -> (passed, failed)"""
    jobs = list(shift.chosen_reports(a.seed, a.edition, a.layout))
    parts = [jobs[start:start + BATCH] for start in range(0, len(jobs), BATCH)]
    with ProcessPoolExecutor(a.jobs) as pool:
        results = [result for part in pool.map(shift_batch, [a] * len(parts), parts) for result in part]
    failed = [result for result in results if result.failed]
    for result in failed[:a.show]:
        for line in result.lines[:a.lines]:
            print(line)
    summary.print_groups(results, ("files",) + shift_check.COUNTED + ("wrong",))
    return len(results) - len(failed), len(failed)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--xxgk", required=True, help="the program")
    generate.add_selectors(parser)
    parser.add_argument("--shift", action="store_true", help="the shift test instead; --seed, --edition and --layout count")
    parser.add_argument("--judge", default="rules,prose,text", help="what has to be right besides cells and heads: rules, prose, text, with commas")
    parser.add_argument("--tolerate", type=float, metavar="SHARE", help="a report fails for silently wrong values only; at most this share of all may be flagged, missed or invented")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--keep", help="folder for the reports that fail")
    parser.add_argument("--report", metavar="FILE", help="write the results as JSON")
    parser.add_argument("--show", type=int, default=10, help="how many failing reports to print")
    parser.add_argument("--lines", type=int, default=4, help="how many lines of each")
    return parser.parse_args()


def main():
    a = arguments()
    passed, failed = (shift_all if a.shift else score_all)(a)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
