#!/usr/bin/env python3
"""The command line as its users meet it: exit codes, what is written and what is left alone, what is said in which language."""

import os
import pathlib
import re
import signal
import subprocess
import tempfile
import time
import unittest
import xml.etree.ElementTree as ET

import small_report
from program import BINARY, ENVIRONMENT, SOURCE_DIR, run

DONE, FOUND_FAULT, NOTHING_WRITTEN, IN_DOUBT, WRONG_USAGE, TRY_AGAIN = 0, 1, 2, 3, 64, 75
COMMANDS = ("convert", "batch", "merge", "validate", "schema", "schematron", "dump", "forms", "export", "diff")
CHECK = "{urn:xxgk:report:1}check"


def has_chinese(text):
    return any("\u4e00" <= c <= "\u9fff" for c in text)


class CliTest(unittest.TestCase):
    def setUp(self):
        temporary = tempfile.TemporaryDirectory()
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)
        self.source = self.put("report.txt", small_report.text())

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def run_here(self, *arguments, **options):
        return run(*map(str, arguments), cwd=self.folder, **options)

    def names(self):
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*") if path.is_file())

    def refused(self, ran, code, *words):
        """One line on standard error that holds the words, nothing on standard output."""
        self.assertEqual(ran.code, code, ran.said)
        self.assertEqual(ran.out, "")
        self.assertEqual(len(ran.lines), 1, ran.said)
        for word in words:
            self.assertIn(word, ran.said)


class Help(CliTest):
    def test_each_command_in_both_languages(self):
        for command in COMMANDS:
            for arguments in ((command, "--help"), ("--lang", "en", command, "-h")):
                ran = self.run_here(*arguments)
                self.assertEqual((ran.code, ran.said), (DONE, ""))
                self.assertIn(f"\n  xxgk {command}", ran.out)
                self.assertIn("Example", ran.out)
                self.assertFalse(has_chinese(ran.out), ran.out)
            ran = self.run_here(command, "--help", "--lang", "zh")
            self.assertEqual(ran.code, DONE)
            self.assertIn(f"\n  xxgk {command}", ran.out)
            for word in ("用法", "选项", "示例", "显示本说明"):
                self.assertIn(word, ran.out)
            for word in ("Usage", "Options", "Example", "Positionals"):
                self.assertNotIn(word, ran.out)

    def test_whole_program(self):
        ran = self.run_here("--help")
        self.assertEqual(ran.code, DONE)
        for command in COMMANDS:
            self.assertIn(f"\n  {command} ", ran.out)

    def test_version(self):
        self.assertRegex(self.run_here("--version").out, r"^xxgk \d+\.\d+\.\d+\n$")

    def test_language_of_the_locale(self):
        for env, chinese in (({}, False), ({"LANG": "zh_CN.UTF-8"}, True), ({"LC_ALL": "C", "LANG": "zh_CN.UTF-8"}, False),
                             ({"LC_MESSAGES": "zh_CN.UTF-8", "LANG": "en_GB.UTF-8"}, True)):
            self.assertEqual(has_chinese(self.run_here("convert", "absent.txt", env=env).said), chinese, env)
        ran = self.run_here("convert", "absent.txt", "--lang=en", env={"LANG": "zh_CN.UTF-8"})
        self.assertFalse(has_chinese(ran.said))


class WrongUsage(CliTest):
    def test_one_line_that_tells_what_to_do(self):
        for arguments, word in (
                ((), "--help"), (("turn",), "'turn'"), (("convert",), "--help"), (("dump",), "--help"), (("validate",), "--help"),
                (("convert", "report.txt", "--fast"), "'--fast'"), (("convert", "report.txt", "-o"), "--output"),
                (("convert", "report.txt", "-o", "a", "-o", "b"), "--output"), (("convert", ""), "--help"),
                (("convert", "report.txt", "--lang", "fr"), "--lang"), (("convert", "report.txt", "--max-bytes", "many"), "--max-bytes"),
                (("convert", "report.txt", "report.txt"), "-o"), (("convert", "-", "-", "-o", "x/"), "once"),
                (("convert", "report.txt", "report.txt", "-o", "report.txt"), "folder"),
                (("convert", "report.txt", "--source-url", "not an address"), "https://"),
                (("convert", "report.txt", "x.txt", "-o", "x/", "--source-url", "https://example.org/"), "--source-url"),
                (("forms", "--edition", "1999"), "2021"), (("forms", "--rules", "--equivalences"), "--rules"),
                (("schema", "more"), "'more'")):
            self.refused(self.run_here(*arguments), WRONG_USAGE, word)
            ran = self.run_here(*arguments, env={"LANG": "zh_CN.UTF-8"})
            self.refused(ran, WRONG_USAGE)
            self.assertTrue(has_chinese(ran.said) or "--lang" in arguments, ran.said)
        self.assertEqual(self.names(), ["report.txt"])


class Sources(CliTest):
    def test_to_standard_output(self):
        ran = self.run_here("convert", "report.txt")
        self.assertEqual(ran.code, DONE, ran.said)
        root = ET.fromstring(ran.out)
        self.assertEqual((root.get("form"), root.get("year")), ("2021", "2023"))
        self.assertTrue(ran.out.endswith("\n"))
        self.assertEqual(self.names(), ["report.txt"])

    def test_same_input_same_bytes(self):
        self.assertEqual(self.run_here("convert", "report.txt").bytes, self.run_here("convert", "report.txt").bytes)

    def test_standard_input(self):
        ran = self.run_here("convert", "-", stdin=self.source.read_bytes())
        self.assertEqual(ran.code, DONE, ran.said)
        self.assertIn('<source name="stdin"', ran.out)
        by_name = self.run_here("convert", "report.txt").out
        self.assertEqual(ran.out.replace('name="stdin"', 'name="report.txt"'), by_name)
        self.assertEqual(self.run_here("convert", "-", "-o", "out/", stdin=self.source.read_bytes()).code, DONE)
        self.assertEqual(self.names(), ["out/stdin.xml", "report.txt"])

    def test_unreadable(self):
        self.put("empty.txt", b"")
        self.put("blank.txt", b" \n\n\t\n")
        self.put("noise.txt", bytes(range(256)) * 64)
        self.put("report.pdf", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n")
        self.put("picture.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 40)
        self.put("picture.txt", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + b"\0" * 40)
        self.put("korean.txt", ("정보공개 청구 안내 및 처리 현황에 대한 보고서입니다.\n" * 5).encode("euc-kr"))
        (self.folder / "folder").mkdir()
        before = self.names()
        for name in ("absent.txt", "empty.txt", "blank.txt", "noise.txt", "report.pdf", "picture.png", "picture.txt", "korean.txt",
                     "folder", "empty.txt/x"):
            for language in ("en", "zh"):
                ran = self.run_here("--lang", language, "convert", name, "-o", "out.xml")
                self.refused(ran, NOTHING_WRITTEN, name)
                self.assertEqual(has_chinese(ran.said), language == "zh", ran.said)
            self.refused(self.run_here("dump", name), NOTHING_WRITTEN, name)
        self.refused(self.run_here("convert", "-", "-o", "out.xml"), NOTHING_WRITTEN, "stdin")
        self.assertEqual(self.names(), before)

    def test_what_is_no_report(self):
        """Neither a form of blanks nor half a file comes of it; a report without any table is one."""
        self.put("hello.txt", b"hello world\n")
        self.put("shopping.txt", "牛奶\t2\n面包\t3\n鸡蛋\t12\n".encode())
        self.put("article.txt", b"The quick brown fox.\n\nIn 2023 it jumped over 15 lazy dogs.\n")
        before = self.names()
        for name in ("hello.txt", "shopping.txt", "article.txt"):
            self.refused(self.run_here("convert", name, "-o", "out.xml"), NOTHING_WRITTEN, name, "not a report")
            self.refused(self.run_here("--lang", "zh", "convert", name), NOTHING_WRITTEN, name, "不是政府信息公开工作年度报告")
        self.assertEqual(self.names(), before)
        self.put("prose.txt", f"{small_report.TITLE}\n\n一、总体情况\n\n我局认真公开信息。\n".encode())
        self.assertEqual(self.run_here("convert", "prose.txt", "-o", "out.xml").code, IN_DOUBT)
        self.assertIn("我局认真公开信息。", (self.folder / "out.xml").read_text("utf-8"))

    def test_charsets(self):
        """The same report in every charset is the same XML, but for the source's hash; by name and on standard input."""
        def without_hash(out):
            return re.sub('sha256="[0-9a-f]*"', "", out)
        text = small_report.text()
        expected = without_hash(self.run_here("convert", "-", stdin=text.encode()).out)
        for codec in ("utf-8-sig", "gb18030", "gbk", "utf-16", "utf-16-le", "utf-16-be"):
            for end in ("\n", "\r\n", "\r"):
                with self.subTest(codec, end=end):
                    ran = self.run_here("convert", "-", stdin=text.replace("\n", end).encode(codec))
                    self.assertEqual((ran.code, without_hash(ran.out)), (DONE, expected), ran.said)

    def test_refusals_name_the_charset(self):
        self.put("korean.txt", ("정보공개 청구 안내 및 처리 현황에 대한 보고서입니다.\n" * 5).encode("euc-kr"))
        for language in ("en", "zh"):
            self.refused(self.run_here("--lang", language, "convert", "korean.txt"), NOTHING_WRITTEN, "GB18030", "EUC-KR")

    def test_too_large(self):
        ran = self.run_here("convert", "report.txt", "--max-bytes", "1KiB", "-o", "out.xml")
        self.refused(ran, NOTHING_WRITTEN, "report.txt", "1024 bytes", "--max-bytes")
        ran = self.run_here("convert", "-", "--max-bytes", "1024", "-o", "out.xml", stdin=self.source.read_bytes())
        self.refused(ran, NOTHING_WRITTEN, "stdin", "1024 bytes")
        size = len(self.source.read_bytes())
        self.assertEqual(self.run_here("convert", "report.txt", "--max-bytes", str(size), "-o", "out.xml").code, DONE)

    def test_endless_input_is_given_up(self):
        ran = self.run_here("convert", "/dev/zero", "--max-bytes", "1MiB")
        self.refused(ran, NOTHING_WRITTEN, "/dev/zero")

    def test_odd_names(self):
        for name in ("-x.txt", "two words.txt", "清溪.txt", "a\tb\x1b[31m\nc.txt", "'\"&<>.txt"):
            self.put(name, small_report.text())
            ran = self.run_here("convert", "-o", "out/", "--", name)
            self.assertEqual(ran.code, DONE, ran.said)
            self.assertNotIn("\x1b", ran.said)
            self.assertTrue(ran.lines[0].startswith("xxgk: ") or ran.lines[1].startswith("  "), ran.said)
            ET.parse(self.folder / "out" / (name[:-4] + ".xml"))

    def test_name_that_is_no_utf8(self):
        name = os.fsencode(self.folder) + b"/\xc7\xe5\xcf\xaa.txt"
        with open(name, "wb") as file:
            file.write(self.source.read_bytes())
        ran = run("convert", name)
        self.assertEqual(ran.code, DONE, ran.said)
        ET.fromstring(ran.bytes)

    def test_source_url(self):
        url = "https://example.org/a(1)/report.html?id=1&d=%E6%B8%85#top"
        ran = self.run_here("convert", "report.txt", "--source-url", url)
        self.assertEqual(ran.code, DONE, ran.said)
        self.assertEqual(ET.fromstring(ran.out).find("{urn:xxgk:report:1}source").get("url"), url)


class Outputs(CliTest):
    def test_file(self):
        ran = self.run_here("convert", "report.txt", "-o", "out.xml")
        self.assertEqual((ran.code, ran.out), (DONE, ""))
        self.assertEqual((self.folder / "out.xml").read_bytes(), self.run_here("convert", "report.txt").bytes)
        self.assertEqual(self.run_here("convert", "report.txt", "-o", "out.xml").code, DONE)
        self.assertEqual(self.names(), ["out.xml", "report.txt"])

    def test_folder(self):
        (self.folder / "there").mkdir()
        for out in ("there", "there/", "not/yet/"):
            self.assertEqual(self.run_here("convert", "report.txt", "-o", out).code, DONE)
        self.assertEqual(self.names(), ["not/yet/report.xml", "report.txt", "there/report.xml"])

    def test_several_sources(self):
        self.put("b/2022.txt", small_report.text())
        self.put("b/empty.txt", b"")
        ran = self.run_here("convert", "report.txt", "absent.txt", "b/empty.txt", "b/2022.txt", "-o", "out")
        self.assertEqual((ran.code, ran.out), (NOTHING_WRITTEN, ""))
        self.assertEqual(self.names(), ["b/2022.txt", "b/empty.txt", "out/2022.xml", "out/report.xml", "report.txt"])
        errors = [line for line in ran.lines if line.startswith("xxgk: ")]
        self.assertEqual(len(errors), 2, ran.said)
        self.assertIn("absent.txt", errors[0])
        self.assertIn("b/empty.txt", errors[1])

    def test_nothing_is_made_where_all_fail(self):
        self.run_here("convert", "absent.txt", "gone.txt", "-o", "out/")
        self.assertFalse((self.folder / "out").exists())

    def test_several_reports_in_one_source(self):
        both = self.put("both.txt", small_report.text() + small_report.text().replace("2023年", "2024年"))
        for output in ((), ("-o", "one.xml")):
            self.refused(self.run_here("convert", "both.txt", *output), NOTHING_WRITTEN, "2 reports", "-o")
        self.assertEqual(self.names(), ["both.txt", "report.txt"])
        ran = self.run_here("convert", "both.txt", "report.txt", "-o", "out/")
        self.assertEqual(ran.code, DONE, ran.said)
        self.assertEqual(self.names(), ["both.txt", "out/both-1.xml", "out/both-2.xml", "out/report.xml", "report.txt"])
        self.assertEqual(ran.lines[0], "both.txt: 2 reports in one source")
        self.assertEqual([ET.parse(self.folder / f"out/both-{n}.xml").getroot().get("year") for n in (1, 2)], ["2023", "2024"])
        self.assertEqual(self.run_here("convert", "-", "-o", "in/", stdin=both.read_bytes()).code, DONE)
        self.assertIn("in/stdin-2.xml", self.names())
        self.assertEqual(self.run_here("dump", "--report", "both.txt").out.count("\nagency: "), 2)

    def test_collision(self):
        self.put("b/report.txt", small_report.text(received="5 2 0 0 0 0 8"))
        self.put("c/report.md", small_report.text(received="5 2 0 0 0 0 9"))
        ran = self.run_here("convert", "report.txt", "b/report.txt", "c/report.md", "-o", "out")
        self.assertEqual(ran.code, DONE, ran.said)
        written = sorted((self.folder / "out").iterdir())
        self.assertEqual(len(written), 3)
        for path in written:
            fingerprint = ET.parse(path).getroot().find("{urn:xxgk:report:1}source").get("sha256")
            self.assertEqual(path.name, f"report-{fingerprint[:8]}.xml")

    def test_collision_of_equal_sources(self):
        self.put("b/report.txt", small_report.text())
        ran = self.run_here("convert", "report.txt", "b/report.txt", "-o", "out", "-q")
        self.refused(ran, NOTHING_WRITTEN, "b/report.txt", "same")
        self.assertEqual(len(list((self.folder / "out").iterdir())), 1)

    def test_a_source_is_never_overwritten(self):
        (self.folder / "link.xml").symlink_to("report.txt")
        (self.folder / "twin.xml").hardlink_to(self.source)
        self.put("b/report.xml", small_report.text())
        content = self.source.read_bytes()
        for output in ("report.txt", "./b/../report.txt", "link.xml", "twin.xml"):
            self.refused(self.run_here("convert", "report.txt", "-o", output), NOTHING_WRITTEN, output, "source")
        self.refused(self.run_here("convert", "b/report.xml", "-o", "b"), NOTHING_WRITTEN, "b/report.xml")
        self.assertEqual((self.source.read_bytes(), (self.folder / "b/report.xml").read_bytes()), (content, content))
        self.assertTrue((self.folder / "link.xml").is_symlink())

    def test_unwritable(self):
        before = self.names()
        for output in ("report.txt/out.xml", "absent/out.xml", "report.txt/deep/er/", "/dev/null/out.xml", "x" * 300 + ".xml"):
            ran = self.run_here("convert", "report.txt", "-o", output)
            self.refused(ran, NOTHING_WRITTEN, "report.txt", "cannot be written")
        self.assertEqual(self.names(), before)

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_folder_without_permission(self):
        (self.folder / "closed").mkdir(mode=0o555)
        self.refused(self.run_here("convert", "report.txt", "-o", "closed"), NOTHING_WRITTEN, "closed/report.xml")

    def test_full_disk(self):
        for arguments in (("convert", "report.txt", "-q"), ("schema",), ("forms",), ("dump", "report.txt")):
            with open("/dev/full", "wb") as full:
                done = subprocess.run([BINARY, *arguments], stdout=full, stderr=subprocess.PIPE, cwd=self.folder, env=ENVIRONMENT,
                                      check=False)
            self.assertEqual(done.returncode, NOTHING_WRITTEN, arguments)
            self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)

    def test_reader_that_goes_away(self):
        read_end, write_end = os.pipe()
        os.close(read_end)
        done = subprocess.run([BINARY, "schema"], stdout=write_end, stderr=subprocess.PIPE, env=ENVIRONMENT, check=False)
        os.close(write_end)
        self.assertEqual((done.returncode, done.stderr), (NOTHING_WRITTEN, b""))


class Interruption(CliTest):
    def test_while_waiting_for_input(self):
        with subprocess.Popen([BINARY, "convert", "-", "-o", "out.xml"], stdin=subprocess.PIPE, cwd=self.folder, env=ENVIRONMENT) as process:
            process.stdin.write(b"x" * 100)
            process.stdin.flush()
            time.sleep(0.2)
            process.send_signal(signal.SIGINT)
            process.wait(10)
        self.assertEqual(process.returncode, -signal.SIGINT)
        self.assertEqual(self.names(), ["report.txt"])

    def test_in_the_middle_of_many(self):
        sources = [str(self.put(f"many/{number}.txt", small_report.text(received=f"5 2 0 0 0 0 {number}"))) for number in range(300)]
        for attempt in range(8):
            out = self.folder / f"out{attempt}"
            with subprocess.Popen([BINARY, "convert", "-q", "-o", f"{out}/", *sources], env=ENVIRONMENT) as process:
                deadline = time.monotonic() + 20
                while not (out.exists() and any(out.iterdir())) and time.monotonic() < deadline:
                    time.sleep(0.001)
                time.sleep(0.003 * attempt)
                process.send_signal(signal.SIGTERM if attempt % 2 else signal.SIGINT)
                process.wait(20)
            for path in out.iterdir():
                self.assertEqual(path.suffix, ".xml")
                self.assertFalse(path.name.startswith("."), path.name)
                ET.parse(path)


class Judgement(CliTest):
    def test_failed_checks_do_not_change_the_code(self):
        self.put("wrong.txt", small_report.text(received="6 2 0 0 0 0 7"))
        ran = self.run_here("convert", "wrong.txt", "-o", "wrong.xml")
        self.assertEqual(ran.code, DONE, ran.said)
        line = next(line for line in ran.lines if "applications.balance" in line)
        for word in ("natural-person", "自然人", "7", "6", "off by"):
            self.assertIn(word, line)
        self.assertTrue(any("applications.columns" in line and "received" in line for line in ran.lines), ran.said)
        failing = {(c.get("rule"), c.get("at")) for c in ET.parse(self.folder / "wrong.xml").iter(CHECK) if c.get("outcome") == "fails"}
        self.assertIn(("applications.balance", "natural-person"), failing)

    def test_doubts_do(self):
        for title in ("年度报告", "清溪县水利局政府信息公开工作年度报告"):
            self.put("untold.txt", small_report.text(title=title))
            self.assertEqual(self.run_here("convert", "untold.txt").code, IN_DOUBT, title)
        self.put("cut.txt", small_report.text()[:900])
        self.assertEqual(self.run_here("convert", "cut.txt").code, IN_DOUBT)
        self.put("smear.txt", small_report.text(received="5 约2 0 0 0 0 7"))
        ran = self.run_here("convert", "smear.txt")
        self.assertEqual(ran.code, IN_DOUBT)
        self.assertIn("约2", ran.said)

    def test_summary(self):
        ran = self.run_here("convert", "report.txt")
        for word in ("2021", "清溪县水利局", "2023", "values: 2", "0 blank", "0 missing", "0 suspect", "0 fail"):
            self.assertIn(word, ran.said)
        self.assertTrue(has_chinese(self.run_here("convert", "report.txt", "--lang", "zh").lines[1]))
        self.assertEqual(self.run_here("convert", "report.txt", "--quiet").said, "")

    def test_all_checks(self):
        few = ET.fromstring(self.run_here("convert", "report.txt").out)
        all_of_them = ET.fromstring(self.run_here("convert", "report.txt", "--all-checks").out)
        self.assertEqual(len(list(few.iter(CHECK))), 0)
        self.assertGreater(len(list(all_of_them.iter(CHECK))), 50)


class OtherCommands(CliTest):
    def test_validate(self):
        self.run_here("convert", "report.txt", "-o", "good.xml", "-q")
        text = (self.folder / "good.xml").read_text(encoding="utf-8")
        self.put("bad.xml", text.replace(">48<", ">many<"))
        self.put("broken.xml", text[:500])
        ran = self.run_here("validate", "good.xml")
        self.assertEqual((ran.code, ran.out, ran.said), (DONE, "good.xml: valid\n", ""))
        ran = self.run_here("validate", "good.xml", "bad.xml", "broken.xml")
        self.assertEqual((ran.code, ran.said), (FOUND_FAULT, ""))
        line = 1 + text[:text.index(">48<")].count("\n")
        self.assertIn(f"bad.xml:{line}: ", ran.out)
        self.assertIn("broken.xml:", ran.out)
        ran = self.run_here("validate", "absent.xml", "good.xml")
        self.assertEqual((ran.code, ran.out), (NOTHING_WRITTEN, "good.xml: valid\n"))
        self.assertEqual(self.run_here("validate", "-", stdin=text.encode()).code, DONE)

    def test_schema(self):
        ran = self.run_here("schema")
        self.assertEqual((ran.code, ran.said), (DONE, ""))
        self.assertEqual(ET.fromstring(ran.out).tag, "{http://www.w3.org/2001/XMLSchema}schema")

    def test_schematron(self):
        ran = self.run_here("schematron")
        self.assertEqual((ran.code, ran.said), (DONE, ""))
        self.assertEqual(ET.fromstring(ran.out).tag, "{http://purl.oclc.org/dsdl/schematron}schema")

    def test_dump(self):
        document, report = self.run_here("dump", "report.txt"), self.run_here("dump", "--report", "report.txt")
        self.assertEqual((document.code, report.code), (DONE, DONE))
        self.assertIn("行政许可", document.out)
        self.assertIn("licensing", report.out)
        self.assertNotIn("licensing", document.out)

    def test_forms(self):
        ran = self.run_here("forms")
        lines = [line.split("\t") for line in ran.out.splitlines()]
        self.assertEqual(lines[0][:7], ["edition", "table", "row", "column", "unit", "row label", "column label"])
        self.assertEqual({len(line) for line in lines}, {8})
        self.assertLessEqual({"2019", "2021"}, {line[0] for line in lines[1:]})
        only = self.run_here("forms", "--edition", "2021").out.splitlines()
        self.assertEqual({line.split("\t")[0] for line in only[1:]}, {"2021"})
        self.assertEqual(sum("\tapplications\treceived\ttotal\t" in line for line in only), 1)
        self.assertIn("applications.balance", self.run_here("forms", "--rules").out)
        self.assertIn("exact", self.run_here("forms", "--equivalences").out)

    def test_schemas_from_a_folder(self):
        schemas = SOURCE_DIR / "schemas"
        self.assertEqual(self.run_here("schema", "--schemas", schemas).bytes, self.run_here("schema").bytes)
        ran = self.run_here("convert", "report.txt", "--schemas", schemas)
        self.assertEqual((ran.code, ran.bytes), (DONE, self.run_here("convert", "report.txt").bytes))
        (self.folder / "none/forms").mkdir(parents=True)
        self.refused(self.run_here("--schemas", "absent", "forms"), NOTHING_WRITTEN, "absent")
        self.refused(self.run_here("--schemas", "none", "convert", "report.txt", "-o", "out.xml"), NOTHING_WRITTEN)
        self.assertEqual(self.names(), ["report.txt"])

    def test_limits_hold_for_texts_and_pages(self):
        hostile = {"long.txt": small_report.text() + "行政许可\t1\t2\t3\n" * 60_000,
                   "long.html": "<table>" + "<tr><td>行政许可<td>1<td>2" * 60_000 + "</table>"}
        for name, content in hostile.items():
            self.put(name, content)
            for limit in (("--timeout", "0.02"), ("--max-memory", "6MiB")):
                for command in (("convert", "-o", "out.xml"), ("dump",)):
                    ran = self.run_here(*command, name, *limit)
                    self.refused(ran, TRY_AGAIN, name)
                    self.assertNotIn("out.xml", self.names())

    def test_limits_change_nothing_that_stays_within_them(self):
        long_text = small_report.text().replace("公开内容的针对性", "公开内容很多。" * 60_000 + "针对性")
        long_none = "没有什么可说。\n" * 60_000
        for name, content in (("report.txt", small_report.text()), ("long.txt", long_text), ("none.txt", long_none)):
            self.put(name, content)
            free, limited, usual = (self.run_here("convert", name, *limits) for limits in
                                    (("--timeout", "0", "--max-memory", "0"), ("--timeout", "100"), ()))
            for ran in (limited, usual):
                self.assertEqual((free.code, free.bytes, free.said), (ran.code, ran.bytes, ran.said))
            self.assertEqual(free.code, NOTHING_WRITTEN if content is long_none else DONE)


if __name__ == "__main__":
    unittest.main()
