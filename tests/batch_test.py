#!/usr/bin/env python3
"""Batches as their operators meet them: outcomes, going on after anything that ends a run, the same tree however it came about.

XXGK_FULL=1: ten thousand documents instead of a few hundred.
"""

import fcntl
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import batch_corpus
from program import BINARY, ENVIRONMENT, SOURCE_DIR, run

DONE, WRONG_USAGE, BAD_DATA, NO_INPUT, CANNOT_CREATE, TRY_AGAIN = 0, 64, 65, 66, 73, 75
FULL = bool(os.environ.get("XXGK_FULL"))
REPORTS = 9800 if FULL else 240
ODD_FOLDERS = 17 if FULL else 1  # of a dozen files each


class BatchTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.addClassCleanup(cls.temporary.cleanup)
        cls.archive = pathlib.Path(cls.temporary.name) / "archive"
        cls.count = batch_corpus.put_reports(cls.archive, REPORTS)
        for number in range(ODD_FOLDERS):
            cls.count += batch_corpus.put_odd(cls.archive / f"odd{number or ''}")

    def setUp(self):
        temporary = tempfile.TemporaryDirectory(dir=self.temporary.name)
        self.addCleanup(temporary.cleanup)
        self.folder = pathlib.Path(temporary.name)

    def batch(self, *arguments, **options):
        return run("batch", *map(str, arguments), cwd=self.folder, **options)

    def start(self, *arguments, **options):
        process = subprocess.Popen([BINARY, "batch", *map(str, arguments)], cwd=self.folder, env=ENVIRONMENT, stderr=subprocess.PIPE, text=True,
                                   **options)
        self.addCleanup(process.stderr.close)
        return process

    def put(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
        return path

    def status(self, out="out"):
        lines = [line for path in sorted((self.folder / out).glob("status*.jsonl")) for line in path.read_text(encoding="utf-8").split("\n") if line]
        return {entry["id"]: entry for entry in map(json.loads, lines)}

    def summary(self, out="out", shard="1-of-1"):
        return json.loads((self.folder / out / f"summary-{shard}.json").read_text(encoding="utf-8"))

    def whole(self):
        """-> the tree of one run that nothing disturbs, made once"""
        out = self.archive.parent / "whole"
        if not out.exists():
            self.assertEqual(run("batch", str(self.archive), "-o", str(out), "-q").code, BAD_DATA)
        return batch_corpus.tree(out)

    def same_as_whole(self, out="out"):
        got, want = batch_corpus.tree(self.folder / out), self.whole()
        self.assertEqual(sorted(got), sorted(want))
        self.assertEqual([name for name in want if got[name] != want[name]], [])


class Outcomes(BatchTest):
    def test_every_document_is_accounted_for(self):
        ran = self.batch(self.archive, "-o", "out")
        self.assertEqual(ran.code, BAD_DATA, ran.said)
        status = self.status()
        self.assertEqual(len(status), self.count)
        for group, outcome in ((batch_corpus.UNREAD, "unread"), (batch_corpus.FAILED, "failed")):
            for name, kind in group.items():
                entry = status[str(self.archive / "odd" / name)]
                self.assertEqual((entry["outcome"], entry["class"]), (outcome, kind), entry)
                self.assertTrue(entry["reason"] and "\n" not in entry["reason"], entry)
        summary = self.summary()
        self.assertEqual(summary["documents"], self.count)
        self.assertEqual(sum(summary["outcomes"].values()), self.count)
        self.assertEqual(summary["outcomes"]["converted"], REPORTS + 2)
        self.assertIn(f"{self.count} documents", ran.said)
        self.reports_are_valid(status)

    def reports_are_valid(self, status):
        files = [report["file"] for entry in status.values() for report in entry["reports"]]
        self.assertEqual(len(set(files)), REPORTS + 2)
        on_disk = {str(path.relative_to(self.folder / "out")) for path in (self.folder / "out/xml").rglob("*") if path.is_file()}
        self.assertEqual(set(files), on_disk)
        some = [str(self.folder / "out" / file) for file in random.Random(1).sample(files, 20)]
        self.assertEqual(run("validate", *some).code, DONE)

    def test_name_that_is_no_utf8_and_copies(self):
        """Neither is lost: each has its own report."""
        self.whole()
        status = self.status(self.archive.parent / "whole")
        odd = [entry for entry in status.values() if "path_hex" in entry]
        self.assertEqual([bytes.fromhex(entry["path_hex"])[-5:] for entry in odd], [b"\xff.txt"])
        copies = [entry for entry in status.values() if entry.get("sha256") == status[str(self.archive / "copy.txt")]["sha256"]]
        self.assertEqual(len({entry["reports"][0]["file"] for entry in copies}), 2)

    def test_quiet_and_chinese(self):
        source = self.put("a.txt", batch_corpus.report(1))
        ran = self.batch(source, "-o", "out", "-q")
        self.assertEqual((ran.code, ran.said), (DONE, ""))
        ran = self.batch(source, "-o", "out", "--lang", "zh")
        self.assertIn("份文件", ran.said)

    def test_wrong_usage(self):
        for arguments in ((), ("a",), ("-o", "out"), ("a", "--manifest", "b", "-o", "out"), ("a", "-o", "out", "--shard", "3/2"),
                          ("a", "-o", "out", "--shard", "0/2"), ("a", "-o", "out", "--retry", "converted"), ("a", "-o", "out", "--jobs", "0")):
            ran = self.batch(*arguments)
            self.assertEqual((ran.code, len(ran.lines)), (WRONG_USAGE, 1), ran.said)

    def test_source_that_is_not_there(self):
        self.assertEqual(self.batch("absent.txt", "-o", "out").code, BAD_DATA)
        self.assertEqual(self.status()["absent.txt"]["class"], "unreadable")

    def test_patterns(self):
        self.put("a1.txt", batch_corpus.report(1))
        self.put("a2.txt", batch_corpus.report(2))
        self.put("b[1].txt", batch_corpus.report(3))
        self.assertEqual(self.batch("a*.txt", "b[1].txt", "a1.txt", "-o", "out").code, DONE)
        self.assertEqual(sorted(self.status()), ["a1.txt", "a2.txt", "b[1].txt"])

    def test_own_folder_is_no_source(self):
        self.put("in/a.txt", batch_corpus.report(1))
        for _ in range(2):
            self.assertEqual(self.batch("in", "-o", "in/out").code, DONE)
            self.assertEqual(sorted(self.status("in/out")), ["in/a.txt"])


class Manifest(BatchTest):
    def test_fields_are_carried_through(self):
        self.put("docs/a.txt", batch_corpus.report(1))
        line = {"id": "110101-2022", "path": "docs/a.txt", "agency": "清溪县水利局", "year": 2022, "url": "https://example.org/a",
                "retrieved": "2024-05-01", "box": {"shelf": [1, 2.50, None, True]}, "note": "\u2028\"\\"}
        self.put("list.jsonl", json.dumps(line) + "\n\n")
        elsewhere = self.folder / "elsewhere"
        elsewhere.mkdir()
        ran = run("batch", "--manifest", "../list.jsonl", "-o", "../out", cwd=elsewhere)
        self.assertEqual(ran.code, DONE, ran.said)
        entry = self.status()["110101-2022"]
        self.assertEqual(entry["manifest"], line)
        self.assertTrue(entry["reports"][0]["file"].endswith("/110101-2022.xml"))
        self.assertIn("https://example.org/a", (self.folder / "out" / entry["reports"][0]["file"]).read_text(encoding="utf-8"))

    def test_hostile_lines_cost_themselves(self):
        for name in "abc":
            self.put(f"{name}.txt", batch_corpus.report(ord(name)))
        lines = ['{"id": "x", "path": "a.txt"}', '{"id": "x", "path": "b.txt"}', '{"id": "x#2", "path": "c.txt"}', '{"path": "a.txt"}', "{", "[]",
                 '{"id": "../../../up", "path": "b.txt"}', '{"id": "nul", "path": "a\\u0000.txt"}', '{"id": 7, "path": "c.txt"}', '{"id": "no-path"}',
                 "[" * 100000, '{"path": "a.txt", "path": "b.txt"}', '{"id": "' + "y" * 2000 + '", "path": "a.txt"}', '{"id": "gone", "path": "gone"}']
        manifest = self.put("list.jsonl", "\n".join(lines).encode() + b'\n{"id": "\xff", "path": "a.txt"}\n{"id": "last", "path": "a.txt"}')
        self.assertEqual(self.batch("--manifest", manifest, "-o", "out").code, BAD_DATA)
        status = self.status()
        self.assertEqual(len(status), len(lines) + 2)
        converted = sorted(name for name, entry in status.items() if entry["outcome"] == "converted")
        self.assertEqual(converted, sorted(["x", "x#2", "x#2#2", "a.txt", "../../../up", "7", "last"]))
        faults = [name for name, entry in status.items() if entry.get("class") == "manifest"]
        self.assertEqual(len(faults), 8)
        self.assertTrue(all(name.startswith("list.jsonl:") for name in faults))
        self.assertFalse((self.folder.parent / "up.xml").exists())
        again = batch_corpus.tree(self.folder / "out")
        self.batch("--manifest", manifest, "-o", "out")
        self.assertEqual(batch_corpus.tree(self.folder / "out"), again)

    def test_no_manifest(self):
        self.assertEqual(self.batch("--manifest", "absent.jsonl", "-o", "out").code, NO_INPUT)
        self.assertEqual(self.batch("--manifest", self.folder, "-o", "out").code, NO_INPUT)


class Resume(BatchTest):
    def test_number_of_jobs_makes_no_difference(self):
        for jobs in (1, 3):
            self.batch(self.archive, "-o", f"out-{jobs}", "--jobs", jobs, "-q")
            self.same_as_whole(f"out-{jobs}")

    def test_killed_again_and_again(self):
        self.whole()
        pause, kills = random.Random(7), 0
        for _ in range(1000):
            process = self.start(self.archive, "-o", "out", "-q")
            try:
                process.wait(pause.uniform(2, 5) if FULL else pause.uniform(0.2, 0.5) + kills / 20)  # later ones come further
                break
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
                kills += 1
        self.assertGreater(kills, 1)
        self.assertEqual(process.returncode, BAD_DATA)
        self.same_as_whole()

    def test_killed_workers(self):
        """A document whose worker somebody kills is given to another."""
        self.whole()
        process, pause, kills = self.start(self.archive, "-o", "out", "-q"), random.Random(3), 0
        while process.poll() is None:
            time.sleep(pause.uniform(0.2, 0.5))
            for child in children(process.pid)[:1]:
                os.kill(child, signal.SIGKILL)
                kills += 1
        self.assertGreater(kills, 0)
        self.same_as_whole()

    def test_no_zombies_and_no_files_left(self):
        process, most = self.start(self.archive, "-o", "out", "-q"), 0
        while process.poll() is None:
            states = [state_of(child) for child in every_child(process.pid)]
            most = max(most, states.count("Z"))
            time.sleep(0.05)
        self.assertLess(most, 2)  # one that has ended this moment
        self.assertEqual(sorted(path.name for path in (self.folder / "out").iterdir()), ["status-1-of-1.jsonl", "summary-1-of-1.json", "xml"])

    def test_no_worker_outlives_its_supervisor(self):
        process = self.start(self.archive, "-o", "out", "-q", "--jobs", 3)
        workers = wait_for(lambda: len(children(process.pid)) == 3 and children(process.pid))
        process.kill()
        process.wait()
        self.assertTrue(wait_for(lambda: not any(is_alive(worker) for worker in workers)))

    def test_done_is_done(self):
        out = self.archive.parent / "whole"
        self.whole()
        begin = time.monotonic()
        ran = run("batch", str(self.archive), "-o", str(out))
        a_document = (time.monotonic() - begin) / self.count
        self.assertIn("nothing to do", ran.said)
        self.assertLess(a_document, 0.001)

    def test_what_changed_is_done_again(self):
        a, b = self.put("a.txt", batch_corpus.report(1)), self.put("b.txt", batch_corpus.report(2))
        self.batch(a, b, "-o", "out", "-q")
        first = self.status()
        b.write_text(batch_corpus.report(3), encoding="utf-8")
        self.assertIn("1 in this run", self.batch(a, b, "-o", "out").said)
        self.assertEqual(self.status()[str(a)], first[str(a)])
        self.assertNotEqual(self.status()[str(b)]["sha256"], first[str(b)]["sha256"])
        os.utime(a, (1, 1))  # only the time: it need not be converted again, and its report stays as it is
        (self.folder / "out" / first[str(a)]["reports"][0]["file"]).write_text("mine", encoding="utf-8")
        self.batch(a, b, "-o", "out", "-q")
        self.assertEqual((self.folder / "out" / first[str(a)]["reports"][0]["file"]).read_text(encoding="utf-8"), "mine")
        (self.folder / "out" / first[str(a)]["reports"][0]["file"]).unlink()
        self.assertIn("1 in this run", self.batch(a, b, "-o", "out").said)
        self.assertIn("2 in this run", self.batch(a, b, "-o", "out", "--all-checks").said)

    def test_source_that_is_gone_stays_done(self):
        a = self.put("a.txt", batch_corpus.report(1))
        self.batch(a, "-o", "out", "-q")
        before = batch_corpus.tree(self.folder / "out")
        a.unlink()
        self.assertEqual(self.batch(a, "-o", "out", "-q").code, DONE)
        self.assertEqual(batch_corpus.tree(self.folder / "out"), before)

    def test_fewer_reports_than_before(self):
        a = self.put("a.txt", batch_corpus.report(1) + "\n\f" + batch_corpus.report(2))
        self.batch(a, "-o", "out", "-q")
        self.assertEqual(len(self.status()[str(a)]["reports"]), 2)
        a.write_text(batch_corpus.report(1), encoding="utf-8")
        self.batch(a, "-o", "out", "-q")
        self.assertEqual(len(list((self.folder / "out/xml").rglob("*.xml"))), 1)

    def test_torn_journal(self):
        process = self.start(self.archive, "-o", "out", "-q", "--jobs", 1)
        journal = self.folder / "out/.work-1-of-1/journal.jsonl"
        wait_for(lambda: journal.exists() and journal.stat().st_size > 1000)
        process.kill()
        process.wait()
        with open(journal, "ab") as file:
            file.truncate(journal.stat().st_size - 7)
        self.batch(self.archive, "-o", "out", "-q")
        self.same_as_whole()
        self.assertFalse(journal.parent.exists())

    def test_two_at_once(self):
        lock = self.put("out/.work-1-of-1/lock", "")
        a = self.put("a.txt", batch_corpus.report(1))
        with open(lock, "wb") as held:
            fcntl.flock(held, fcntl.LOCK_EX)
            ran = self.batch(a, "-o", "out", "-q")
            self.assertEqual((ran.code, len(ran.lines)), (TRY_AGAIN, 1), ran.said)
        self.assertEqual(self.batch(a, "-o", "out", "-q").code, DONE)


class Stopping(BatchTest):
    def test_once_ends_in_order_twice_at_once(self):
        self.whole()
        for times in (1, 2):
            process = self.start(self.archive, "-o", f"out-{times}", "--jobs", 2)
            wait_for(lambda: children(process.pid))  # pylint: disable=cell-var-from-loop
            time.sleep(0.3)
            for _ in range(times):
                process.send_signal(signal.SIGINT)
                time.sleep(0.01)
            said = process.stderr.read()
            self.assertEqual(process.wait(), TRY_AGAIN, said)
            self.assertIn("the same command goes on", said)
            self.assertEqual(self.batch(self.archive, "-o", f"out-{times}", "-q").code, BAD_DATA)
            self.same_as_whole(f"out-{times}")


class Limits(BatchTest):
    def slow(self):
        """A PDF that takes long: many pages of dense text without rules."""
        return self.put("slow.txt", "\n".join("行政 " * 400 + " 3" * 300 for _ in range(700)))

    def test_timeout_and_retry(self):
        a, slow = self.put("a.txt", batch_corpus.report(1)), self.slow()
        ran = self.batch(slow, a, "-o", "out", "--timeout", "0.05", "--jobs", 1)
        self.assertEqual(ran.code, TRY_AGAIN, ran.said)
        self.assertEqual((self.status()[str(slow)]["outcome"], self.status()[str(a)]["outcome"]), ("timeout", "converted"))
        self.assertIn("--retry", ran.said)
        self.assertIn("nothing to do", self.batch(slow, a, "-o", "out", "--timeout", "0.05").said)
        self.assertIn("1 in this run", self.batch(slow, a, "-o", "out", "--retry", "failed,timeout").said)
        self.assertEqual(self.status()[str(slow)]["outcome"], "unread")

    def test_memory(self):
        a, slow = self.put("a.txt", batch_corpus.report(1)), self.slow()
        self.assertEqual(self.batch(slow, a, "-o", "out", "--max-memory", "16MiB", "--jobs", 1).code, TRY_AGAIN)
        self.assertEqual(self.status()[str(slow)]["class"], "memory")
        self.assertEqual(self.status()[str(a)]["outcome"], "converted")

    def test_pixels(self):
        """A picture that is too large is not looked at, and that is its whole end; without the limit it would be read (samples_test.py)."""
        scan = pathlib.Path(SOURCE_DIR) / "samples/scan-2019-tiff/source.tif"
        self.assertEqual(self.batch(scan, "-o", "out", "--max-pixels", "1000000").code, BAD_DATA)
        self.assertEqual((self.status()[str(scan)]["outcome"], self.status()[str(scan)]["class"]), ("unread", "pages-unread"))

    def test_crash(self):
        """Whoever kills both workers that a document gets has crashed it."""
        a, slow = self.put("a.txt", batch_corpus.report(1)), self.slow()
        process = self.start(slow, a, "-o", "out", "-q", "--jobs", 1)
        seen = set()
        while len(seen) < 2 and process.poll() is None:
            for child in set(children(process.pid)) - seen:
                time.sleep(0.1)
                os.kill(child, signal.SIGKILL)
                seen.add(child)
        self.assertEqual(process.wait(), TRY_AGAIN)
        self.assertEqual([self.status()[str(path)]["outcome"] for path in (slow, a)], ["crashed", "converted"])
        self.assertIn("signal 9", self.status()[str(slow)]["reason"])


class Rights(BatchTest):
    def test_workers_have_no_more_rights_than_they_need(self):
        process = self.start(self.archive, "-o", "out", "--jobs", 1)
        workers = wait_for(lambda: children(process.pid))
        time.sleep(0.2)
        said = pathlib.Path(f"/proc/{workers[0]}/status").read_text(encoding="ascii")
        process.send_signal(signal.SIGINT)
        told = process.stderr.read()
        process.wait()
        if "does not keep workers" in told:
            self.skipTest(told)
        self.assertRegex(said, r"NoNewPrivs:\s*1\n")
        self.assertRegex(said, r"Seccomp:\s*2\n")

    @unittest.skipUnless(shutil.which("soffice"), "LibreOffice is not installed")
    def test_old_word_files(self):
        """They need another program, which runs without network, and leaves nothing behind."""
        samples = pathlib.Path(SOURCE_DIR) / "samples"
        docs = sorted(samples.glob("*/source.doc"))
        self.assertTrue(docs)
        self.batch(*docs, self.put("a.txt", batch_corpus.report(1)), "-o", "out", "-q", "--jobs", "1")
        self.assertEqual({entry["outcome"] for entry in self.status().values()}, {"converted"})


class Places(BatchTest):
    def test_read_only(self):
        (self.folder / "out").mkdir()
        source = self.put("a.txt", batch_corpus.report(1))
        os.chmod(self.folder / "out", 0o500)
        ran = run("batch", str(source), "-o", "out", cwd=self.folder) if os.geteuid() else run("batch", str(source), "-o", "/proc/out")
        self.assertEqual((ran.code, len(ran.lines)), (CANNOT_CREATE, 1), ran.said)

    def test_full_disk(self):
        """A file system of two megabytes fills up; a larger one takes what was done and goes on."""
        place = self.folder / "small"
        place.mkdir()
        if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", str(place)], check=False, capture_output=True).returncode:
            self.skipTest("no right to mount a small file system")
        try:
            ran = self.batch(self.archive, "-o", "small/out")
            self.assertEqual(ran.code, TRY_AGAIN, ran.said)
            self.assertIn("No space left on device", ran.said)
            reports = list((place / "out/xml").rglob("*.xml"))
            self.assertGreater(len(reports), 5)
            self.assertEqual(run("validate", *map(str, reports)).code, DONE)
            self.assertEqual(self.batch(self.archive, "-o", "small/out", "-q").code, TRY_AGAIN)
            subprocess.run(["mount", "-o", f"remount,size={2000 if FULL else 200}m", str(place)], check=True)
            self.assertEqual(self.batch(self.archive, "-o", "small/out", "-q").code, BAD_DATA)
            self.same_as_whole("small/out")
        finally:
            subprocess.run(["umount", str(place)], check=True)


class Shards(BatchTest):
    def merged(self, *folders):
        ran = run("merge", *folders, "-o", "merged", cwd=self.folder)
        self.assertEqual(ran.code, DONE, ran.said)
        tree = batch_corpus.tree(self.folder / "merged")
        self.assertIn("package/datapackage.json", tree)
        return tree

    def test_any_number_of_shards_merges_into_the_same(self):
        """Each in a folder of its own, or all in one."""
        self.whole()
        want = self.merged(str(self.archive.parent / "whole"))
        self.assertEqual(len(want["status.jsonl"].splitlines()), self.count)
        for count in (2, 7):
            for index in range(1, count + 1):
                self.assertIn(self.batch(self.archive, "-o", f"own-{count}-{index}", "--shard", f"{index}/{count}", "-q").code, (DONE, BAD_DATA))
                self.batch(self.archive, "-o", f"one-{count}", "--shard", f"{index}/{count}", "-q")
            self.assertEqual(self.merged(*(f"own-{count}-{index}" for index in range(1, count + 1))), want)
            self.assertEqual(self.merged(f"one-{count}"), want)
            reports = {name: data for name, data in batch_corpus.tree(self.folder / f"one-{count}").items() if name.startswith("xml/")}
            self.assertEqual(reports, {name: data for name, data in self.whole().items() if name.startswith("xml/")})

    def test_another_number_goes_on_from_the_first(self):
        self.batch(self.archive, "-o", "out", "--shard", "1/2", "-q")
        done = len(self.status())
        ran = self.batch(self.archive, "-o", "out")
        self.assertIn(f"{self.count - done} in this run", ran.said)
        self.whole()
        self.assertEqual(self.merged("out"), self.merged(str(self.archive.parent / "whole")))

    def test_what_is_missing_is_told(self):
        a = self.put("a.txt", batch_corpus.report(1))
        self.batch(a, "-o", "out", "--shard", "1/2", "-q")
        ran = run("merge", "out", "-o", "merged", cwd=self.folder)
        self.assertEqual(ran.code, TRY_AGAIN)
        self.assertIn("2-of-2", ran.said)
        self.batch(a, "-o", "out", "--shard", "2/2", "-q")
        self.merged("out")
        (self.folder / "out/.work-1-of-2").mkdir()
        self.assertEqual(run("merge", "out", "-o", "merged", cwd=self.folder).code, TRY_AGAIN)

    def test_refused(self):
        (self.folder / "empty").mkdir()
        self.put("taken/mine.txt", "mine")
        self.batch(self.put("a.txt", batch_corpus.report(1)), "-o", "out", "-q")
        for arguments in (("empty", "-o", "merged"), ("absent", "-o", "merged"), ("out", "-o", "taken")):
            ran = run("merge", *arguments, cwd=self.folder)
            self.assertEqual((ran.code, len(ran.lines)), (2, 1), ran.said)
        self.assertEqual(sorted(path.name for path in (self.folder / "taken").iterdir()), ["mine.txt"])


def every_child(process):
    """-> ids of the processes that it has started"""
    try:
        return [int(child) for child in pathlib.Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]
    except (FileNotFoundError, ProcessLookupError):
        return []


def children(process):
    """-> those that still run"""
    return [child for child in every_child(process) if is_alive(child)]


def state_of(process):
    """-> the letter of ps; X: it is gone"""
    try:
        return pathlib.Path(f"/proc/{process}/stat").read_text(encoding="ascii").rsplit(") ", 1)[1][0]
    except (FileNotFoundError, ProcessLookupError):
        return "X"


def is_alive(process):
    return state_of(process) not in "ZX"


def wait_for(what, seconds=10):
    """-> what it gives, as soon as that is true"""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if result := what():
            return result
        time.sleep(0.01)
    return what()


if __name__ == "__main__":
    unittest.main()
