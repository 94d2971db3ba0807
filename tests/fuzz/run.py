#!/usr/bin/env python3
"""Runs the harnesses for libFuzzer: run.py [--build FOLDER] [--seconds N] [--keep FOLDER] [--if-built] [HARNESS...]

Builds them first, with clang, in a folder of their own (build/fuzz unless told). Each begins with its old finds (tests/fuzz/finds/NAME/),
which must do no harm any more, and goes on from the samples for so many seconds. What does harm is left in --keep (finds/ in the build
folder) and fails the run. --keep also keeps what was learnt, so that a later run goes on from it. Prints how much was run.
"""

import argparse
import os
import pathlib
import re
import shutil
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SOURCE_DIR = HERE.parent.parent
SEEDS = {  # which samples a harness begins with
    "text": ("*.txt",), "normalize": ("*.txt",), "html": ("*.html",), "mhtml": ("*.mhtml",), "docx": ("*.docx",), "pdf": ("*.pdf",),
    "picture": ("*.tif",), "sniff": ("source.*",), "report": ("report.xml",), "manifest": (), "taxonomy": (),
}
LONGEST = 1 << 20  # bytes of a seed
LINES = ('{"id":"a","path":"b/c.pdf","url":"https://example.org/","year":2023,"x":[1,-2.5e3,null,true,{"y":"\\u653f"}]}',
         '{"id":"a","path":"b","outcome":"converted","sha256":"00","bytes":1,"modified":"m","made_with":"1","reports":[{"file":"f","year":2020}]}',
         "1:00:0:0:1:00:1:51:14:20211:a4:20201:1")


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


def put_seeds(name, folder):
    folder.mkdir(parents=True, exist_ok=True)
    for pattern in SEEDS[name]:
        for path in SOURCE_DIR.glob(f"samples/*/{pattern}"):
            if path.stat().st_size <= LONGEST and path.name != "origin.txt" and path.name != "document.txt":
                (folder / f"{path.parent.name}{path.suffix}").write_bytes(path.read_bytes())
    if name == "manifest":
        for number, line in enumerate(LINES):
            (folder / f"line-{number}").write_text(line, encoding="utf-8")
    if name == "taxonomy":
        for number, path in enumerate(sorted((SOURCE_DIR / "schemas").rglob("*.x[ms][ld]"))):
            (folder / path.name).write_bytes(bytes([number]) + path.read_bytes())


def fuzz(name, arguments):
    """-> (executions, whether nothing did harm)"""
    keep = arguments.keep / name
    finds, learnt = keep / "finds", keep / "learnt"
    put_seeds(name, keep / "seeds")
    for folder in (finds, learnt):
        folder.mkdir(parents=True, exist_ok=True)
    environment = {**os.environ, "ASAN_OPTIONS": "detect_leaks=1:allocator_may_return_null=1", "OMP_THREAD_LIMIT": "1"}
    program = str(arguments.build / f"{name}_fuzz")
    old = sorted(str(path) for path in (HERE / "finds" / name).glob("*"))
    if old and subprocess.run([program, f"-artifact_prefix={finds}/", *old], env=environment, capture_output=True, check=False).returncode:
        print(f"{name}: an old find does harm again, see {finds}")
        return 0, False
    command = [program, str(learnt), str(keep / "seeds"), f"-max_total_time={arguments.seconds}", "-timeout=25", "-rss_limit_mb=3000",
               f"-artifact_prefix={finds}/", "-print_final_stats=1", "-max_len=200000", "-verbosity=1"]
    done = subprocess.run(command, env=environment, capture_output=True, check=False)
    said = done.stderr.decode("utf-8", "replace")
    (keep / "log.txt").write_text(said, encoding="utf-8")
    count = re.search(r"number_of_executed_units:\s*(\d+)", said)
    executed = int(count.group(1)) if count else 0
    if done.returncode:
        print("\n".join(said.splitlines()[-40:]))
    return executed, done.returncode == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--build", type=pathlib.Path, default=SOURCE_DIR / "build/fuzz")
    parser.add_argument("--seconds", type=int, default=60 if os.environ.get("XXGK_FULL") else 5)
    parser.add_argument("--keep", type=pathlib.Path)
    parser.add_argument("--if-built", action="store_true", help="skip harnesses that were not built before, unless XXGK_FULL is set")
    parser.add_argument("harness", nargs="*", choices=[*SEEDS, []])
    arguments = parser.parse_args()
    arguments.build = arguments.build.resolve()
    arguments.keep = (arguments.keep or arguments.build / "run").resolve()
    if arguments.if_built and not os.environ.get("XXGK_FULL") and not (arguments.build / "text_fuzz").exists():
        print("SKIPPED: the harnesses are not built; tests/fuzz/run.py builds them, and so does ./test --full")
        return
    if not build(arguments.build):
        return
    total, sound = 0, True
    for name in arguments.harness or SEEDS:
        executed, harmless = fuzz(name, arguments)
        total, sound = total + executed, sound and harmless
        print(f"{name:10} {executed:9} executions{'' if harmless else '  FOUND SOMETHING'}", flush=True)
    print(f"{'in all':10} {total:9} executions")
    sys.exit(0 if sound else 1)


if __name__ == "__main__":
    main()
