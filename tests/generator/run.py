#!/usr/bin/env python3
"""Makes reports, converts each with the program, and compares what comes out with the truth."""

import argparse
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections import Counter, defaultdict
from concurrent.futures import ThreadPoolExecutor

import generate
import score_report
import shift
import shift_check

DONE = (0, 3)  # written; written with doubts of reading


def convert(xxgk, path, seconds=60):
    """-> (path of the report or None, what went wrong)"""
    out = path.with_suffix(".xml")
    try:
        ran = subprocess.run([xxgk, "convert", str(path), "-o", str(out)], capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return None, f"not done after {seconds} s"
    if ran.returncode not in DONE:
        said = ran.stderr.decode("utf-8", "replace").strip().splitlines()
        return None, f"exit code {ran.returncode}: {said[-1] if said else 'nothing said'}"
    return (out, "") if out.exists() else (None, "no report written")


def judge(xxgk, path, truth):
    """-> (counts, lines); a report that is not there counts as missed altogether."""
    out, trouble = convert(xxgk, path)
    if out:
        try:
            return score_report.score(truth, score_report.Document(out))
        except ET.ParseError as error:
            trouble = f"not XML: {error}"
    counts = Counter({name: 0 for name in score_report.COUNTED})
    counts["values"] = counts["missed"] = len(truth["cells"])
    counts["heads"] = 1
    return counts, [trouble]


def keep(folder, path):
    """Saves a failing report, its truth and what was made of it."""
    folder.mkdir(parents=True, exist_ok=True)
    for suffix in (".txt", ".json", ".xml"):
        if path.with_suffix(suffix).exists():
            shutil.copy(path.with_suffix(suffix), folder)


def table(groups):
    """Prints a line for each layout and edition."""
    print(f"{'layout':14}{'form':6}{'reports':>8}" + "".join(f"{name:>9}" for name in score_report.COUNTED))
    for (layout, form), (reports, counts) in sorted(groups.items()):
        print(f"{layout:14}{form:6}{reports:8}" + "".join(f"{counts[name]:9}" for name in score_report.COUNTED))


def score_all(a, folder):
    """-> (passed, failed)"""
    written = [(generate.write(folder, name, made), made.truth) for name, made in generate.reports(a)]
    with ThreadPoolExecutor(a.jobs) as pool:
        results = list(pool.map(lambda job: judge(a.xxgk, *job), written))
    groups, shown, failed = defaultdict(lambda: [0, Counter()]), 0, 0
    for (path, truth), (counts, lines) in zip(written, results):
        group = groups[truth["made"]["layout"], truth["form"]]
        group[0] += 1
        group[1] += counts
        if score_report.perfect(counts):
            continue
        failed += 1
        if a.keep:
            keep(pathlib.Path(a.keep), path)
        if shown < a.show:
            shown += 1
            print(f"{path.name}  {' '.join(truth['made']['variations'])}")
            for line in lines[:a.lines]:
                print(f"    {line}")
    table(groups)
    return len(written) - failed, failed


def shift_all(a, folder):
    """The shift test. -> (passed, failed)"""
    written = [(name, generate.write(folder, name, made), made.truth) for name, made in shift.chosen_reports(a.seed, a.edition, a.layout)]
    with ThreadPoolExecutor(a.jobs) as pool:
        results = list(pool.map(lambda job: _shifted(a.xxgk, *job[1:]), written))
    groups, failed, shown = defaultdict(Counter), 0, 0
    for (name, path, truth), (counts, errors) in zip(written, results):
        group = groups[truth["made"]["layout"], truth["form"]]
        group.update(counts, files=1, wrong=len(errors))
        if not errors:
            continue
        failed += 1
        if a.keep:
            keep(pathlib.Path(a.keep), path)
        if shown < a.show:
            shown += 1
            for error in errors[:a.lines]:
                print(shift_check.explain(name, truth, error))
    print(f"{'layout':14}{'form':6}" + "".join(f"{name:>9}" for name in ("files",) + shift_check.COUNTED + ("wrong",)))
    for (layout, form), counts in sorted(groups.items()):
        print(f"{layout:14}{form:6}" + "".join(f"{counts[name]:9}" for name in ("files",) + shift_check.COUNTED + ("wrong",)))
    return len(written) - failed, failed


def _shifted(xxgk, path, truth):
    """A refusal is honest here: what cannot be read need not be, so all cells count as lost."""
    out, trouble = convert(xxgk, path)
    if out:
        try:
            return shift_check.check(truth, score_report.Document(out))
        except ET.ParseError as error:
            trouble = f"not XML: {error}"
    lost = Counter({"lost": len(truth["cells"])})
    return lost, [] if trouble.startswith("exit code 2:") else [trouble]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--xxgk", required=True, help="the program")
    generate.add_selectors(parser)
    parser.add_argument("--shift", action="store_true", help="the shift test instead; --seed, --edition and --layout count")
    parser.add_argument("--jobs", type=int, default=4)
    parser.add_argument("--keep", help="folder for the reports that fail")
    parser.add_argument("--show", type=int, default=10, help="how many failing reports to print")
    parser.add_argument("--lines", type=int, default=4, help="how many lines of each")
    a = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        passed, failed = (shift_all if a.shift else score_all)(a, pathlib.Path(folder))
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
