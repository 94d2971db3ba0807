#!/usr/bin/env python3
"""Converts real reports and scores them against their truth.

The reports are not part of the project: they are looked for in the folder $XXGK_REAL_DATA, else in ../shared/data beside the
project, with the scorer in ../shared/tools. Where they are absent the test is skipped and says so.
"""

import os
import pathlib
import subprocess
import sys
import tempfile

from program import SOURCE_DIR, run

SHARED = SOURCE_DIR.parent / "shared"
DATA = pathlib.Path(os.environ.get("XXGK_REAL_DATA") or SHARED / "data")
SCORER = SHARED / "tools" / "score.py"

# Kinds of sources and layouts that the program reads; the list grows with it.
READ = ("erqi-education-2020.txt", "layout-pipe-rows.txt", "layout-pipe-padded.txt", "layout-one-cell-a-line.txt",
        "layout-cell-and-bar-lines.txt")


def converted(source, folder):
    """-> the report's path, or None where the program refused it."""
    out = pathlib.Path(folder) / (source.stem + ".xml")
    ran = run("convert", str(source), "-o", str(out))
    print(ran.said, end="")
    return out if ran.code in (0, 3) else None


def main():
    sources = [DATA / name for name in READ if (DATA / name).exists() and (DATA / name).with_suffix(".json").exists()]
    if not sources or not SCORER.exists():
        print("SKIPPED: real data absent")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        pairs = []
        for source in sources:
            out = converted(source, folder)
            if out is None:
                return 1
            pairs += [str(source.with_suffix(".json")), str(out)]
        return subprocess.run([sys.executable, str(SCORER), *pairs, "--show", "20"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
