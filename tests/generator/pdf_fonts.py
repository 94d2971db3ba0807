"""Fonts without their files: Helvetica for what is ASCII, and a Chinese font that says by its encoding, or by a map, what its codes mean.

encodings: UniGB-UCS2, UniGB-UTF16, GBK-EUC (the font STSong-Light, known to every reader), subset (codes of the document's own with a
map to Unicode, as producers make them that embed what they use).
"""

ENCODINGS = {"UniGB-UCS2": "utf-16-be", "UniGB-UTF16": "utf-16-be", "GBK-EUC": "gbk"}
SUBSET = "subset"
LATIN, CHINESE, VERTICAL = "F1", "F2", "F3"
_HALF = 500    # what an ASCII character of the Chinese font takes, in thousandths
_HELVETICA = (
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, *[556] * 10, 278, 278, 584, 584, 584, 556, 1015,
    667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611,
    278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278,
    556, 500, 722, 500, 500, 500, 334, 260, 334, 584)
_MAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Map def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{ranges}
endcmap CMapName currentdict /CMap defineresource pop end end"""


def can_encode(text, encoding):
    """Whether the encoding has all its characters."""
    try:
        text.encode("gbk")
        return True
    except UnicodeEncodeError:
        return encoding == SUBSET


class Fonts:
    """The fonts of one document. `latin`: ASCII is set in Helvetica, else in the Chinese font as well."""

    def __init__(self, encoding, latin=True):
        self.encoding, self.latin = encoding, latin
        self.codes = {}

    def width(self, char):
        """In ems."""
        if not " " <= char <= "~":
            return 1.0
        return (_HELVETICA[ord(char) - 32] if self.latin else _HALF) / 1000

    def runs(self, text):
        """-> [(font, part of the text)]"""
        runs = []
        for char in text:
            font = LATIN if self.latin and " " <= char <= "~" else CHINESE
            if runs and runs[-1][0] == font:
                runs[-1][1] += char
            else:
                runs.append([font, char])
        return runs

    def code(self, font, text):
        """A string as it stands in a content stream."""
        if font == LATIN:
            return b"<" + text.encode("ascii").hex().encode() + b">"
        if self.encoding == SUBSET:
            codes = [self.codes.setdefault(char, 1 + len(self.codes)) for char in text]
            return b"<" + b"".join(b"%04X" % code for code in codes) + b">"
        return b"<" + text.encode(ENCODINGS[self.encoding]).hex().encode() + b">"

    def resources(self, writer, packed):
        """-> the dictionary of fonts"""
        latin = writer.add(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
        chinese = [self._chinese(writer, way, packed) for way in (b"H", b"V")]
        return b"<< /F1 %d 0 R /F2 %d 0 R /F3 %d 0 R >>" % (latin, *chinese)

    def _chinese(self, writer, way, packed):
        subset = self.encoding == SUBSET
        name, collection = (b"ABCDEF+SimSun", b"(Adobe) /Ordering (Identity)") if subset else (b"STSong-Light", b"(Adobe) /Ordering (GB1)")
        descriptor = writer.add(b"<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 "
                                b"/Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>" % name)
        narrow = [code for char, code in self.codes.items() if " " <= char <= "~"]
        widths = b" ".join(b"%d [%d]" % (code, _HALF) for code in narrow) if subset else b"1 95 %d 814 907 %d" % (_HALF, _HALF)
        kind = b"CIDFontType2" if subset else b"CIDFontType0"
        cid = writer.add(b"<< /Type /Font /Subtype /%s /BaseFont /%s /CIDSystemInfo << /Registry %s /Supplement %d >> /FontDescriptor %d 0 R "
                         b"/DW 1000 /W [%s] >>" % (kind, name, collection, 0 if subset else 4, descriptor, widths))
        encoding = b"Identity-" + way if subset else self.encoding.encode() + b"-" + way
        meaning = b"/ToUnicode %d 0 R " % writer.stream(self._map(), packed) if subset else b""
        return writer.add(b"<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /%s /DescendantFonts [%d 0 R] %s>>"
                          % (name, encoding, cid, meaning))

    def _map(self):
        lines = [f"<{code:04X}> <{char.encode('utf-16-be').hex()}>" for char, code in self.codes.items()]
        blocks = [lines[n:n + 100] for n in range(0, len(lines), 100)]
        ranges = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
        return _MAP.format(ranges=ranges).encode()
