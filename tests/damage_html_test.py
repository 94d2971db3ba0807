#!/usr/bin/env python3
"""Damages the samples that are web pages, in several charsets, and converts them: an honest exit code in time, nothing half
written, and never a value that the page does not have.

A page is cut anywhere, or some of its bytes are changed. A cut may leave the beginning of a number, which then is suspect;
where bytes were changed, a value without a status must stand in the damaged page as a number of its own, or be the one that the
sound page has at the same place. XXGK_FULL=1 asks for 3000 pages instead of 300.
"""

import concurrent.futures
import os
import random
import re
import sys

from damage_pdf_test import HONEST, damaged
from damage_test import IN_DOUBT, DONE, converted
from program import SOURCE_DIR

COUNT = 3000 if os.environ.get("XXGK_FULL") == "1" else 300
SEED = "damaged pages"
WRITTEN = (DONE, IN_DOUBT)
CHARSETS = ("utf-8", "gb18030", "utf-16")
NAMED_CHARSET = re.compile(r'charset="?[-\w]+"?')


def pages():
    """-> (name, charset, bytes) of each sample in each charset."""
    for path in sorted((SOURCE_DIR / "samples").glob("page-*/source.html")):
        data = path.read_bytes()
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            text = data.decode("gb18030")
        for charset in CHARSETS:
            named = NAMED_CHARSET.sub(f'charset="{charset}"', text)
            yield path.parent.name, charset, named.encode(charset)


def numbers_in(data, charset):
    return set(re.findall(r"\d+", data.decode(charset, "replace")))


def faults(sound, charset, what, data):
    """What is wrong with the conversion of a damaged page."""
    result = converted(data)
    if result.code not in HONEST:
        return [f"exit code {result.code}: {result.said[-200:]}"]
    if result.code not in WRITTEN:
        return [] if not result.values and len(result.said.splitlines()) == 1 else [f"refused with {result.said!r}"]
    printed = numbers_in(data, charset)
    found = []
    for key, value in result.values.items():
        if value.text is None or value.status is not None:
            continue
        was = sound.values.get(key)
        if was is not None and value.text == was.text:
            continue
        if what.startswith("cut") or value.text.replace(",", "") not in printed:
            found.append(f"{'/'.join(key)}: {value.text} out of {value.printed!r}, was {was}")
    return found


def main():
    sources = list(pages())
    sounds = [converted(data) for _, _, data in sources]
    lines = [f"{name} in {charset}: exit code {sound.code}, or other values than in {CHARSETS[0]}"
             for n, ((name, charset, _), sound) in enumerate(zip(sources, sounds))
             if sound.code not in WRITTEN or sound.values != sounds[n - n % len(CHARSETS)].values]
    chance = random.Random(SEED)
    cases = []
    for number in range(COUNT):
        (name, charset, data), sound = sources[number % len(sources)], sounds[number % len(sources)]
        what, bytes_after = damaged(chance, data)
        cases.append((f"page {number}, {name} in {charset}, {what}", (sound, charset, what, bytes_after)))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for (said, _), found in zip(cases, pool.map(lambda case: faults(*case[1]), cases)):
            lines += [f"{said}: {fault}" for fault in found[:3]]
    print("\n".join(lines + [f"{COUNT} damaged pages, {len(lines)} faults"]))
    return 1 if lines or not sources else 0


if __name__ == "__main__":
    sys.exit(main())
