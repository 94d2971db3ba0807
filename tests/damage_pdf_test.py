#!/usr/bin/env python3
"""Damages made-up PDFs and converts them: an honest exit code in time, and nothing half written.

Each file is cut at a random place, or some of its bytes are changed. The program may read it, refuse it, or run out of its time;
it may not be killed by a signal, outlast its --timeout, or leave a report that is no XML. XXGK_FULL=1 asks for 3000 files instead of 100.
"""

import concurrent.futures
import os
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ET

from program import BINARY, ENVIRONMENT

sys.path.insert(0, str(pathlib.Path(__file__).parent / "generator"))
import report  # noqa: E402, pylint: disable=wrong-import-position

COUNT = 3000 if os.environ.get("XXGK_FULL") == "1" else 100
SOURCES = 12
SEED = "damaged"
SECONDS = 10
PATIENCE = 20      # seconds more, until the program counts as hanging
HONEST = (0, 2, 3, 75)
WRITTEN = (0, 3)


def damaged(chance, data):
    """-> (what was done, the bytes after it)"""
    if chance.random() < 0.3:
        place = chance.randrange(len(data))
        return f"cut at {place}", data[:place]
    changed = bytearray(data)
    places = [chance.randrange(len(data)) for _ in range(chance.choice((1, 3, 20, 200)))]
    for place in places:
        changed[place] = chance.randrange(256) if chance.random() < 0.5 else changed[place] ^ (1 << chance.randrange(8))
    return f"{len(places)} bytes changed", bytes(changed)


def fault(data):
    """-> what is wrong with the conversion, or an empty text"""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "in.pdf").write_bytes(data)
        out = folder / "out"
        out.mkdir()
        start = time.monotonic()
        try:
            ran = subprocess.run([BINARY, "convert", "--timeout", str(SECONDS), str(folder / "in.pdf"), "-o", f"{out}/"], capture_output=True,
                                 env=ENVIRONMENT, timeout=SECONDS + PATIENCE, check=False)
        except subprocess.TimeoutExpired:
            return f"hangs for {time.monotonic() - start:.0f} s"
        left = sorted(out.iterdir())
        if ran.returncode not in HONEST:
            return f"exit code {ran.returncode}: {ran.stderr.decode('utf-8', 'replace')[-200:]}"
        if ran.returncode not in WRITTEN and not ran.stderr.strip():
            return f"exit code {ran.returncode} without a word"
        if (ran.returncode in WRITTEN) != bool(left):
            return f"exit code {ran.returncode}, and {len(left)} files"
        return next((trouble for path in left if (trouble := not_whole(path))), "")


def not_whole(path):
    if path.suffix != ".xml":
        return f"left {path.name}"
    try:
        ET.parse(path)
        return ""
    except ET.ParseError as error:
        return f"{path.name} is no XML: {error}"


def main():
    sources = [report.make(f"{SEED}/{n}", report.Wish(layout="pdf")).data for n in range(SOURCES)]
    chance = random.Random(SEED)
    cases = [damaged(chance, sources[n % SOURCES]) for n in range(COUNT)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [f"file {n} of source {n % SOURCES}, {what}: {trouble}"
                  for n, ((what, _), trouble) in enumerate(zip(cases, pool.map(fault, (data for _, data in cases)))) if trouble]
    print("\n".join(faults + [f"{COUNT} damaged files, {len(faults)} faults"]))
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
