#!/usr/bin/env python3
"""An archive through `xxgk batch`, undisturbed and killed again and again: archive.py [--count N] [--jobs N] [--keep FOLDER] PROGRAM

Makes N mixed documents (archive_files.py: reports as text, web pages, Word files, PDF and a few scans; one in fifty, and at least one of each
kind, is cut, damaged, a bomb or endless), converts them, and checks that
- each has one line of status with an outcome that is honest for its kind, and none ended as `crashed` or by a fault of the program,
- the memory of the supervisor and of its workers is no larger in the last tenth of the documents than in the first half,
- no ended process stays, and none is left,
- the tree is the same, byte for byte, when the supervisor, a worker, or all of them are killed (SIGKILL) every few seconds until all is done.
Prints outcomes by kind, memory by tenths of the documents, and documents a second. Exit code 1: something is not so.
"""

import argparse
import collections
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import archive_files
import hostile_files
import processes

FULL = bool(os.environ.get("XXGK_FULL"))
ALL_DONE = (0, 65, 75)
FAULTS_OF_OURS = ("own-fault", "crashed", "module-missing", "manifest", "changed", "disk-error")
MORE_MEMORY = 16 << 10      # kB that the last tenth may take more than the first: what glibc keeps, tables that libraries make
ENOUGH_NOTES = 200      # in a shorter run one large document is most of a tenth: memory is shown, not judged
MOST_KILLS = 10000
GROWTH = 1.05       # of the pause from kill to kill, so that at last what is slow comes to its end


def command(arguments, source, out):
    return [str(arguments.program), "batch", str(source), "-o", str(out), "-q", "--jobs", str(arguments.jobs), "--timeout", f"{arguments.timeout:g}"]


def tree(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def size_of(path):
    try:
        return path.stat().st_size
    except OSError:
        return 0


def start(arguments, source, out):
    return subprocess.Popen(command(arguments, source, out), start_new_session=True, env={**os.environ, "OMP_THREAD_LIMIT": "1"})


def waited_for(process, seconds=None):
    """It has a group of its own, which Ctrl-C does not reach."""
    try:
        process.wait(seconds)
    except KeyboardInterrupt:
        os.killpg(process.pid, signal.SIGKILL)
        raise


def left_after(process):
    """-> processes of its group that outlive it"""
    until = time.monotonic() + 10
    while (left := processes.of_group(process.pid)) and time.monotonic() < until:
        time.sleep(0.05)
    return left


def accounted(files, out):
    """-> faults of the status file; prints the outcomes"""
    lines = [json.loads(line) for line in (out / "status-1-of-1.jsonl").read_text(encoding="utf-8").splitlines()]
    entries = collections.defaultdict(list)
    for line in lines:
        entries[line["id"]].append(line)
    faults, outcomes = [], collections.Counter()
    for file in files:
        mine = entries.pop(str(file.path), [])
        if len(mine) != 1:
            faults.append(f"{file.path}: {len(mine)} lines")
            continue
        entry = mine[0]
        outcomes[file.kind, entry["outcome"], entry.get("class", "")] += 1
        if entry["outcome"] not in file.outcomes or entry.get("class") in FAULTS_OF_OURS:
            faults.append(f"{file.path} ({file.kind}): {entry['outcome']} {entry.get('class')} {entry.get('reason')}")
    faults += [f"{name}: a line of nothing" for name in entries]
    for (kind, outcome, word), count in sorted(outcomes.items()):
        print(f"  {kind:28} {outcome} {word} {count}")
    print(f"  {len(files)} documents, {len(lines)} lines", flush=True)
    return faults


def memory_is_flat(name, watch, what):
    tenths = watch.tenths(what)
    print(f"  {name}, MB, lower quartile of each tenth of the documents: {' '.join(f'{usual / 1024:.0f}' for usual, _ in tenths)}; "
          f"most {max(most for _, most in tenths) / 1024:.0f}")
    if len(watch.notes) < ENOUGH_NOTES:
        return []
    first, last = max(usual for usual, _ in tenths[:5]), tenths[-1][0]
    return [] if last <= first + MORE_MEMORY else [f"memory of {name} grew from {first} to {last} kB"]


def undisturbed(arguments, source, out, files):
    before, begin = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = start(arguments, source, out)
    watch = processes.Watch(process, lambda: size_of(out / ".work-1-of-1/journal.jsonl"))
    waited_for(process)
    watch.end()
    wall, after = time.monotonic() - begin, resource.getrusage(resource.RUSAGE_CHILDREN)
    faults = [f"process {left} is left" for left in left_after(process)] + [f"process {zombie} ended and stayed" for zombie in watch.zombies]
    if process.returncode not in ALL_DONE:
        return faults + [f"exit code {process.returncode}"]
    used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"undisturbed, --jobs {arguments.jobs}: {wall:.1f} s, {len(files) / wall:.1f} documents a second; "
          f"{used:.1f} s of processors, {len(files) / used:.1f} documents a second of a core")
    faults += memory_is_flat("supervisor", watch, lambda note: [note[0]])
    faults += memory_is_flat("workers", watch, lambda note: note[1])
    return faults + accounted(files, out)


def kill(process, chance, counts):
    """Only one worker of a supervisor's, for a document that ends two of them has crashed."""
    whom = chance.choice(("group", "supervisor", "worker"))
    counts[whom] += 1
    if whom == "worker":
        for child in processes.children(process.pid)[:1]:
            os.kill(child, signal.SIGKILL)
        time.sleep(chance.uniform(0.05, 0.3))
        counts["supervisor after it"] += 1
        process.kill()
    elif whom == "group":
        os.killpg(process.pid, signal.SIGKILL)
    else:
        process.kill()


def disturbed(arguments, source, out):
    chance, counts, faults = random.Random("kills"), collections.Counter(), []
    begin = time.monotonic()
    for number in range(MOST_KILLS):
        process = start(arguments, source, out)
        try:
            waited_for(process, chance.uniform(*arguments.pause) * GROWTH ** number)
            break
        except subprocess.TimeoutExpired:
            kill(process, chance, counts)
            process.wait()
            faults += [f"process {left} outlives its supervisor" for left in left_after(process)]
    print(f"killed every {arguments.pause[0]:g} to {arguments.pause[1]:g} s: {time.monotonic() - begin:.1f} s, kills: {dict(counts)}", flush=True)
    if process.returncode not in ALL_DONE:
        faults.append(f"exit code {process.returncode}")
    return faults if counts else faults + ["done before anything was killed"]


def differences(want, got):
    return [f"{name}: {'not there' if name not in got else 'too much' if name not in want else 'differs'}"
            for name in sorted(want.keys() | got.keys()) if want.get(name) != got.get(name)]


def carried_out(arguments, folder):
    begin = time.monotonic()
    files = archive_files.put(folder / "archive", arguments.count, arguments.scans, arguments.slow)
    bad = sum(file.kind in hostile_files.KINDS for file in files)
    print(f"{len(files)} documents, {bad} of them damaged, bombs or endless; made in {time.monotonic() - begin:.0f} s", flush=True)
    faults = undisturbed(arguments, folder / "archive", folder / "whole", files)
    faults += disturbed(arguments, folder / "archive", folder / "killed")
    want, got = tree(folder / "whole"), tree(folder / "killed")
    found = differences(want, got)
    print(f"  {len(got)} files, {len(found)} differ from the undisturbed run's")
    return faults + found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program", type=pathlib.Path, nargs="?", default=os.environ.get("XXGK_BINARY"))
    parser.add_argument("--count", type=int, default=10000 if FULL else 300)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--scans", type=int, help="how many are pictures (default: one in five hundred)")
    parser.add_argument("--slow", type=int, help="how many never come to an end (default: one in two thousand)")
    parser.add_argument("--timeout", type=float, default=60, help="seconds, of the program")
    parser.add_argument("--pause", type=float, nargs=2, default=(2, 6) if FULL else (0.2, 0.8), metavar="SECONDS", help="between two kills, from and to")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for all of it; else it is made and removed")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    arguments.scans = arguments.count // 500 if arguments.scans is None else arguments.scans
    arguments.slow = arguments.count // 2000 if arguments.slow is None else arguments.slow
    folder = arguments.keep or pathlib.Path(tempfile.mkdtemp())
    try:
        faults = carried_out(arguments, folder.resolve())
    finally:
        if not arguments.keep:
            shutil.rmtree(folder)
    print("\n".join(faults + [f"{len(faults)} faults"]))
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
