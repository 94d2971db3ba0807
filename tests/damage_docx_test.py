#!/usr/bin/env python3
"""Damages the samples that are Word files and converts them: an honest exit code in time, and nothing half written.

A file is damaged as it stands, or one of its parts is, which is packed again, so that no checksum tells. What is asked of the
program is what is asked of it for PDFs. XXGK_FULL=1 asks for 3000 files instead of 100.
"""

import concurrent.futures
import io
import os
import random
import sys
import zipfile

from damage_pdf_test import COUNT, damaged, fault
from program import SOURCE_DIR

SEED = "damaged Word files"
IN_PART = 0.7


def repacked(data, chance):
    """-> (what was done, the archive with one part damaged)"""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice(sorted(parts))
    what, parts[name] = damaged(chance, parts[name])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return f"{name}, {what}", packed.getvalue()


def main():
    sources = [path.read_bytes() for path in sorted((SOURCE_DIR / "samples").glob("docx-*/source.docx"))]
    chance = random.Random(SEED)
    cases = []
    for number in range(COUNT):
        data = sources[number % len(sources)]
        cases.append(repacked(data, chance) if chance.random() < IN_PART else damaged(chance, data))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        faults = [f"file {number}, {what}: {trouble}"
                  for number, ((what, _), trouble) in enumerate(zip(cases, pool.map(fault, (data for _, data in cases)))) if trouble]
    print("\n".join(faults + [f"{COUNT} damaged files, {len(faults)} faults"]))
    return 1 if faults or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
