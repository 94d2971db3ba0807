#!/usr/bin/env python3
"""Runs the generator's tests (see generator/run.py) for every edition that the program knows: generator_test.py [--shift | --pdf | --html | --docx | --scans]

XXGK_FULL=1 in the environment asks for full counts.
"""

import os
import pathlib
import subprocess
import sys

from program import BINARY, run

RUN = pathlib.Path(__file__).parent / "generator" / "run.py"
FULL = os.environ.get("XXGK_FULL") == "1"

# Tables of PDFs with rules across only, or with none: nothing may be silently wrong, and most must be right.
FEW_RULES = ("only-across", "no-rules")

# Arguments of one run each, for each edition: layouts, kinds, how many, and what is judged besides the cells.
ROWS = ["--layout", "rows"]
LINES = ["--layout", "lines"]
# Columns aligned with spaces are read right where labels, heads and numbers are printed as the form has them; of odd ones some
# labels may still be put to the wrong row.
ALIGNED = [["--layout", "aligned", "--count", "400" if FULL else "40", "--plain", "--judge", ""],
           ["--layout", "aligned", "--count", "40", "--tolerate", "0.04"]]
REPORTS = [[*ROWS, "--count", "1700", "--judge", "rules"], [*ROWS, "--count", "400", "--judge", "", "--cut"],
           [*ROWS, "--count", "300", "--judge", "rules", "--plain"], [*LINES, "--count", "800", "--judge", "rules"],
           [*LINES, "--count", "140", "--judge", "", "--cut"], *ALIGNED] if FULL else \
          [[*ROWS, "--count", "100", "--judge", "rules"], [*ROWS, "--count", "40", "--judge", "", "--cut"],
           [*LINES, "--count", "40", "--judge", "rules"], [*LINES, "--count", "20", "--judge", "", "--cut"], *ALIGNED]
PDF = [["--layout", "pdf", "--without", ",".join(FEW_RULES), "--count", "1000" if FULL else "20", "--judge", ""],
       *[["--layout", "pdf", "--variation", kind, "--count", "200" if FULL else "12", "--tolerate", "0.08"] for kind in FEW_RULES]]
HTML = [["--layout", "html", "--charset", "mix", "--count", "1000" if FULL else "60", "--judge", "rules"]]
DOCX = [["--layout", "docx", "--count", "1000" if FULL else "60", "--judge", "rules"]]
# Scans as clean as a scanner delivers them; bad ones are measured, not yet demanded (docs/ocr.md).
SCANS = [["--layout", "scan", "--pages-of", "tables", "--dpi", "300", "--grade", "clean", "--plain", "--without", "all", "--count", "30" if FULL else "2",
          "--judge", "", "--tolerate", "0.05"]]
FILES = {"--pdf": PDF, "--html": HTML, "--docx": DOCX, "--scans": SCANS}
SHIFT = [["--shift", "--layout", layout] for layout in (("rows", "pdf", "html", "docx") if FULL else ("tab", "pipe", "pdf", "html", "docx"))]


def editions():
    lines = run("forms").out.splitlines()[1:]
    return sorted({line.split("\t")[0] for line in lines})


def runs():
    """The arguments of all runs that the command line asks for."""
    for option, wanted in FILES.items():
        if option in sys.argv:
            return wanted
    return SHIFT if "--shift" in sys.argv else [["--charset", "mix", *one] for one in REPORTS]


def main():
    failed = 0
    for edition in editions():
        for arguments in runs():
            command = [str(RUN), "--xxgk", BINARY, "--jobs", str(os.cpu_count() or 2), "--edition", edition, *arguments]
            print("run.py", *command[3:], flush=True)
            failed += subprocess.run([sys.executable, *command], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
