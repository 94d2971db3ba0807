"""Any number of different reports, and what it costs to export them."""

import dataclasses
import hashlib
import os
import pathlib
import re
import subprocess
import time

SOURCE_DIR = pathlib.Path(__file__).resolve().parent.parent
SAMPLES = ("2021-tab", "2019-tab", "sums-that-fail", "pdf-from-chromium", "2014-tab")


def put_reports(folder, count):
    """Samples over and over, each as if from a source of its own."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = [(SOURCE_DIR / "samples" / name / "report.xml").read_text(encoding="utf-8") for name in SAMPLES]
    for i in range(count):
        digest = hashlib.sha256(str(i).encode()).hexdigest()
        text = re.sub(r'sha256="[0-9a-f]{64}"', f'sha256="{digest}"', texts[i % len(texts)], count=1)
        (folder / f"{i:06}.xml").write_text(text, encoding="utf-8")


@dataclasses.dataclass
class Cost:
    code: int
    seconds: float  # of processor time
    elapsed: float
    memory_kb: int


def measured(binary, folder, package, *options):
    began = time.monotonic()
    with subprocess.Popen([str(binary), "export", str(folder), "-o", str(package), "-q", *options]) as process:
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return Cost(process.returncode, usage.ru_utime + usage.ru_stime, time.monotonic() - began, usage.ru_maxrss)
