#!/usr/bin/env python3
"""Runs the generator's tests (see generator/run.py) for every edition that the program knows: generator_test.py [--shift]

XXGK_FULL=1 in the environment asks for full counts.
"""

import os
import pathlib
import subprocess
import sys

from program import BINARY, run

RUN = pathlib.Path(__file__).parent / "generator" / "run.py"
FULL = os.environ.get("XXGK_FULL") == "1"

# Kinds of odd reports that the program does not read yet; the list shrinks.
NOT_YET = ("several,regional,beside,attached,one-table,running-heads,twice-different,wrong-figures,pulled-apart,run-together,"
           "old-appendix,contradiction,no-problems")

# Arguments of one run each, for each edition: how many, and what is judged besides the cells.
KINDS = ["--charset", "mix", "--without", NOT_YET]
REPORTS = [["--count", "2000", "--judge", "rules"], ["--count", "500", "--cut", "--judge", ""], ["--count", "500", "--plain", "--judge", "rules"]] if FULL else \
          [["--count", "150", "--judge", "rules"], ["--count", "50", "--cut", "--judge", ""]]
SHIFT = [["--shift", "--layout", "rows"]] if FULL else [["--shift", "--layout", "tab"], ["--shift", "--layout", "pipe"]]


def editions():
    lines = run("forms").out.splitlines()[1:]
    return sorted({line.split("\t")[0] for line in lines})


def main():
    failed = 0
    for edition in editions():
        for arguments in SHIFT if "--shift" in sys.argv else [run_of + KINDS for run_of in REPORTS]:
            command = [str(RUN), "--xxgk", BINARY, "--jobs", str(os.cpu_count() or 2), "--edition", edition, *arguments]
            print("run.py", *command[3:], flush=True)
            failed += subprocess.run([sys.executable, *command], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
