"""Processes as /proc shows them: memory, states, who belongs to whom; and a watch that takes notes of them while a program runs."""

import pathlib
import threading
import time

LONG = 3    # seconds after which a process that has ended should be gone


def _fields(process):
    """-> state, parent, group; nothing: it is gone"""
    try:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text(encoding="utf-8", errors="replace").rsplit(") ", 1)[1].split()
    except OSError:
        return None
    return fields[0], int(fields[1]), int(fields[2])


def state(process):
    """-> the letter of ps; X: it is gone"""
    fields = _fields(process)
    return fields[0] if fields else "X"


def children(process):
    try:
        return [int(child) for child in pathlib.Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii").split()]
    except OSError:
        return []


def of_group(group):
    """-> all that are in a group of processes and have not ended"""
    numbers = (int(path.name) for path in pathlib.Path("/proc").iterdir() if path.name.isdigit())
    return [number for number in numbers if (fields := _fields(number)) and fields[2] == group and fields[0] not in "ZX"]


def resident(process):
    """-> kB that it holds now; 0: it is gone"""
    try:
        status = pathlib.Path(f"/proc/{process}/status").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS")), 0)


class Watch:
    """While a process runs, in a thread: kB of it and of each of its children, with how far it has come, and children that ended and stay."""

    def __init__(self, process, progress, every=0.1):
        """`progress()` -> a number that grows"""
        self.process, self.progress, self.every = process, progress, every
        self.notes = []       # (kB of the process, [kB of each child], progress)
        self.zombies = set()
        self._ended_since = {}
        self._thread = threading.Thread(target=self._run)
        self._thread.start()

    def _run(self):
        while self.process.poll() is None:
            pids = children(self.process.pid)
            self._look_for_zombies(pids)
            self.notes.append((resident(self.process.pid), [kb for pid in pids if (kb := resident(pid))], self.progress()))
            time.sleep(self.every)

    def _look_for_zombies(self, pids):
        ended = {pid for pid in pids if state(pid) == "Z"}
        self._ended_since = {pid: self._ended_since.get(pid, time.monotonic()) for pid in ended}
        self.zombies |= {pid for pid, since in self._ended_since.items() if time.monotonic() - since > LONG}

    def end(self):
        self._thread.join()
        self.notes = [note for note in self.notes if note[0]]

    def tenths(self, what):
        """-> for each tenth of the way that has notes, the lower quartile and the most of what is told of a note: numbers"""
        whole = max(note[2] for note in self.notes) + 1
        parts = [[number for note in self.notes if note[2] * 10 // whole == n for number in what(note)] for n in range(10)]
        return [(sorted(part)[len(part) // 4], max(part)) for part in parts if part]
