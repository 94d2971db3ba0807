#!/usr/bin/env python3
"""Damages the sources of the samples that are texts and converts them: never a crash, and never a value that the source does not have.

A source is cut at many places, bytes of it are flipped, lines are deleted or doubled, NULs are put in. Whatever happens, a value
without a status must be the one that the undamaged source has at the same key; only where a cell's own characters were damaged
may they say something else, and then in that cell only. A cut may leave the beginning of a number, but then the value is suspect.
XXGK_FULL=1 asks for many more places.
"""

import collections
import concurrent.futures
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ET

from program import BINARY, ENVIRONMENT, SOURCE_DIR

FULL = os.environ.get("XXGK_FULL") == "1"
SAMPLES = SOURCE_DIR / "samples"
SEED = 20210
DONE, NOTHING_WRITTEN, IN_DOUBT = 0, 2, 3
LINE_FEED = ord("\n")
NS = "{urn:xxgk:report:1}"
UTF_16 = b"\xff\xfe"
REPLACEMENT = "\ufffd"
TWICE = " | "  # between the characters of a cell that is printed twice

Value = collections.namedtuple("Value", "text status printed")
Result = collections.namedtuple("Result", "code said values agency year year_is_elsewhere")
# `changed`: the characters of cells before and after the damage; None where the damage changes no cell's characters.
Damage = collections.namedtuple("Damage", "name bytes changed is_cut", defaults=(None, False))


def converted(source):
    """Converts the bytes. -> Result, its values by table, row and column."""
    done = subprocess.run([BINARY, "convert", "-"], input=source, capture_output=True, env=ENVIRONMENT, timeout=60, check=False)
    said = done.stderr.decode("utf-8", "replace")
    if not done.stdout:
        return Result(done.returncode, said, {}, "", None, False)
    root = ET.fromstring(done.stdout)
    values = {}
    for table in root.iter(NS + "table"):
        for row in table:
            for cell in row:
                key = (table.get("name"), row.get("key"), cell.get("column"))
                values[key] = Value(cell.text, cell.get("status"), cell.get("raw") or cell.text or "")
    codes = {diagnostic.get("code") for diagnostic in root.iter(NS + "diagnostic")}
    year = root.get("year")
    return Result(done.returncode, said, values, root.findtext(NS + "agency") or "", year, "year-elsewhere" in codes)


def has_ink(character):
    return not (character.isspace() or unicodedata.category(character) in ("Cc", "Cf") or unicodedata.name(character, "").startswith("VARIATION"))


def squeezed(text):
    """Without what carries no ink: white space, control characters and the like."""
    return "".join(filter(has_ink, unicodedata.normalize("NFKC", text)))


def cells_of(line):
    return [squeezed(cell) for cell in re.split(r"[\t|]", line.decode("utf-8", "replace"))]


def changed_cells(before, after):
    """Characters of cells that a damage made of others, by the characters they were made of. Cells that were joined or parted are
    not among them: nothing that stands in them may count as any cell's value, unless it is the undamaged one."""
    changed = {}
    for old, new in zip(before.split(b"\n"), after.split(b"\n")):
        old_cells, new_cells = cells_of(old), cells_of(new)
        if len(old_cells) != len(new_cells):
            continue
        for was, is_now in zip(old_cells, new_cells):
            if was != is_now:
                changed.setdefault(was, set()).add(is_now)
    return changed


class Faults:
    """What is wrong with the conversion of a damaged source, given that of the undamaged one."""

    def __init__(self, whole):
        self.whole = whole

    def of(self, damage, result):
        if result.code not in (DONE, NOTHING_WRITTEN, IN_DOUBT):
            return [f"exit code {result.code}: {result.said}"]
        if result.code == NOTHING_WRITTEN:
            lines = result.said.splitlines()
            return [] if not result.values and len(lines) == 1 else [f"refused with {result.said!r}"]
        faults = [fault for key, value in result.values.items() for fault in self.of_value(damage, key, value)]
        if result.year not in (None, self.whole.year) and not result.year_is_elsewhere and damage.changed is None:
            faults.append(f"year {result.year}, was {self.whole.year}")
        if result.agency not in ("", self.whole.agency) and damage.changed is None and REPLACEMENT not in result.agency:
            faults.append(f"agency {result.agency!r}, was {self.whole.agency!r}")
        return faults

    def of_value(self, damage, key, value):
        if value.text is None:
            return
        was = self.whole.values.get(key, Value(None, "missing", ""))
        if value.text == was.text or value.printed in was.printed.split(TWICE):
            return
        if value.status is None and not self.is_damaged_cell(damage, was, value):
            yield f"{'/'.join(key)}: {value.text} out of {value.printed!r}, was {was.text} ({was.status}) out of {was.printed!r}"
        # The number that begins the label at the end of a cut text (`1.`) cannot be told from a value.
        is_end = damage.bytes.rstrip().endswith(value.printed.encode())
        if damage.is_cut and not is_end and not squeezed(was.printed).startswith(squeezed(value.printed)):
            yield f"{'/'.join(key)}: {value.text} ({value.status}) is not the beginning of {was.printed!r}"

    @staticmethod
    def is_damaged_cell(damage, was, value):
        """The cell holds what its damaged characters say."""
        return damage.changed is not None and squeezed(value.printed) in damage.changed.get(squeezed(was.printed), ())


def cuts(source, chance, count):
    places = range(1, len(source)) if count >= len(source) else sorted(chance.sample(range(1, len(source)), count))
    return [Damage(f"cut at byte {place}", source[:place], is_cut=True) for place in places]


def flips(source, chance, count):
    """Single bits, whole bytes, and several bytes at once; with several, lines stay lines, so that they can be compared."""
    damages = []
    while len(damages) < count:
        damaged = bytearray(source)
        several, whole_bytes = len(damages) % 4 == 0, len(damages) % 3 == 0
        places = chance.sample(range(len(source)), 5 if several else 1)
        for place in places:
            damaged[place] = chance.randrange(256) if whole_bytes else damaged[place] ^ (1 << chance.randrange(8))
        if several and any(source[place] == LINE_FEED or damaged[place] == LINE_FEED for place in places):
            continue
        damages.append(Damage(f"bytes changed at {places}", bytes(damaged), changed_cells(source, bytes(damaged))))
    return damages


def lines_deleted_and_doubled(source, chance, count):
    lines = source.split(b"\n")
    numbers = range(len(lines)) if count >= len(lines) else sorted(chance.sample(range(len(lines)), count))
    damages = []
    for n in numbers:
        damages.append(Damage(f"line {n + 1} deleted", b"\n".join(lines[:n] + lines[n + 1:])))
        damages.append(Damage(f"line {n + 1} doubled", b"\n".join(lines[:n + 1] + lines[n:])))
    return damages


def nulls(source, chance, count):
    damages = []
    for index in range(count):
        places = sorted(chance.sample(range(len(source)), 1 + 8 * (index % 2)), reverse=True)
        damaged = source
        for place in places:
            damaged = damaged[:place] + b"\0" + damaged[place:]
        damages.append(Damage(f"NULs at {places}", damaged))
    return damages


def damages_of(source, chance):
    damages = cuts(source, chance, (len(source) if len(source) < 4000 else 600) if FULL else 16)
    if source.startswith(UTF_16):
        return damages  # its bytes and lines are no characters and lines of those that follow
    damages += lines_deleted_and_doubled(source, chance, 1000 if FULL else 6) + nulls(source, chance, 60 if FULL else 4)
    if source.endswith(b"\n"):
        damages += flips(source, chance, 300 if FULL else 12)  # on a source that is cut already this would be two damages
    return damages


def keep(damage, sample):
    """Saves a source that gave faults, to be looked into."""
    folder = os.environ.get("XXGK_KEEP")
    if not folder:
        return
    name = re.sub(r"[^a-z0-9]+", "-", f"{sample} {damage.name}"[:80].lower())
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    (pathlib.Path(folder) / f"{name}.txt").write_bytes(damage.bytes)


def test_sample(folder, pool):
    """-> number of conversions, lines about faults."""
    source = (folder / "source.txt").read_bytes()
    whole = converted(source)
    if whole.code not in (DONE, IN_DOUBT):
        return 1, [f"{folder.name}: exit code {whole.code} undamaged"]
    judge = Faults(whole)
    damages = damages_of(source, random.Random(f"{SEED} {folder.name}"))
    lines = []
    for damage, result in zip(damages, pool.map(lambda damage: converted(damage.bytes), damages)):
        faults = judge.of(damage, result)
        lines += [f"{folder.name}, {damage.name}: {fault}" for fault in faults[:3]]
        if faults:
            keep(damage, folder.name)
    return len(damages), lines


def test_no_reports(pool):
    """Sources that hold next to nothing: refused in one line."""
    sources = [b"", b"\0", b"\0" * 5000, b"\n" * 5000, b" \t \r\n", b"\xef\xbb\xbf", UTF_16, b"\xff" * 300, bytes(range(256)) * 20]
    return len(sources), [f"{source[:20]!r}: exit code {result.code}" for source, result in zip(sources, pool.map(converted, sources))
                          if result.code != NOTHING_WRITTEN or result.values or len(result.said.splitlines()) != 1]


def test_the_judge(_):
    """The judge must see what is invented."""
    whole = Result(DONE, "", {("t", "r", "c"): Value("12", None, "12"), ("t", "r", "d"): Value(None, "blank", "")}, "a", "2020", False)
    judge, lines = Faults(whole), []

    def expect(seen, damage, code=DONE, c=None, d=None, said="", agency="a"):
        values = {key: value for key, value in ((("t", "r", "c"), c), (("t", "r", "d"), d)) if value}
        if bool(judge.of(damage, Result(code, said, values, agency, "2020", False))) != seen:
            lines.append(f"the judge is wrong about {damage.name} {code} {c} {d} {agency}")

    cut, flip = Damage("cut", b"", is_cut=True), Damage("flip", b"", {"12": {"13"}})
    expect(False, cut, c=Value("12", None, "12"))
    expect(True, cut, c=Value("1", None, "1"))
    expect(False, cut, c=Value("1", "suspect", "1"))
    expect(True, cut, c=Value("2", "suspect", "2"))
    expect(True, cut, d=Value("0", None, "0"))
    expect(True, cut, d=Value("12", "suspect", "12"))
    expect(False, flip, c=Value("13", None, "13"))
    expect(True, flip, c=Value("14", None, "14"))
    expect(True, flip, d=Value("13", None, "13"))
    expect(True, cut, agency="b")
    expect(True, cut, code=1)
    expect(True, cut, code=-11)
    expect(False, cut, code=NOTHING_WRITTEN, said="xxgk: empty\n")
    expect(True, cut, code=NOTHING_WRITTEN, said="")
    return 14, lines


def main():
    # A source with several reports is no single output to compare.
    folders = sorted(path.parent for path in SAMPLES.glob("*/source.txt") if (path.parent / "report.xml").exists())
    names = sys.argv[1:]
    total, faults = 0, []
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        tests = [lambda pool, folder=folder: test_sample(folder, pool) for folder in folders if not names or folder.name in names]
        for test in [test_the_judge, test_no_reports, *tests]:
            count, lines = test(pool)
            total += count
            faults += lines
            print("\n".join(lines), end="\n" if lines else "", flush=True)
    print(f"{total} damages, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
