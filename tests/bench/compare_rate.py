#!/usr/bin/env python3
"""Time and memory of `xxgk compare`: compare_rate.py PROGRAM [AGENCIES...] [-- OPTION...]

Compares 30, 100 and 300 agencies unless told, of nine years each (a body of tests/family under other names), in every format
unless options such as `-- --format csv` say otherwise, and prints seconds of processor time, seconds elapsed and the peak of
memory.
"""

import os
import pathlib
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve()


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    os.environ["XXGK_BINARY"] = str(pathlib.Path(sys.argv[1]).resolve())
    os.environ["XXGK_SOURCE_DIR"] = str(HERE.parents[2])
    sys.path.insert(0, str(HERE.parents[1]))
    import compare_family as family
    arguments, options = sys.argv[2:], []
    if "--" in arguments:
        arguments, options = arguments[:arguments.index("--")], arguments[arguments.index("--") + 1:]
    print("agencies  reports  seconds  elapsed  peak MB")
    for count in [int(argument) for argument in arguments] or [30, 100, 300]:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            family.put_reports(folder / "xml")
            family.put_many(folder / "xml", folder / "many", count)
            reports = len(list((folder / "many").iterdir()))
            seconds, elapsed, memory = family.measured(folder / "many", folder / "out", *options)
        print(f"{count:8}  {reports:7}  {seconds:7.2f}  {elapsed:7.2f}  {memory / 1024:7.1f}")


if __name__ == "__main__":
    main()
