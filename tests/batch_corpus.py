"""Documents for tests of batches: small reports of every cheap kind, and what an archive holds besides."""

import os
import pathlib
import socket
import zipfile

import small_report

UNREAD = {"empty.txt": "empty", "noise.bin": "binary", "letter.txt": "no-report", "cut.pdf": "damaged", "cut.docx": "damaged",
          "pipe": "no-file", "zero": "no-file", "socket": "no-file", "folder-link": "no-file", "endless.txt": "too-large", "bomb.docx": "unsafe"}
FAILED = {"nowhere": "unreadable"}


def report(number):
    """-> a report's text that no other number has"""
    return small_report.text(title=f"清溪县第{number}水利站{2021 + number % 4}年政府信息公开工作年度报告")


def page(number):
    """The same as a web page."""
    lines = report(number).split("\n")
    rows = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in line.split("\t")) + "</tr>" if "\t" in line else f"</table><p>{line}</p><table>"
                   for line in lines)
    return f"<!DOCTYPE html><html><head><meta charset='utf-8'><title>{lines[0]}</title></head><body><table>{rows}</table></body></html>"


def put_reports(folder, count):
    """-> how many files: text and web pages in turns, in sub-folders, two of them alike but for their names"""
    folder = pathlib.Path(folder)
    for number in range(count):
        place = folder / f"area-{number % 7}"
        place.mkdir(parents=True, exist_ok=True)
        if number % 2:
            (place / f"{number}.html").write_text(page(number), encoding="utf-8")
        else:
            (place / f"{number}.txt").write_text(report(number), encoding="utf-8")
    (folder / "copy.txt").write_text(report(0), encoding="utf-8")
    with open(os.path.join(os.fsencode(folder), b"no-utf8-\xff.txt"), "wb") as file:
        file.write(report(1).encode("gb18030"))
    return count + 2


def put_odd(folder):
    """-> how many files that hold no report, or are none"""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "empty.txt").write_bytes(b"")
    (folder / "noise.bin").write_bytes(bytes(range(256)) * 60)
    (folder / "letter.txt").write_text("Dear all,\nthis is no report.\n", encoding="utf-8")
    (folder / "cut.pdf").write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<</Type/Catalog")
    (folder / "cut.docx").write_bytes(b"PK\x03\x04\x14\0\x08\0\x08\0" + b"\0" * 200)
    os.mkfifo(folder / "pipe")
    (folder / "zero").symlink_to("/dev/zero")
    (folder / "folder-link").symlink_to("/usr")
    (folder / "nowhere").symlink_to("/nowhere/at/all")
    with socket.socket(socket.AF_UNIX) as bound:
        before = os.getcwd()
        os.chdir(folder)  # names of sockets are short
        bound.bind("socket")
        os.chdir(before)
    with open(folder / "endless.txt", "wb") as file:
        file.truncate(1 << 40)
    _put_bomb(folder / "bomb.docx")
    return len(UNREAD) + len(FAILED)


def _put_bomb(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        with archive.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(300):
                part.write(b" " * (1 << 20))


def tree(folder):
    """-> the bytes of every file below a folder by its path"""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
