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
NOT_YET = "several,one-table,running-heads,twice-different,wrong-figures,nul,pulled-apart,run-together"

# Arguments of one run each, for each edition.
COMMON = ["--without", NOT_YET, "--judge"]
REPORTS = [["--count", "2000", *COMMON, "rules"], ["--count", "500", "--cut", *COMMON, ""], ["--count", "500", "--plain", *COMMON, "rules"]] if FULL else \
          [["--count", "150", *COMMON, "rules"], ["--count", "50", "--cut", *COMMON, ""]]
SHIFT = [["--shift", "--layout", "rows"]] if FULL else [["--shift", "--layout", "tab"], ["--shift", "--layout", "pipe"]]


# A text of 2014 may end with the table's last number and no line break: whether digits were cut off there nobody can
# tell, and the program says so. Cut texts are ended by the generator, others not yet.
ENDED = {"2014": [arguments for arguments in REPORTS if "--cut" in arguments]}


def editions():
    lines = run("forms").out.splitlines()[1:]
    return sorted({line.split("\t")[0] for line in lines})


def main():
    failed = 0
    for edition in editions():
        for arguments in SHIFT if "--shift" in sys.argv else ENDED.get(edition, REPORTS):
            command = [str(RUN), "--xxgk", BINARY, "--jobs", str(os.cpu_count() or 2), "--edition", edition, *arguments]
            print("run.py", *command[3:], flush=True)
            failed += subprocess.run([sys.executable, *command], check=False).returncode != 0
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
