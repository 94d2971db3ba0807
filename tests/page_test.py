#!/usr/bin/env python3
"""The pages of a comparison in real Chromium: tests/page/*.test.js on pages made here.

Without Chromium, node, or what ./test installs with npm, all is skipped, which ctest tells.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import compare_family
import page_family
from program import SOURCE_DIR, run

NPM = pathlib.Path(os.environ["XXGK_NPM"]) / "node_modules"
def compared(folder, reports, *options):
    ran = run("compare", *map(str, reports), "-o", str(folder), "--format", "page", "-q", *options)
    if not (folder / "index.html").exists():
        raise AssertionError(ran.said)


def gaps(folder):
    """One agency, 2019 to 2023: a value, a zero, a blank, no report, a value; all else is the sample's."""
    folder.mkdir()
    received = re.compile(r'(<row key="received".*?<cell column="total"[^>]*)>\d+</cell>', re.S)
    reports = []
    for year, total in ((2019, ">31</cell>"), (2020, ">0</cell>"), (2021, ' status="blank"/>'), (2023, ">48</cell>")):
        text = (page_family.SAMPLES / "2021-tab" / "report.xml").read_text(encoding="utf-8")
        text = text.replace('year="2023"', f'year="{year}"').replace("7d2521f2", f"7d25{year}")
        reports.append(folder / f"{year}.xml")
        reports[-1].write_text(received.sub(lambda row: row[1] + total, text, count=1), encoding="utf-8")
    return reports


def make_pages(folder):
    sources = folder / "sources"
    sources.mkdir()
    compared(folder / "family", compare_family.put_reports(sources / "family"), "--agencies", str(compare_family.AGENCIES))
    compared(folder / "gaps", gaps(sources / "gaps"))
    compared(folder / "many", page_family.put_family(sources / "many", 300))
    hostile = page_family.HOSTILE_NAMES
    compared(folder / "hostile", page_family.put_family(sources / "hostile", 4, range(2019, 2023), names=hostile, prose=hostile[1]))


def missing():
    if not shutil.which("chromium"):
        return "Chromium"
    if not shutil.which("node") or not (NPM / "playwright-core").is_dir():
        return "node, or what ./test installs with npm"
    version = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout
    return "" if int(version.lstrip("v").split(".")[0]) >= 20 else "node 20 or newer, which playwright-core needs,"


def main():
    if missing():
        print(f"SKIPPED: {missing()} is not there")
        return 0
    with tempfile.TemporaryDirectory() as folder:
        make_pages(pathlib.Path(folder))
        tests = sorted((SOURCE_DIR / "tests" / "page").glob("*.test.js"))
        environment = {**os.environ, "NODE_PATH": str(NPM), "XXGK_PAGES": folder, "XXGK_CHROMIUM": shutil.which("chromium")}
        command = ["node", "--test", "--test-concurrency=1", *map(str, tests)]
        return subprocess.run(command, env=environment, check=False, timeout=1500).returncode


if __name__ == "__main__":
    sys.exit(main())
