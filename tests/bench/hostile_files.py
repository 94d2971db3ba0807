"""What an archive holds besides reports: files that are cut, noise, bombs, and such as never come to an end.

`KINDS` names each kind with how to put one at a path (without its ending), and with the outcomes that are honest for it. All are made from
a random.Random and from sound files of the generator, so that the same seed makes the same bytes.
"""

import io
import os
import pathlib
import struct
import sys
import zipfile
import zlib
from dataclasses import dataclass
from typing import Callable

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "generator"))
import pdf_writer  # noqa: E402, pylint: disable=wrong-import-position

REFUSED = {"unread", "failed"}
READ = {"converted", "converted with warnings"}
CONTENT_TYPES = ('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" '
                 'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
RELATIONS = ('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Target="word/document.xml" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/></Relationships>')
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@dataclass
class Kind:
    put: Callable       # (chance, path without ending, sound files by ending)
    outcomes: set
    is_slow: bool = False


def _cut(ending):
    def put(chance, path, sound):
        data = chance.choice(sound[ending])
        path.with_suffix(ending).write_bytes(data[:chance.randrange(len(data))])
    return put


def _flipped(ending):
    def put(chance, path, sound):
        data = bytearray(chance.choice(sound[ending]))
        for _ in range(chance.choice((1, 20, 200))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path.with_suffix(ending).write_bytes(data)
    return put


def _bytes(ending, make):
    def put(chance, path, _):
        path.with_suffix(ending).write_bytes(make(chance))
    return put


def _word_file(document):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in (("[Content_Types].xml", CONTENT_TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document)):
            archive.writestr(zipfile.ZipInfo(name), part, zipfile.ZIP_DEFLATED, 9)
    return packed.getvalue()


def _bomb_docx(_):
    return _word_file(b" " * (300 << 20))


def _entities_docx(_):
    levels = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    return _word_file(f'<!DOCTYPE d [<!ENTITY e0 "{"x" * 99}">{levels}]><w:document {WORD}><w:body><w:p><w:r><w:t>&e11;</w:t></w:r></w:p></w:body></w:document>')


def _deep_docx(chance):
    depth = chance.randrange(1000, 60000)
    return _word_file(f"<w:document {WORD}><w:body>" + "<w:tbl><w:tr><w:tc>" * depth + "</w:tc></w:tr></w:tbl>" * depth + "</w:body></w:document>")


def _deep_html(chance):
    name = chance.choice(("div", "table><tr><td", "span", "ul><li", "b"))
    return (f"<html><body><{name}>" + f"<{name}>" * 100000 + "2023 年政府信息公开工作年度报告").encode()


def _wide_html(_):
    """Spans that claim a table of millions of cells."""
    return ("<html><body><h1>清溪县2023年政府信息公开工作年度报告</h1><table>"
            + "<tr><td rowspan=65534 colspan=1000>1</td></tr>" * 500 + "</table></body></html>").encode()


def _entities_html(_):
    return b'<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><p>' + b"&b;&#x110000;&#99999999999;" * 20000


def _long_line(chance):
    return "行政\t".encode() * chance.randrange(100000, 300000)


def _document(writer, page, kids=None, count=1):
    tree = writer.add()
    writer.set(tree, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (count, b"%d 0 R" % page if kids is None else kids(tree)))
    return writer.bytes(writer.add(b"<< /Type /Catalog /Pages %d 0 R >>" % tree))


def _page(writer, content, resources=b"<< >>"):
    stream = writer.stream(content, True)
    return writer.add(b"<< /Type /Page /MediaBox [0 0 595 842] /Resources %s /Contents %d 0 R >>" % (resources, stream))


def _cyclic_pdf(_):
    """Its tree of pages is its own branch."""
    writer = pdf_writer.Writer()
    page = _page(writer, b"")
    return _document(writer, page, lambda tree: b"%d 0 R %d 0 R %d 0 R" % (tree, page, tree), 3)


def _self_drawing_pdf(_):
    """A form that draws itself."""
    writer = pdf_writer.Writer()
    form = writer.add()
    writer.set(form, b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >> /Length 5 >>\nstream\n/F Do\nendstream" % form)
    return _document(writer, _page(writer, b"/F Do " * 50, b"<< /XObject << /F %d 0 R >> >>" % form))


def _endless_pdf(_):
    """Each of its forms draws the next one forty times: more strokes than a machine draws in a lifetime."""
    writer = pdf_writer.Writer()
    last = writer.add(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Length 18 >>\nstream\n0 0 m 9 9 l S 0 0 m\nendstream")
    for _ in range(12):
        last = writer.add(b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >> /Length 240 >>\nstream\n%s\nendstream"
                          % (last, b"/F Do " * 40))
    return _document(writer, _page(writer, b"/F Do ", b"<< /XObject << /F %d 0 R >> >>" % last))


def _bomb_pdf(_):
    """A page whose content is 100 MB of blanks, packed twice."""
    writer = pdf_writer.Writer()
    packed = zlib.compress(zlib.compress(b" " * (100 << 20), 9), 9)
    content = writer.add(b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed))
    return _document(writer, writer.add(b"<< /Type /Page /MediaBox [0 0 595 842] /Resources << >> /Contents %d 0 R >>" % content))


def _deep_pdf(_):
    return b"%PDF-1.7\n1 0 obj\n" + b"[" * 500000 + b"\nendobj\ntrailer\n<< /Root 1 0 R >>\n" + b"<</A " * 100000


def _repeated_page_pdf(_):
    """A page that is named a hundred thousand times."""
    writer = pdf_writer.Writer()
    page = _page(writer, b"")
    return _document(writer, page, lambda _: b"%d 0 R " % page * 100_000, 100_000)


def _huge_png(chance):
    """A picture that claims more dots than anybody has memory for, and has a few rows of them."""
    side = chance.randrange(50000, 500000)

    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(b"\0" * (1 << 24), 9))
            + chunk(b"IEND", b""))


def _huge_tiff(_):
    """Its pages follow each other in a circle, each of four milliards of dots."""
    tags = ((256, 4, 1, 65000), (257, 4, 1, 65000), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 0), (273, 4, 1, 8), (278, 4, 1, 65000), (279, 4, 1, 8))
    return (b"II*\0" + struct.pack("<I", 8) + struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags) + struct.pack("<I", 8))


def _pipe(_, path, __):
    os.mkfifo(path.with_suffix(".pdf"))


def _lost_link(_, path, __):
    path.with_suffix(".html").symlink_to("/nowhere/at/all")


def _endless_device(_, path, __):
    path.with_suffix(".txt").symlink_to("/dev/zero")


def _endless_text(_, path, __):
    with open(path.with_suffix(".txt"), "wb") as file:
        file.truncate(1 << 40)


KINDS = {
    "cut text": Kind(_cut(".txt"), READ | REFUSED), "cut page": Kind(_cut(".html"), READ | REFUSED), "cut Word file": Kind(_cut(".docx"), READ | REFUSED),
    "cut PDF": Kind(_cut(".pdf"), READ | REFUSED), "flipped text": Kind(_flipped(".txt"), READ | REFUSED), "flipped page": Kind(_flipped(".html"), READ | REFUSED),
    "flipped Word file": Kind(_flipped(".docx"), READ | REFUSED), "flipped PDF": Kind(_flipped(".pdf"), READ | REFUSED),
    "empty": Kind(_bytes(".pdf", lambda _: b""), {"unread"}), "noise": Kind(_bytes(".pdf", lambda chance: chance.randbytes(50000)), {"unread"}),
    "noise named as a picture": Kind(_bytes(".tif", lambda chance: b"II*\0" + chance.randbytes(50000)), REFUSED),
    "zip bomb": Kind(_bytes(".docx", _bomb_docx), {"unread"}), "entity bomb in Word": Kind(_bytes(".docx", _entities_docx), {"unread"}),
    "entity bomb in a page": Kind(_bytes(".html", _entities_html), {"unread"}), "deep Word file": Kind(_bytes(".docx", _deep_docx), {"unread"}),
    "deep page": Kind(_bytes(".html", _deep_html), READ | {"unread"}), "wide page": Kind(_bytes(".html", _wide_html), READ | {"unread"}),
    "line without end": Kind(_bytes(".txt", _long_line), {"unread"}), "cyclic PDF": Kind(_bytes(".pdf", _cyclic_pdf), {"unread"}),
    "PDF that draws itself": Kind(_bytes(".pdf", _self_drawing_pdf), {"unread"}), "PDF bomb": Kind(_bytes(".pdf", _bomb_pdf), {"unread", "failed"}),
    "deep PDF": Kind(_bytes(".pdf", _deep_pdf), {"unread"}), "PDF of one page many times": Kind(_bytes(".pdf", _repeated_page_pdf), {"unread"}),
    "endless PDF": Kind(_bytes(".pdf", _endless_pdf), {"unread", "timeout"}, True), "huge PNG": Kind(_bytes(".png", _huge_png), REFUSED),
    "huge TIFF": Kind(_bytes(".tif", _huge_tiff), REFUSED), "pipe": Kind(_pipe, {"unread"}), "lost link": Kind(_lost_link, {"failed"}),
    "endless device": Kind(_endless_device, {"unread"}), "endless text": Kind(_endless_text, {"unread"}),
}
