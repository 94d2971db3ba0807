#!/usr/bin/env python3
"""Time and memory of PDFs, beside Poppler's own extraction of text: pdf_time.py PROGRAM [RUNS] [FILE...]

Runs `PROGRAM convert FILE` and `pdftotext -bbox-layout FILE` in turns (RUNS times each, 20 unless told) and prints for each file wall time
and processor time (best and median, in ms) and peak memory (in MB) of both, and the ratios of the medians. The program works in two
processes at once: where the machine is busy, its wall time is nearer to its processor time. Without files: a made-up report of each edition, and one with
prose of some 75, 150, 300 and 1000 pages, whose times and memory show whether they grow with the pages.
"""

import multiprocessing
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

LONG = (75, 150, 300, 1000)
PARAGRAPHS_A_PAGE = 4
WALL, PROCESSOR, PEAK = range(3)  # of what was used


def used(command):
    """-> (milliseconds of wall time, of processor time, peak memory in MB) of one run, its children included where it waited for them"""
    with open(os.devnull, "wb") as nothing:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=nothing, stderr=nothing)
        _, _, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - begin
        process.returncode = 0
    return 1000 * wall, 1000 * (usage.ru_utime + usage.ru_stime), usage.ru_maxrss / 1024


def made_up(folder):
    """-> paths of reports. Another process makes them: what this one takes in memory would count for those it starts."""
    maker = multiprocessing.Process(target=make, args=(folder,))
    maker.start()
    maker.join()
    return sorted(pathlib.Path(folder).iterdir(), key=lambda path: path.stat().st_mtime_ns)


def make(folder):
    """Writes the reports."""
    sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "generator"))
    import report  # pylint: disable=import-outside-toplevel
    paths = []
    for edition in ("2014", "2019", "2021"):
        paths.append(pathlib.Path(folder) / f"{edition}.pdf")
        paths[-1].write_bytes(report.make("bench", report.Wish(edition, "pdf", plain=True)).data)
    for count in LONG:
        paths.append(pathlib.Path(folder) / f"prose-of-{count}-pages.pdf")
        paths[-1].write_bytes(report.make("bench", report.Wish("2021", "pdf", plain=True), rearrange=lengthen(count)).data)


def lengthen(count):
    """The change to a report that gives its prose so many pages."""
    def change(outline):
        section = outline.sections[0]
        text = "全年主动公开各类信息，及时回应社会关切，政策解读材料与文件同步发布，公众查阅更加方便。" * 8
        section.parts = [f"第{n}项工作。{text}" for n in range(count * PARAGRAPHS_A_PAGE)]
    return change


def shown(samples, which):
    values = [sample[which] for sample in samples]
    return f"best {min(values):7.1f} ms, median {statistics.median(values):7.1f} ms"


def ratio(ours, theirs, which):
    return statistics.median(sample[which] for sample in ours) / statistics.median(sample[which] for sample in theirs)


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    program, runs = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    with tempfile.TemporaryDirectory() as folder:
        for path in [pathlib.Path(name) for name in sys.argv[3:]] or made_up(folder):
            ours, theirs = [], []
            for _ in range(runs):
                ours.append(used([program, "convert", str(path)]))
                theirs.append(used(["pdftotext", "-bbox-layout", str(path), "-"]))
            print(path.name)
            for name, samples in (("xxgk convert", ours), ("pdftotext -bbox-layout", theirs)):
                print(f"  {name:24} wall {shown(samples, WALL)}  processor {shown(samples, PROCESSOR)}  "
                      f"peak {max(sample[PEAK] for sample in samples):6.1f} MB")
            print(f"  ratio of medians: wall {ratio(ours, theirs, WALL):.2f}, processor {ratio(ours, theirs, PROCESSOR):.2f}")


if __name__ == "__main__":
    main()
