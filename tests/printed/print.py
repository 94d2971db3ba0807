#!/usr/bin/env python3
"""Prints the samples of PDF again: print.py. For people only; wants chromium, soffice (libreoffice-writer) and the fonts of
fonts-noto-cjk.

What comes out depends on the versions of these programs, so after it samples/renew is to be run and read. Each sample's origin.txt
says what it shows.
"""

import pathlib
import re
import subprocess
import tempfile

import content
import page
import word

SAMPLES = pathlib.Path(__file__).parent.parent.parent / "samples"


def from_page(folder, report):
    """-> the PDF that Chromium prints"""
    (folder / "page.html").write_text(page.page(report), encoding="utf-8")
    call(folder, "chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--print-to-pdf=page.pdf", "page.html")
    return folder / "page.pdf"


def from_word(folder, report):
    """-> the PDF that LibreOffice prints"""
    (folder / "report.docx").write_bytes(word.word_file(report))
    call(folder, "soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "pdf", "report.docx")
    return folder / "report.pdf"


def turned(pdf, number, angle):
    """The same with one page shown turned, as print servers turn pages: its object again with /Rotate, behind the file's end."""
    data = pdf.read_bytes()
    pages = list(re.finditer(rb"(\d+) 0 obj\s*<<\s*/Type\s*/Page\b(?!s)", data))
    found = pages[number - 1]
    body = data[found.start():data.index(b"endobj", found.start()) + 6].replace(b"/Page", b"/Page /Rotate %d" % angle, 1)
    start = int(re.findall(rb"startxref\s+(\d+)", data)[-1])
    trailer = re.findall(rb"trailer\s*<<(.*?)>>\s*startxref", data, re.S)[-1]
    update = body + b"\nxref\n%s 1\n%010d 00000 n \ntrailer\n<<%s /Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        found.group(1), len(data) + 1, trailer, start, len(data) + 1 + len(body) + 1)
    pdf.write_bytes(data + b"\n" + update)
    return pdf


def call(folder, *command):
    subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=180)


def main():
    makers = {
        "pdf-from-chromium": lambda folder: from_page(folder, content.report("石桥镇人民政府", 2022)),
        "pdf-from-libreoffice": lambda folder: from_word(folder, content.report("云岭县林业局", 2023)),
        "pdf-turned-page": lambda folder: turned(from_word(folder, content.report("江湾区教育局", 2021)), 2, 90),
    }
    for name, make in makers.items():
        with tempfile.TemporaryDirectory() as folder:
            target = SAMPLES / name / "source.pdf"
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(make(pathlib.Path(folder)).read_bytes())
            print(name, target.stat().st_size)


if __name__ == "__main__":
    main()
