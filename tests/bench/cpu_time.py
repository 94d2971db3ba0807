#!/usr/bin/env python3
"""Processor time of one conversion, start of the process included: cpu_time.py PROGRAM SOURCE [RUNS]

Prints milliseconds of user and system time, the mean of RUNS runs (200 unless told), beside the time of the program's
bare start (`--version`) and of reading the source alone (`dump`), so that one sees where the time goes. Timings depend on
the machine and on what else it does: compare the lines with each other.
"""

import resource
import subprocess
import sys


def cpu_milliseconds(command, runs):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    for _ in range(runs):
        subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * used / runs


def main():
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    program, source = sys.argv[1:3]
    runs = int(sys.argv[3]) if len(sys.argv) == 4 else 200
    for name, command in (
        ("an empty process (true)", ["true"]),
        ("bare start (--version)", [program, "--version"]),
        ("start and forms (forms)", [program, "forms"]),
        ("start and reading (dump)", [program, "dump", source]),
        ("all (convert)", [program, "convert", source]),
    ):
        print(f"{cpu_milliseconds(command, runs):7.2f} ms  {name}")


if __name__ == "__main__":
    main()
