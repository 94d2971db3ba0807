#!/usr/bin/env python3
"""How many reports a second `xxgk export` takes, and how much memory: export_rate.py PROGRAM [COUNT...] [-- OPTION...]

Exports 100, 1,000 and 10,000 reports unless told (samples over and over, each as if from a source of its own), to every
format unless options such as `-- --format csv` say otherwise, and prints the rate per second of processor time, which is
the rate of one core whatever else the machine does, and the peak of memory.
"""

import pathlib
import sys
import tempfile

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent))
import export_many  # noqa: E402


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    arguments, options = sys.argv[2:], []
    if "--" in arguments:
        arguments, options = arguments[:arguments.index("--")], arguments[arguments.index("--") + 1:]
    print("reports  seconds  reports/s/core  elapsed  peak MB")
    for count in [int(argument) for argument in arguments] or [100, 1_000, 10_000]:
        with tempfile.TemporaryDirectory() as folder:
            folder = pathlib.Path(folder)
            export_many.put_reports(folder / "xml", count)
            cost = export_many.measured(sys.argv[1], folder / "xml", folder / "package", *options)
        if cost.code:
            sys.exit(f"exit code {cost.code}")
        print(f"{count:7}  {cost.seconds:7.2f}  {count / cost.seconds:14.0f}  {cost.elapsed:7.2f}  {cost.memory_kb / 1024:7.1f}")


if __name__ == "__main__":
    main()
