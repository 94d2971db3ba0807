#!/usr/bin/env python3
"""What users of other extractors complain of, as far as it concerns PDFs with a text layer: a test for each number of the list.

Reports are made by the generator, of the kind that the complaint is about, or their bytes are changed; what is read is compared with the
truth, cell by cell. (R8, zeros, is in every report; R22, encryption, is in encrypted_pdf_test.cpp, where files can be encrypted.)
"""

import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
import zlib

from program import BINARY, ENVIRONMENT

sys.path.insert(0, str(pathlib.Path(__file__).parent / "generator"))
import pdf_writer  # noqa: E402, pylint: disable=wrong-import-position
import report  # noqa: E402, pylint: disable=wrong-import-position
import score_report  # noqa: E402, pylint: disable=wrong-import-position

SAMPLES = pathlib.Path(__file__).parent.parent / "samples"
DONE, NOTHING_WRITTEN, IN_DOUBT, TRY_AGAIN = 0, 2, 3, 75
EDITIONS = ("2014", "2019", "2021")
FAULTS = ("flagged", "wrong", "silent", "missed", "invented", "blanks", "heads")
# Ideographs that PDF fonts give as radicals (U+2F00 to U+2FDF): 一 二 人 力 十 口 大 小 工 心 文 日 月 止 法 用 立 行
RADICALS = {0x4E00: 0x2F00, 0x4E8C: 0x2F06, 0x4EBA: 0x2F08, 0x529B: 0x2F12, 0x5341: 0x2F17, 0x53E3: 0x2F1D, 0x5927: 0x2F24, 0x5C0F: 0x2F29,
            0x5DE5: 0x2F2F, 0x5FC3: 0x2F3C, 0x6587: 0x2F42, 0x65E5: 0x2F47, 0x6708: 0x2F49, 0x6B62: 0x2F4C, 0x7528: 0x2F64, 0x7ACB: 0x2F74, 0x884C: 0x2F8F}
MAPPED = re.compile(rb"(<[0-9A-F]{4}>) <([0-9a-f]{4})>")


def with_text(key, text):
    """The change to filled tables that prints this text in one cell."""
    def change(tables):
        tables = [table.copy() for table in tables]
        for table in tables:
            for cell in table.cells():
                if cell.key == key:
                    cell.text = text
        return tables
    return change


def two_up(data):
    """Each two pages become one sheet, A4 landscape: their contents as forms side by side, at seven tenths of their size."""
    objects = dict(re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", data, re.S))
    pages = [number for number, body in objects.items() if re.search(rb"/Type /Page\b(?!s)", body)]
    tree, root = (next(n for n, body in objects.items() if kind in body) for kind in (b"/Type /Pages", b"/Type /Catalog"))
    writer = pdf_writer.Writer()
    writer.objects = [objects[number] for number in sorted(objects, key=int)]
    sheets = []
    for two in (pages[n:n + 2] for n in range(0, len(pages), 2)):
        drawn, forms = b"", b""
        for n, page in enumerate(two):
            body = objects[page]
            box, resources, content = (re.search(pattern, body)[1] for pattern in (rb"/MediaBox (\[.*?\])", rb"/Resources (<<.*?>>)", rb"/Contents (\d+)"))
            form = writer.add(b"<< /Type /XObject /Subtype /Form /BBox %s /Resources %s " % (box, resources) + objects[content].removeprefix(b"<< "))
            forms += b"/P%d %d 0 R " % (n, form)
            drawn += b"q 0.7 0 0 0.7 %d 0 cm /P%d Do Q " % (421 * n, n)
        content = writer.stream(drawn, False)
        sheets.append(writer.add(b"<< /Type /Page /Parent %s 0 R /MediaBox [0 0 842 595] /Resources << /XObject << %s >> >> /Contents %d 0 R >>"
                                 % (tree, forms, content)))
    writer.set(int(tree), b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(sheets), b" ".join(b"%d 0 R" % sheet for sheet in sheets)))
    return writer.bytes(int(root))


class Robustness(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    @staticmethod
    def made(seed, *names, edition="2021", blanks=0.0, profile="mix", change=None, rearrange=None):
        wish = report.Wish(edition, "pdf", only=frozenset(names), plain=not names and not blanks, blanks=blanks, profile=profile, broken=0.0)
        return report.make(f"robust/{seed}", wish, change=change, rearrange=rearrange)

    def convert(self, data, *options, code=None):
        """-> (exit code, the XML's path, what was said)"""
        source, out = self.folder / "in.pdf", self.folder / "in.xml"
        source.write_bytes(data)
        out.unlink(missing_ok=True)
        ran = subprocess.run([BINARY, "convert", *options, str(source), "-o", str(out)], capture_output=True, env=ENVIRONMENT, timeout=120, check=False)
        self.assertIn(ran.returncode, (DONE, NOTHING_WRITTEN, IN_DOUBT, TRY_AGAIN), ran.stderr)
        self.assertEqual(out.exists(), ran.returncode in (DONE, IN_DOUBT))
        if code is not None:
            self.assertEqual(ran.returncode, code, ran.stderr.decode())
        return ran.returncode, out, ran.stderr.decode("utf-8", "replace")

    def document(self, data, *options):
        return score_report.Document(self.convert(data, *options)[1])

    def all_right(self, made, data=None):
        counts, lines = score_report.score(made.truth, self.document(data or made.data))
        self.assertGreater(counts["right"], 50)
        self.assertEqual({name: counts[name] for name in FAULTS if counts[name]}, {}, lines[:5])

    def read_right(self, *names, editions=EDITIONS, count=3, **wishes):
        for edition in editions:
            for seed in range(count):
                with self.subTest(edition=edition, seed=seed, names=names):
                    self.all_right(self.made(seed, *names, edition=edition, **wishes))

    def test_r01_table_over_pages_cut_inside_a_row(self):
        self.read_right("short-pages", "split-rows")
        self.read_right("short-pages", "split-rows", "repeated-heads", "running-heads")

    def test_r02_empty_columns_on_the_continuation(self):
        self.read_right("short-pages", editions=("2019", "2021"), profile="quiet", blanks=1.0)

    def test_r03_merged_labels_over_rows(self):
        self.read_right("short-pages", "open-ends", editions=("2019", "2021"))

    def test_r04_vertical_and_turned_labels(self):
        for style in ("one-glyph", "vertical-font", "turned-up", "turned-down"):
            self.read_right(style, editions=("2019", "2021"), count=1)

    def test_r05_few_rules_or_none(self):
        """A row may be missed; what is read is right."""
        for style in ("only-across", "no-rules"):
            for seed in range(3):
                with self.subTest(style=style, seed=seed):
                    made = self.made(seed, style)
                    counts, lines = score_report.score(made.truth, self.document(made.data))
                    self.assertEqual((counts["silent"], counts["invented"]), (0, 0), lines[:5])
                    self.assertGreaterEqual(counts["right"], 0.9 * counts["values"], lines[:5])

    def test_r06_digits_drawn_one_by_one(self):
        self.read_right("digits")
        self.read_right("characters", count=1)

    def test_r07_numbers_of_neighbouring_cells_stay_apart(self):
        self.read_right("left", editions=("2019", "2021"), profile="distinct")

    def test_r09_letters_for_digits_are_never_silent(self):
        made = self.made("O", change=with_text("applications/received/research", "O"))
        value, status = self.document(made.data).cells["applications/received/research"]
        self.assertIn((value, status), (("0", "suspect"), ("0", ""), ("", "illegible")))

    def test_r10_decimal_point_and_thousands(self):
        for printed, digits in (("1,276.55", "127655"), ("7730.28", "773028"), ("1，276.5", "12765")):
            made = self.made("money", change=with_text("proactive/fees/amount", printed))
            value, _ = self.document(made.data).cells["proactive/fees/amount"]
            self.assertEqual(value.replace(".", "").rstrip("0"), digits)

    def test_r11_numbers_wrapped_in_narrow_cells(self):
        self.read_right("wrapped-number", editions=("2019", "2021"))

    def test_r12_no_spaces_inside_chinese(self):
        for style in ("characters", "justified"):
            made = self.made("spaces", style)
            self.all_right(made)
            text = "".join(self.document(made.data).root.itertext())
            self.assertIsNone(re.search("[\u4e00-\u9fff] [\u4e00-\u9fff]", text))

    def test_r13_radicals_for_ideographs(self):
        made = self.made("radicals", "subset")
        data, changed = MAPPED.subn(lambda m: m[1] + b" <%04x>" % RADICALS.get(int(m[2], 16), int(m[2], 16)), made.data)
        self.assertGreater(changed, 100)
        self.assertNotEqual(data, made.data)
        document = self.document(data)
        self.assertEqual({key: document.cells[key][0] for key in made.truth["cells"]}, made.truth["cells"])
        self.assertEqual(document.agency, made.truth["agency"])

    def test_r14_fake_bold_and_true_repeats(self):
        self.read_right("fake-bold", profile="busy")

    def test_r15_fonts_known_by_their_encoding_only(self):
        for encoding in ("GBK-EUC", "UniGB-UCS2", "UniGB-UTF16"):
            self.read_right(encoding, count=1)

    def unread(self, data):
        """Every page with text of that font is reported; nothing is read from it."""
        code, out, said = self.convert(data, "--ocr", "never")
        if code != NOTHING_WRITTEN:
            self.assertEqual(code, IN_DOUBT)
            document = score_report.Document(out)
            self.assertEqual({text for text, _ in document.cells.values()}, {""})
            pages = [e.get("read") for e in document.root.iter() if e.tag.endswith("}page")]
            self.assertEqual(set(pages), {"unread"})
            self.assertIn("page 1 ", said)

    def test_r16_fonts_that_lie(self):
        made = self.made("lies", "subset", "one-font")
        private = MAPPED.sub(lambda m: m[1] + b" <%04x>" % (0xE000 + int(m[2], 16) % 0x1800), made.data)
        nonsense = MAPPED.sub(lambda m: m[1] + b" <%04x>" % (0x4E00 + int(m[2], 16) * 7919 % 0x5000), made.data)
        no_map = re.sub(rb"/ToUnicode (\d+) 0 R", lambda m: b" " * len(m[0]), made.data)
        for name, data in (("private use", private), ("nonsense", nonsense), ("no map", no_map)):
            with self.subTest(name):
                self.unread(data)

    def test_r16_fonts_without_a_map_are_seen(self):
        """The fonts are in the file, what their characters are is not: the pages are read from their pictures."""
        sample = SAMPLES / "pdf-from-chromium"
        data = (sample / "source.pdf").read_bytes().replace(b"/ToUnicode", b"/ToUnicodX")
        document, truth = self.document(data), score_report.Document(sample / "report.xml")
        self.assertEqual({e.get("read") for e in document.root.iter() if e.tag.endswith("}page")}, {"ocr"})
        self.assertEqual(document.cells, truth.cells)

    def test_r17_pages_half_digital_half_scanned(self):
        """The second page becomes a picture: it is reported, the others are read, and no cell of it is made up."""
        made = self.made("scan", "short-pages")
        streams = list(re.finditer(rb"stream\n(.*?)\nendstream", made.data, re.S))
        picture = b"q 400 0 0 600 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
        place = streams[1]
        data = made.data[:place.start(1)] + picture.ljust(place.end(1) - place.start(1)) + made.data[place.end(1):]
        code, out, _ = self.convert(data, "--ocr", "never")
        self.assertEqual(code, IN_DOUBT)
        document = score_report.Document(out)
        self.assertEqual([e.get("number") for e in document.root.iter() if e.get("read") == "unread"], ["2"])
        wrong = {key: document.cells[key] for key, value in made.truth["cells"].items() if key in document.cells and
                 document.cells[key][0] not in ("", value) and document.cells[key][1] == ""}
        self.assertEqual(wrong, {})

    def test_r17_without_the_engine_the_pages_with_text_are_read(self):
        """Where the module of OCR is missing a picture among the pages stays unread; a file of pictures alone names what is missing."""
        bare = self.folder / "bare"
        bare.mkdir()
        for name in ("xxgk", "xxgk_pdf.so", "xxgk_zip.so"):
            shutil.copy(pathlib.Path(BINARY).parent / name, bare)
        made = self.made("scan", "short-pages")
        place = list(re.finditer(rb"stream\n(.*?)\nendstream", made.data, re.S))[1]
        picture = b"q 400 0 0 600 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \x80 EI Q"
        source, out = self.folder / "mixed.pdf", self.folder / "mixed.xml"
        source.write_bytes(made.data[:place.start(1)] + picture.ljust(place.end(1) - place.start(1)) + made.data[place.end(1):])
        ran = subprocess.run([bare / "xxgk", "convert", source, "-o", out], capture_output=True, env=ENVIRONMENT, timeout=60, check=False)
        self.assertEqual(ran.returncode, IN_DOUBT, ran.stderr)
        self.assertEqual([e.get("number") for e in score_report.Document(out).root.iter() if e.get("read") == "unread"], ["2"])
        ran = subprocess.run([bare / "xxgk", "convert", SAMPLES / "scan-2021-pdf" / "source.pdf", "-o", self.folder / "none.xml"],
                             capture_output=True, env=ENVIRONMENT, timeout=60, check=False)
        self.assertNotIn(ran.returncode, (DONE, IN_DOUBT))
        self.assertEqual(len(ran.stderr.decode().splitlines()), 1)
        self.assertIn("xxgk_ocr", ran.stderr.decode())

    def test_r19_rotated_and_landscape_pages(self):
        for style in ("rotate-90", "rotate-180", "rotate-270", "landscape", "crop-smaller", "crop-larger"):
            with self.subTest(style):
                made = self.made("turned", style)
                self.all_right(made)
                root = self.document(made.data).root
                sizes = {e.get("number"): (float(e.get("width")), float(e.get("height"))) for e in root.iter() if e.tag.endswith("}page")}
                for cell in (e for e in root.iter() if e.get("box")):
                    x0, y0, x1, y1 = map(float, cell.get("box").split())
                    width, height = sizes[cell.get("page")]
                    self.assertTrue(0 <= x0 < x1 <= width and 0 <= y0 < y1 <= height, cell.attrib)

    def test_r20_two_pages_on_one_sheet(self):
        for edition in EDITIONS:
            for names in ((), ("short-pages", "split-rows"), ("subset", "digits")):
                with self.subTest(edition=edition, names=names):
                    made = self.made("sheet", *names, edition=edition)
                    self.all_right(made, two_up(made.data))

    def test_r23_files_that_hang_a_parser(self):
        """A form that draws itself, pages that are their own parents."""
        for name, data in (("form", self.drawing_itself()), ("pages", self.made("loop").data.replace(b"/Type /Pages", b"/Type /Pages/Parent 1 0 R", 1))):
            with self.subTest(name):
                start = time.monotonic()
                self.convert(data, "--timeout", "10")
                self.assertLess(time.monotonic() - start, 25)

    @staticmethod
    def drawing_itself():
        writer = pdf_writer.Writer()
        root, tree, form = writer.add(), writer.add(), writer.add()
        content = writer.stream(b"/X Do /X Do", False)
        page = writer.add(b"<< /Type /Page /Parent %d 0 R /MediaBox [0 0 100 100] /Resources << /XObject << /X %d 0 R >> >> /Contents %d 0 R >>"
                          % (tree, form, content))
        body = b"/X Do /X Do"
        writer.set(form, b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >> /Length %d >>\nstream\n%s\nendstream"
                   % (form, len(body), body))
        writer.set(root, b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
        writer.set(tree, b"<< /Type /Pages /Count 1 /Kids [%d 0 R] >>" % page)
        return writer.bytes(root)

    def test_r24_memory_of_a_thousand_pages(self):
        def lengthen(outline):
            outline.sections[0].parts = [f"第{n}项工作。" + "全年主动公开各类信息，及时回应社会关切，公众查阅更加方便。" * 8 for n in range(4000)]
        made = self.made("long", rearrange=lengthen)
        self.assertGreater(made.data.count(b"/Type /Page "), 600)
        source = self.folder / "long.pdf"
        source.write_bytes(made.data)
        limit = 60 << 20   # of memory that pages stand in; measured by a parent that has none of its own
        script = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL); " \
                 "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"
        peak = int(subprocess.run([sys.executable, "-c", script, BINARY, "convert", str(source)], capture_output=True, env=ENVIRONMENT, check=True).stdout)
        if b"__asan_init" not in pathlib.Path(BINARY).read_bytes():
            self.assertLess(peak, limit)

    def test_r25_decompression_bombs(self):
        """A hundred megabytes of operators, packed twice."""
        made = self.made("bomb")
        bomb = zlib.compress(zlib.compress(b"0 0 m 1 1 l S " * (100 << 16), 9), 9)
        place = re.search(rb"<< /Length (\d+) >>\nstream\n(.*?)\nendstream", made.data, re.S)
        body = b"<< /Filter [/FlateDecode /FlateDecode] /Length %d >>\nstream\n%s\nendstream" % (len(bomb), bomb)
        start = time.monotonic()
        self.convert(made.data[:place.start()] + body + made.data[place.end():], "--max-memory", "256MiB", "--timeout", "20")
        self.assertLess(time.monotonic() - start, 40)

    def test_r26_time_limit_names_the_pages_done(self):
        made = self.made("slow", rearrange=lambda outline: outline.sections[0].parts.extend(["全年主动公开各类信息。" * 40] * 300))
        _, _, said = self.convert(made.data, "--timeout", "0.01", code=TRY_AGAIN)
        self.assertRegex(said, r"pages read by then: \(\d+\)")
        self.assertFalse((self.folder / "in.xml").exists())

    def test_damaged_cross_references(self):
        """Read as far as Poppler repairs them."""
        made = self.made("xref")
        for data in (re.sub(rb"startxref\n\d+", b"startxref\n7", made.data), made.data.replace(b"xref\n0 ", b"xref\n9 ", 1)):
            self.all_right(made, data)
        self.convert(made.data[:-60], code=NOTHING_WRITTEN)  # no trailer at all

    def test_scripts_and_attachments_are_ignored(self):
        made = self.made("script")
        data = made.data.replace(b"<< /Type /Catalog", b"<< /OpenAction << /S /JavaScript /JS (app.alert\\(1\\);) >> /Names << /EmbeddedFiles << /Names [] >> >> /Type /Catalog", 1)
        self.all_right(made, data)


if __name__ == "__main__":
    unittest.main()
