#!/usr/bin/env python3
"""How well scans are read, and what confidence is worth: scan_figures.py PROGRAM [REPORTS [SEED]]

Makes REPORTS reports (12 unless told) for each resolution and grade of paper, of all editions, only their pages with tables, converts them
and compares each cell with the truth. Two tables in Markdown: what is right, flagged and silently wrong; and for a row of thresholds what
would be flagged and what would stay wrong if confidence alone decided, with nothing known of sums: by this the program's thresholds were chosen.
"""

import argparse
import pathlib
import sys
import tempfile
from collections import Counter

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "generator"))
import generate  # noqa: E402, pylint: disable=wrong-import-position
import program  # noqa: E402, pylint: disable=wrong-import-position
import score_report  # noqa: E402, pylint: disable=wrong-import-position

KINDS = ((300, "clean"), (300, "light"), (200, "light"), (200, "heavy"), (300, "heavy"), (300, "light-bilevel"), (150, "light"))
THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999)
SECONDS = 120   # that a report may take


def wish(seed, dpi, grade):
    """What the generator is asked for, in its own options."""
    parser = argparse.ArgumentParser()
    generate.add_selectors(parser)
    return parser.parse_args(["--seed", str(seed), "--layout", "scan", "--plain", "--broken", "0.25", "--dpi", str(dpi), "--grade", grade,
                              "--pages-of", "tables", "--without", "all"])


def confidences(document):
    """-> {key: (what the ink was read as, confidence)} of the cells that were read"""
    found = {}
    for table in document.root.iter():
        if score_report.local(table) != "table" or not table.get("name"):
            continue
        for row in table:
            for cell in row:
                if cell.get("confidence"):
                    value = "".join(cell.itertext()).strip()
                    text = value if cell.get("unit") == "CNY" else cell.get("raw") or value    # amounts come in other units than they are printed in
                    found[f"{table.get('name')}/{row.get('key')}/{cell.get('column')}"] = (text, float(cell.get("confidence")))
    return found


def measured(xxgk, reports, seed, dpi, grade):
    """-> (Counter of score_report, [(confidence, is right)])"""
    counts, sure = Counter(), []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for n in range(reports):
            name, made = generate.one(wish(seed, dpi, grade), n)
            path, truth = generate.write(folder, name, made), generate.truths(made)[0][1]
            program.convert_all(xxgk, [path], folder, SECONDS)
            outputs = program.outputs(path, folder)
            if not outputs:
                counts.update(values=len(truth["cells"]), missed=len(truth["cells"]), heads=1)
                continue
            document = score_report.Document(outputs[0])
            counts.update(score_report.score(truth, document)[0])
            read = confidences(document)
            sure += [(read[key][1], score_report.same(read[key][0].replace(",", ""), value)) for key, value in truth["cells"].items() if key in read]
    return counts, sure


def share(part, whole):
    return f"{100 * part / whole:.2f} %" if whole else "-"


def main():
    xxgk = sys.argv[1]
    reports, seed = (int(value) for value in (sys.argv[2:] + ["12", "10"][len(sys.argv) - 2:]))
    print("| dpi, grade | values | right | flagged | wrong or missed, told | silently wrong | invented | heads off |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- |")
    sure = []
    for dpi, grade in KINDS:
        n, read = measured(xxgk, reports, seed, dpi, grade)
        sure += read
        told = n["wrong"] - n["silent"] + n["missed"]
        print(f"| {dpi} {grade} | {n['values']} | {share(n['right'], n['values'])} | {n['flagged']} | {told} | {n['silent']} | {n['invented']} | {n['heads']} |",
              flush=True)
    print(f"\nOf {len(sure)} cells, by confidence alone:\n\n| flagged below | flagged | wrong and not flagged |\n| --- | --- | --- |")
    for threshold in THRESHOLDS:
        below = sum(confidence < threshold for confidence, _ in sure)
        wrong = sum(confidence >= threshold and not right for confidence, right in sure)
        print(f"| {threshold} | {share(below, len(sure))} | {wrong} |")


if __name__ == "__main__":
    main()
