"""What came out of a run over scans, by resolution and grade, and how much of it has to be right."""

from collections import Counter

import layouts

# Least share of the values that is right and unflagged, by grade and resolution; most that is flagged, by grade.
LEAST_RIGHT = {("clean", 300): 0.999, ("light", 300): 0.999, ("light", 200): 0.995, ("heavy", 200): 0.97}
MOST_FLAGGED = {"clean": 0.001, "light": 0.005, "heavy": 0.05}
_SHOWN = ("silent", "missed", "invented", "blanks", "heads")


def groups(results):
    """-> {(dpi, grade): (reports, failed, counts)}"""
    found = {}
    for result in results:
        if result.made["layout"] == layouts.SCAN:
            key = result.made["dpi"], result.made["grade"]
            reports, failed, counts = found.get(key, (0, 0, Counter()))
            found[key] = reports + 1, failed + result.failed, counts + result.counts
    return found


def print_groups(results):
    """A line for each resolution and grade; wrong is of the prose's characters."""
    found = groups(results)
    if found:
        print(f"{'dpi':6}{'grade':16}{'reports':>8}{'failed':>8}{'values':>9}{'right':>10}{'flagged':>10}" +
              "".join(f"{name:>9}" for name in _SHOWN) + f"{'prose wrong':>13}")
    for (dpi, grade), (reports, failed, n) in sorted(found.items()):
        print(f"{dpi:<6}{grade:16}{reports:8}{failed:8}{n['values']:9}{_share(n['right'], n['values']):>10}{_share(n['flagged'], n['values']):>10}" +
              "".join(f"{n[name]:9}" for name in _SHOWN) + f"{_share(n['char_errors'], n['chars']):>13}")


def limits_missed(results):
    """-> lines on what is read worse than it has to be"""
    for (dpi, grade), (_, _, n) in sorted(groups(results).items()):
        least, most = LEAST_RIGHT.get((grade, dpi), 0), MOST_FLAGGED.get(grade, 1)
        if n["right"] < least * n["values"]:
            yield f"{dpi} {grade}: {_share(n['right'], n['values'])} of the values right, under {least:.1%}"
        if n["flagged"] > most * n["values"]:
            yield f"{dpi} {grade}: {_share(n['flagged'], n['values'])} of the values flagged, over {most:.1%}"


def _share(part, whole):
    return f"{part / whole:.2%}" if whole else "-"
