#!/usr/bin/env python3
"""The samples that are Word files are what their texts make, and say the same once LibreOffice has printed them as PDF.

Without soffice the second half is skipped, and says so.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest
import xml.etree.ElementTree as ET
import zipfile

from made_up_docx import TEXTS, parts_of
from program import SOURCE_DIR, run

SAMPLES = SOURCE_DIR / "samples"
NAMES = sorted(text.stem for text in TEXTS.glob("*.txt"))
OFFICE = shutil.which("soffice")
SPACE = "{urn:xxgk:report:1}"
WRITTEN = (0, 3)


def parts_in(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name).decode("utf-8") for name in archive.namelist()}


def values(path):
    """-> {(table, row, column): (number, status)} of a source."""
    ran = run("convert", "--quiet", str(path))
    assert ran.code in WRITTEN, ran.said
    cells = {}
    for table in ET.fromstring(ran.bytes).iter(f"{SPACE}table"):
        for row in table.iter(f"{SPACE}row"):
            for cell in row.iter(f"{SPACE}cell"):
                cells[table.get("name"), row.get("key"), cell.get("column")] = (cell.text, cell.get("status"))
    return cells


def printed(source, folder, kind):
    """The source as LibreOffice saves it."""
    subprocess.run([OFFICE, f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", folder, source],
                   check=True, capture_output=True, timeout=240)
    return pathlib.Path(folder) / f"{source.stem}.{kind}"


class Samples(unittest.TestCase):
    def test_sources_are_what_their_texts_make(self):
        self.assertGreaterEqual(len(NAMES), 3)
        for name in NAMES:
            text = (TEXTS / f"{name}.txt").read_text(encoding="utf-8")
            with self.subTest(name):
                self.assertEqual(parts_in(SAMPLES / name / "source.docx"), parts_of(text))

    def same_values(self, kind):
        for name in NAMES:
            source = SAMPLES / name / "source.docx"
            with self.subTest(name), tempfile.TemporaryDirectory() as folder:
                self.assertEqual(values(printed(source, folder, kind)), values(source))

    @unittest.skipUnless(OFFICE, "no soffice")
    def test_pdf_has_the_same_values(self):
        self.same_values("pdf")

    @unittest.skipUnless(OFFICE, "no soffice")
    def test_older_kinds_have_the_same_values(self):
        self.same_values("doc")
        self.same_values("rtf")


if __name__ == "__main__":
    if not OFFICE:
        print("SKIPPED: soffice is not installed, so that no sample is printed as PDF", file=sys.stderr)
    unittest.main()
