#!/usr/bin/env python3
"""Converts real reports and scores them against their truth.

The reports are not part of the project: they are looked for in the folder $XXGK_REAL_DATA, else in ../shared/data beside the
project, with the scorer in ../shared/tools. Where they are absent the test is skipped and says so.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

from program import SOURCE_DIR, run

SHARED = SOURCE_DIR.parent / "shared"
DATA = pathlib.Path(os.environ.get("XXGK_REAL_DATA") or SHARED / "data")
SCORER = SHARED / "tools" / "score.py"

# Kinds of sources and layouts that the program reads; the list grows with it.
READ = ("erqi-education-2020.txt", "layout-pipe-rows.txt", "layout-pipe-padded.txt", "layout-one-cell-a-line.txt",
        "layout-cell-and-bar-lines.txt", "hongze-2023.pdf")


# PDFs whose text is read as `pdftotext -layout` prints it.
PRINTED = ("hongze-2023.pdf",)


def printed(name, folder):
    """-> the text file that a PDF is printed to, beside its truth; None where either is absent."""
    source, pdftotext = DATA / name, shutil.which("pdftotext")
    if not pdftotext or not source.exists():
        return None
    text = pathlib.Path(folder) / (source.stem + ".txt")
    subprocess.run([pdftotext, "-layout", str(source), str(text)], check=True)
    return text


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
        sources += [text for text in (printed(name, folder) for name in PRINTED) if text]
        pairs = []
        for source in sources:
            out = converted(source, folder)
            if out is None:
                return 1
            pairs += [str(DATA / (source.stem + ".json")), str(out)]
        return subprocess.run([sys.executable, str(SCORER), *pairs, "--show", "20"], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
