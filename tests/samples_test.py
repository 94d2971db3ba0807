#!/usr/bin/env python3
"""Walks samples/: every source must give its goldens byte for byte, and every golden must be valid.

A folder without a source or without one of its goldens is a fault. Goldens are never written here: samples/renew does that.
"""

import pathlib
import shutil
import tempfile
import unittest

from program import SOURCE_DIR, run

SAMPLES = SOURCE_DIR / "samples"
GOLDENS = {"report.xml": ("convert", "--quiet"), "document.txt": ("dump",)}
DONE, IN_DOUBT = 0, 3


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
    known = {source.name for source in sources} | {"origin.txt", *GOLDENS}
    faults += [f"nobody knows {path.name}" for path in sorted(folder.iterdir()) if path.name not in known]
    for name, command in GOLDENS.items():
        golden = folder / name
        if not golden.is_file():
            faults.append(f"no {name}")
        elif sources:
            ran = run(*command, str(sources[0]))
            if ran.code not in (DONE, IN_DOUBT):
                faults.append(f"{command[0]}: exit code {ran.code}, {ran.said.strip()}")
            elif ran.bytes != golden.read_bytes():
                faults.append(f"{name}, {difference(golden.read_bytes(), ran.bytes)}")
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
        reports = [str(folder / "report.xml") for folder in self.folders()]
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
