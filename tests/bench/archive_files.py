"""A made-up archive: reports of every kind by the generator, with all its variations, and among them files that hold none (hostile_files.py).

put(folder, count, scans) -> a list of File: where each is, what kind, and which outcomes are honest for it. The same arguments make the same files.
"""

import pathlib
import random
import sys
from dataclasses import dataclass

import hostile_files

sys.path.insert(0, str(pathlib.Path(__file__).parent.parent / "generator"))
import report  # noqa: E402, pylint: disable=wrong-import-position

DAMAGED = 0.02      # or one of each kind, if that is more
SHARES = (("text", 0.4), ("page", 0.3), ("Word file", 0.15), ("PDF", 0.15))
LAYOUTS = {"text": "tab", "page": "html", "Word file": "docx", "PDF": "pdf", "scan": "scan"}
FOLDER_SIZE = 250
SOUND = 6           # files of each kind that are cut and flipped
DIFFERENT_SCANS = 4     # they take a second each to make; the rest are the same pictures under other names


@dataclass
class File:
    path: pathlib.Path
    kind: str
    outcomes: set


class Archive:
    """One in the making."""

    def __init__(self, folder, count, scans, slow):
        self.folder, self.count, self.slow = pathlib.Path(folder), count, slow
        self.chance = random.Random(f"archive of {count}")
        self.kinds = self._kinds_of_all(scans)
        self.sound = {ending: [_made(f"sound-{n}", kind).data for n in range(SOUND)]
                      for kind, ending in (("text", ".txt"), ("page", ".html"), ("Word file", ".docx"), ("PDF", ".pdf"))}
        self.pictures = []

    def _kinds_of_all(self, scans):
        bad = [name for name, kind in hostile_files.KINDS.items() if not kind.is_slow]
        slow = [name for name, kind in hostile_files.KINDS.items() if kind.is_slow]
        wanted = max(round(self.count * DAMAGED), len(bad) + self.slow)
        first = (slow * self.slow)[:self.slow]
        kinds = first + [bad[n % len(bad)] for n in range(wanted - len(first))] + ["scan"] * scans
        names, weights = zip(*SHARES)
        kinds += self.chance.choices(names, weights, k=self.count - len(kinds))
        self.chance.shuffle(kinds)
        return kinds

    def put(self):
        files = []
        for number, kind in enumerate(self.kinds):
            place = self.folder / f"{number // FOLDER_SIZE:03}"
            place.mkdir(parents=True, exist_ok=True)
            stem = place / f"{number:06}"
            if kind in hostile_files.KINDS:
                hostile = hostile_files.KINDS[kind]
                hostile.put(self.chance, stem, self.sound)
                outcomes = hostile.outcomes
            else:
                made = self._scan() if kind == "scan" else _made(number, kind)
                stem.with_suffix(made.ending).write_bytes(made.data)
                outcomes = hostile_files.READ
            files.append(File(next(place.glob(f"{stem.name}.*")), kind, outcomes))
        return files

    def _scan(self):
        if len(self.pictures) < DIFFERENT_SCANS:
            self.pictures.append(_made(f"scan-{len(self.pictures)}", "scan"))
        return self.chance.choice(self.pictures)


def _made(seed, kind):
    """Of scans none with wide pages, which take half a minute each."""
    wish = report.Wish(layout=LAYOUTS[kind], dpi="150", grade="clean", format="png", tables_only=kind == "scan")
    if kind == "scan":
        wish.without = frozenset({"landscape"})
    return report.make(f"archive/{seed}", wish)


def put(folder, count, scans, slow):
    """`scans` of the files are pictures, `slow` never come to an end."""
    return Archive(folder, count, scans, slow).put()
