#!/usr/bin/env python3
"""The program and its modules are built so that what may still be wrong with them is hard to use. Only what a Release build promises."""

import pathlib
import re
import subprocess
import sys

from program import BINARY


READERS = {"xxgk_pdf.so", "xxgk_zip.so", "xxgk_ocr.so"}    # modules that see bytes of sources; a module without buffers has no guards


def said(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


def faults(path, is_program):
    header, segments = said("readelf", "-hW", path), said("readelf", "-lW", path)
    dynamic, symbols = said("readelf", "-dW", path), said("readelf", "-sW", "--dyn-syms", path)
    stack = next((line for line in segments.splitlines() if "GNU_STACK" in line), "")
    wanted = {
        "loaded anywhere": "DYN (" in header and (not is_program or "PIE" in dynamic),
        "RELRO": "GNU_RELRO" in segments,
        "stack protector": "__stack_chk_fail" in symbols or not is_program and path.name not in READERS,
        "no stack to run": stack and "RWE" not in stack,
    }
    if is_program:
        wanted["checked copies"] = "_chk@" in symbols.replace("__stack_chk_fail", "")
    return [name for name, is_there in wanted.items() if not is_there]


def main():
    cache = (pathlib.Path(BINARY).parent / "CMakeCache.txt").read_text(encoding="utf-8")
    kind = re.search(r"^CMAKE_BUILD_TYPE:STRING=(.*)$", cache, re.MULTILINE)    # empty: Release, as CMakeLists.txt says
    if kind and kind[1] not in ("", "Release") or "XXGK_SANITIZE:BOOL=ON" in cache:
        print("SKIPPED: no Release build")
        return
    files = [pathlib.Path(BINARY), *sorted(pathlib.Path(BINARY).parent.glob("xxgk_*.so"))]
    found = {path.name: lacking for path in files if (lacking := faults(path, path == files[0]))}
    if found or len(files) < 5:
        sys.exit(f"FAILED: lacking: {found}, {len(files)} files")
    print(f"{len(files)} files hardened")


if __name__ == "__main__":
    main()
