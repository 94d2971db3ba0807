#!/usr/bin/env python3
"""Runs the harnesses for hostile input: run.py [--build FOLDER] [--seconds N] [--keep FOLDER] [HARNESS...]

Builds them first with clang and libFuzzer, instrumented, in a folder of their own (build/fuzz unless told). With --plain they are taken as they are
from a build like any other, where without_fuzzer.cpp changes the seeds, without knowing what the changes lead to: that costs no build.

Each begins with its old finds (finds/NAME/), which must do no harm any more, and goes on from its seeds (seeds.py) for so many seconds. What does harm
is left in --keep (run/ in the build folder) and fails the run. --keep also keeps what was learnt, so that a later run goes on from it. Prints how much
was run.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

import seeds

HERE = pathlib.Path(__file__).resolve().parent
SOURCE_DIR = HERE.parent.parent
FULL = bool(os.environ.get("XXGK_FULL"))


def build(folder):
    """-> whether the harnesses are there; says why not"""
    compiler = shutil.which("clang++-19")
    if not compiler:
        print("SKIPPED: clang++-19 is not installed")
        return False
    configure = ["cmake", "-S", str(SOURCE_DIR), "-B", str(folder), "-DCMAKE_BUILD_TYPE=Debug", f"-DCMAKE_CXX_COMPILER={compiler}",
                 "-DCMAKE_CXX_FLAGS_DEBUG=-O1 -gline-tables-only", "-DXXGK_FUZZ=ON", "-DXXGK_TESTS=OFF"]
    if not (folder / "CMakeCache.txt").exists() and shutil.which("ninja"):
        configure += ["-G", "Ninja"]
    for command in (configure, ["cmake", "--build", str(folder), "--parallel", "--target", "fuzzers"]):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit("\n".join((done.stdout + done.stderr).splitlines()[-40:]))
    return True


class Harness:
    """One of them with its folders."""

    def __init__(self, name, arguments):
        self.name, self.arguments = name, arguments
        self.keep = arguments.keep / name
        self.finds, self.learnt, self.seeds = self.keep / "finds", self.keep / "learnt", self.keep / "seeds"
        for folder in (self.finds, self.learnt):
            folder.mkdir(parents=True, exist_ok=True)
        if self.seeds.exists():
            shutil.rmtree(self.seeds)
        seeds.put(name, self.seeds)
        self.longest = seeds.BEGINNINGS[name].longest
        self.program = str(arguments.build / (f"{name}_fuzz_plain" if arguments.plain else f"{name}_fuzz"))

    def run(self):
        """-> (executions, whether nothing did harm)"""
        old = sorted(str(path) for path in (HERE / "finds" / self.name).glob("*"))
        if old and self.command(self.with_old(old)).returncode:
            print(f"{self.name}: an old find does harm again, see {self.finds}")
            return 0, False
        done = self.command(self.plain_run() if self.arguments.plain else self.fuzzer_run())
        said = done.stderr.decode("utf-8", "replace")
        (self.keep / "log.txt").write_text(said, encoding="utf-8")
        told = re.findall(r"(?m)^#(\d+)|number_of_executed_units:\s*(\d+)|^(\d+)$", said + done.stdout.decode())
        if done.returncode:
            print("\n".join(said.splitlines()[-40:] + [f"exit code {done.returncode}, see {self.finds}"]))
        return int("".join(told[-1])) if told else 0, done.returncode == 0

    def with_old(self, old):
        return ["0", "0", str(self.finds / "old"), *old] if self.arguments.plain else [f"-artifact_prefix={self.finds}/", *old]

    def plain_run(self):
        return [str(self.arguments.seconds), str(self.longest), str(self.finds / "new"), *sorted(map(str, self.seeds.iterdir()))]

    def fuzzer_run(self):
        return [str(self.learnt), str(self.seeds), f"-max_total_time={self.arguments.seconds}", "-timeout=25", "-rss_limit_mb=3000",
                f"-artifact_prefix={self.finds}/", "-print_final_stats=1", f"-max_len={self.longest}", "-verbosity=1"]

    def command(self, arguments):
        environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1", "OMP_THREAD_LIMIT": "1", "MALLOC_PERTURB_": "165"}
        return subprocess.run([self.program, *arguments], env=environment, capture_output=True, check=False)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=SOURCE_DIR / "build/fuzz")
    parser.add_argument("--plain", action="store_true", help="--build is a build like any other")
    parser.add_argument("--seconds", type=int, default=60 if FULL else 5)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--as-built", action="store_true", help="build nothing")
    parser.add_argument("--if-full", action="store_true", help="only where XXGK_FULL is set")
    parser.add_argument("harness", nargs="*", choices=[*seeds.BEGINNINGS, []])
    arguments = parser.parse_args()
    if arguments.if_full and not FULL:
        print("SKIPPED: building the instrumented harnesses takes long; tests/fuzz/run.py does it, and so does ./test --full")
        return
    arguments.build = arguments.build.resolve()
    arguments.keep = (arguments.keep or arguments.build / ("fuzz_run" if arguments.plain else "run")).resolve()
    if not arguments.plain and not arguments.as_built and not build(arguments.build):
        return
    total, sound = 0, True
    for name in arguments.harness or seeds.BEGINNINGS:
        executed, harmless = Harness(name, arguments).run()
        total, sound = total + executed, sound and harmless
        print(f"{name:10} {executed:9} executions{'' if harmless else '  FOUND SOMETHING'}", flush=True)
    print(f"{'in all':10} {total:9} executions")
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
