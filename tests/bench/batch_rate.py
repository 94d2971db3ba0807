#!/usr/bin/env python3
"""How fast `xxgk batch` is: batch_rate.py PROGRAM [--count N] [--kinds text,html,docx,pdf,scan] [--growth]

For each kind of source N made-up reports (200 unless told; 6 scans) are converted by one worker: documents a second of wall time and of
processor time (supervisor and worker together), beside `pdftotext -layout` for PDF. With --growth: text of 100, 1,000 and 10,000 documents,
with rate, and the most memory that the supervisor and any worker took.
"""

import argparse
import pathlib
import resource
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "generator"))
import report  # pylint: disable=wrong-import-position

LAYOUTS = {"text": "tab", "html": "html", "docx": "docx", "pdf": "pdf", "scan": "scan"}
PDF_PAGES = 5
SCANS = 6


def lengthen(outline):
    """The change to a report that makes it one of about five pages."""
    text = "全年主动公开各类信息，及时回应社会关切，政策解读材料与文件同步发布，公众查阅更加方便。" * 8
    outline.sections[0].parts = [f"第{n}项工作。{text}" for n in range(6)]


def put(kind, count, folder):
    folder.mkdir()
    for number in range(count):
        edition = ("2014", "2019", "2021")[number % 3]
        change = lengthen if kind == "pdf" else None
        made = report.make(f"bench-{kind}-{number}", report.Wish(edition, LAYOUTS[kind], plain=True), rearrange=change)
        (folder / f"{number}{made.ending}").write_bytes(made.data)


def memory_of(process):
    """-> kB that it holds at most so far; 0: it is gone"""
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmHWM")), 0)


def watch(process, most):
    """Notes the most memory of a process and of its children while it runs."""
    while process.poll() is None:
        most[0] = max(most[0], memory_of(process.pid))
        try:
            children = pathlib.Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text(encoding="ascii").split()
        except OSError:
            break
        most[1] = max([most[1], *map(memory_of, children)])
        time.sleep(0.02)


def used(command):
    """-> (wall seconds, processor seconds, [kB of the process, of its largest child])"""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin, most = time.perf_counter(), [0, 0]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    watcher = threading.Thread(target=watch, args=(process, most))
    watcher.start()
    process.wait()
    wall = time.perf_counter() - begin
    watcher.join()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, most


def batch(program, source, folder):
    return used([program, "batch", str(source), "-o", str(folder), "--jobs", "1", "-q"])


def pdftotext(source):
    script = 'for file in "$1"/*; do pdftotext -layout "$file" - >/dev/null; done'
    return used(["sh", "-c", script, "sh", str(source)])


def shown(name, count, measured):
    wall, processor, most = measured
    print(f"{name:22} {count:6} documents  {count / wall:7.1f}/s of wall time  {count / processor:7.1f}/s of a core  "
          f"supervisor {most[0] / 1024:5.1f} MB, worker {most[1] / 1024:6.1f} MB", flush=True)


def kinds(arguments, folder):
    for kind in arguments.kinds.split(","):
        count = min(arguments.count, SCANS) if kind == "scan" else arguments.count
        put(kind, count, folder / kind)
        measured = batch(arguments.program, folder / kind, folder / f"{kind}-out")
        shown(kind, count, measured)
        if kind == "pdf":
            other = pdftotext(folder / kind)
            shown("  pdftotext -layout", count, other)
            print(f"  ratio of processor time {measured[1] / other[1]:.2f}")


def growth(arguments, folder):
    put("text", 100, folder / "few")
    few = [path.read_bytes() for path in sorted((folder / "few").iterdir())]
    for count in (100, 1000, 10000):
        source = folder / f"text-{count}"
        source.mkdir()
        for number in range(count):
            (source / f"{number}.txt").write_bytes(few[number % len(few)])
        shown(f"text, {count}", count, batch(arguments.program, source, folder / f"out-{count}"))
        shown("  once more", count, batch(arguments.program, source, folder / f"out-{count}"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--kinds", default="text,html,docx,pdf,scan")
    parser.add_argument("--growth", action="store_true")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        (growth if arguments.growth else kinds)(arguments, pathlib.Path(temporary))


if __name__ == "__main__":
    main()
