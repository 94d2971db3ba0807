#!/usr/bin/env python3
"""Runs the generator's tests (see generator/run.py) with a count that suits: XXGK_FULL=1 in the environment asks for many."""

import os
import pathlib
import subprocess
import sys

RUN = pathlib.Path(__file__).parent / "generator" / "run.py"


def main():
    arguments = [sys.executable, str(RUN), "--xxgk", os.environ["XXGK_BINARY"], "--jobs", str(os.cpu_count() or 2)]
    if "--shift" not in sys.argv:
        arguments += ["--count", "3000" if os.environ.get("XXGK_FULL") == "1" else "300"]
    return subprocess.run(arguments + sys.argv[1:], check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
