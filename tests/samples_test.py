#!/usr/bin/env python3
"""Walks samples/: every source must give its goldens byte for byte, and every golden must be valid.

A folder without a source or without one of its goldens is a fault. A source with several reports has a golden for each,
report-1.xml and so on. Goldens are never written here: samples/renew does that.
"""

import pathlib
import shutil
import tempfile
import unittest

from program import SOURCE_DIR, run

SAMPLES = SOURCE_DIR / "samples"
DONE, IN_DOUBT = 0, 3
GOLDENS = ("report.xml", "document.txt")  # of most samples


def outputs_of(source):
    """-> {golden's name: its bytes}, what went wrong."""
    with tempfile.TemporaryDirectory() as out:
        converted, dumped = run("convert", "--quiet", str(source), "-o", f"{out}/"), run("dump", str(source))
        made = {path.name.replace(source.stem, "report", 1): path.read_bytes() for path in sorted(pathlib.Path(out).iterdir())}
    made["document.txt"] = dumped.bytes
    return made, [f"exit code {ran.code}, {ran.said.strip()}" for ran in (converted, dumped) if ran.code not in (DONE, IN_DOUBT)]


def difference(golden, printed):
    """The first line in which two outputs differ."""
    old, new = (content.decode("utf-8", "replace").splitlines(keepends=True) for content in (golden, printed))
    for number, (was, is_now) in enumerate(zip(old + [""] * len(new), new + [""] * len(old)), 1):
        if was != is_now:
            return f"line {number}: {was!r} became {is_now!r}"
    return "the bytes differ"


def faults_of(folder):
    """What is wrong with a sample, one line each."""
    sources = sorted(folder.glob("source.*"))
    faults = [] if len(sources) == 1 else [f"{len(sources)} sources"]
    origin = folder / "origin.txt"
    if not origin.is_file() or not origin.read_text(encoding="utf-8").strip():
        faults.append("no origin.txt")
    made, complaints = outputs_of(sources[0]) if sources else ({}, [])
    faults += complaints
    for name, content in made.items():
        golden = folder / name
        if not golden.is_file():
            faults.append(f"no {name}")
        elif content != golden.read_bytes():
            faults.append(f"{name}, {difference(golden.read_bytes(), content)}")
    known = {source.name for source in sources} | {"origin.txt", *(made or GOLDENS)}
    faults += [f"nobody knows {path.name}" for path in sorted(folder.iterdir()) if path.name not in known]
    return faults


class Samples(unittest.TestCase):
    def folders(self):
        folders = sorted(path for path in SAMPLES.iterdir() if path.is_dir())
        self.assertGreater(len(folders), 20, "samples/ has lost samples")
        return folders

    def test_goldens(self):
        for folder in self.folders():
            with self.subTest(folder.name):
                self.assertEqual(faults_of(folder), [])

    def test_goldens_are_valid(self):
        reports = [str(report) for folder in self.folders() for report in sorted(folder.glob("report*.xml"))]
        ran = run("validate", *reports)
        self.assertEqual((ran.code, ran.said), (DONE, ""), ran.out)
        self.assertEqual(len(ran.out.splitlines()), len(reports))


class TheWalkItself(unittest.TestCase):
    """What is spoilt must be seen."""

    def spoilt(self, spoil):
        with tempfile.TemporaryDirectory() as folder:
            copy = pathlib.Path(folder) / "sample"
            shutil.copytree(SAMPLES / "2021-bars", copy)
            spoil(copy)
            return faults_of(copy)

    def test_sound(self):
        self.assertEqual(self.spoilt(lambda sample: None), [])

    def test_missing(self):
        for name in ("report.xml", "document.txt", "origin.txt"):
            self.assertEqual(self.spoilt(lambda sample, gone=name: (sample / gone).unlink()), [f"no {name}"])
        self.assertEqual(self.spoilt(lambda sample: (sample / "source.txt").unlink()), ["0 sources"])

    def test_changed(self):
        def change(name, old, new):
            def spoil(sample):
                path = sample / name
                text = path.read_text(encoding="utf-8")
                self.assertIn(old, text)
                path.write_text(text.replace(old, new, 1), encoding="utf-8")
            return spoil
        self.assertIn("report.xml, line", self.spoilt(change("report.xml", ">46<", ">47<"))[0])
        self.assertIn("document.txt, line", self.spoilt(change("document.txt", ": 46", ": 64"))[0])
        self.assertEqual(len(self.spoilt(change("source.txt", "| 46 |", "| 64 |"))), 2)
        self.assertEqual(len(self.spoilt(change("report.xml", "</report>\n", "</report>"))), 1)

    def test_left_behind(self):
        self.assertEqual(self.spoilt(lambda sample: (sample / "report.xml.old").touch()), ["nobody knows report.xml.old"])


if __name__ == "__main__":
    unittest.main()
