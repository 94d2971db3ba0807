"""The figures of a report: random, but adding up by construction.

Three profiles: `distinct` (every number different and none zero, so that a shift of one cell shows), `busy` (a large
body, many small numbers) and `quiet` (what most published reports look like: zeros with a few numbers in between).
"""

from decimal import Decimal

import forms
import forms2014

PROFILES = ("distinct", "busy", "quiet")


def make(rng, edition, profile, single_other=None, table_two=""):
    """-> {key: Decimal or int}; sums, totals and balances all hold. `table_two`: the edition of table two, where it is another."""
    for _ in range(400):
        cells = statistics(rng, profile) if edition == "2014" else _report(rng, edition, profile, single_other, table_two)
        shown = [abs(value) for value in cells.values()]
        if profile != "distinct" or (len(set(shown)) == len(shown) and 0 not in shown):
            return cells
    raise RuntimeError("no distinct figures found")


def _report(rng, edition, profile, single_other, table_two):
    rows = forms.result_rows(edition == "2019" if single_other is None else single_other)
    # One pool for the whole report: what is drawn once is gone, so only sums can still collide.
    pool = iter(rng.sample(range(1, 4000), 400))
    draw = _drawer(rng, profile, pool)
    cells = proactive(rng, table_two or edition, profile, draw)
    cells.update(applications(rng, rows, profile, draw))
    cells.update(reviews(profile, draw, rng))
    return cells


def _drawer(rng, profile, pool):
    """A function of how likely and how large a number is where not all have to differ."""
    def draw(chance, top):
        if profile == "distinct":
            return next(pool)
        return rng.randint(1, top) if rng.random() < chance else 0
    return draw


def applications(rng, rows, profile, draw):
    """Table three. Columns add up to the total, results to the result total, and both sides balance."""
    nothing = profile == "quiet" and rng.random() < 0.3
    scale = 40 if profile == "busy" else 6
    by_row = {}
    for row in rows:
        line = []
        for n, _ in enumerate(forms.APPLICANTS):
            chance = 0 if nothing else (0.9 if n == 0 else 0.4) if profile == "busy" else (0.25 if n == 0 else 0.03)
            line.append(draw(chance, scale * (8 if row == "granted" else 1)))
        by_row[row] = line
    busy = 0.5 if profile == "busy" else 0 if nothing else 0.08
    results = [sum(by_row[row][n] for row in rows) for n in range(6)]
    carried_in = [draw(busy, scale) for _ in range(6)]
    carried_out = [draw(busy, scale) for _ in range(6)]
    for n in range(6):
        # No column may have received less than nothing.
        carried_in[n] = min(carried_in[n], results[n] + carried_out[n])
    received = [results[n] + carried_out[n] - carried_in[n] for n in range(6)]
    by_row.update({"received": received, "carried-in": carried_in, "result-total": results, "carried-out": carried_out})
    cells = {}
    for row, line in by_row.items():
        for key, value in zip(forms.APPLICANTS, line):
            cells[f"applications/{row}/{key}"] = value
        cells[f"applications/{row}/total"] = sum(line)
    return cells


def reviews(profile, draw, rng):
    """Table four."""
    nothing = profile == "quiet" and rng.random() < 0.6
    cells = {}
    for row, _ in forms.REVIEW_ROWS:
        total = 0
        for column, _ in forms.REVIEW_COLUMNS[:-1]:
            value = draw(0 if nothing else 0.6 if profile == "busy" else 0.2, 30 if profile == "busy" else 4)
            cells[f"review-litigation/{row}/{column}"] = value
            total += value
        cells[f"review-litigation/{row}/total"] = total
    return cells


def proactive(rng, edition, profile, draw):
    """Table two; money is in yuan."""
    cells = {}
    for _, _, rows in forms.PROACTIVE[edition]:
        for row, _, columns in rows:
            base = f"proactive/{row}/"
            chance = 0.15 if profile == "quiet" and row == "regulations" else 0.5 if profile == "quiet" else 0.85
            for column in columns:
                cells[base + column] = draw(chance, 30 if row in ("regulations", "normative-documents", "fees") else 2500)
            if profile == "distinct":
                continue
            if "issued" in columns:  # what is in force covers what was issued less what was repealed
                cells[base + "in-force"] += max(0, cells[base + "issued"] - cells[base + "repealed"])
            if "published" in columns:
                cells[base + "published"] = min(cells[base + "published"], cells[base + "made"])
                cells[base + "public-total"] += cells[base + "published"]
    for key in cells:
        if key.endswith("/change"):
            cells[key] = _change(rng, profile, cells[key], cells[key.replace("/change", "/previous-items")])
        elif key in forms.MONEY:
            cells[key] = money(rng, profile)
    if edition == "2019" and not (cells["proactive/procurement/items"] and cells["proactive/procurement/amount"]):
        cells["proactive/procurement/items"] = cells["proactive/procurement/amount"] = 0
    return cells


def _change(rng, profile, value, previous):
    """A change may be a loss, but not of more than there was."""
    if profile != "distinct" and rng.random() < 0.4:
        return 0
    value = value if profile == "distinct" else min(value, 60)
    return -value if rng.random() < 0.4 and value <= previous else value


def money(rng, profile):
    """An amount in yuan: whole yuan, fen, or what a fraction of 万元 comes to."""
    if profile == "quiet" and rng.random() < 0.5:
        return 0
    kind = rng.random()
    if kind < 0.4:
        return rng.randint(1, 90000) * 10000
    if kind < 0.75:
        return rng.randint(10000, 90000000)
    return Decimal(rng.randint(100000, 900000000)) / 100


def statistics(rng, profile):
    """The appendix of 2014 to 2018."""
    pool = iter(rng.sample(range(30, 6000), 200))
    draw = _drawer(rng, profile, pool)
    keys = [key for key, _, _, _ in forms2014.STATISTICS if key]
    totals = {total for total, _ in forms2014.SUMS}
    big = {"disclosed", "channel.website", "channel.wechat", "channel.weibo", "training.attendees"}
    values = {}
    for key in keys:
        if key not in totals:
            chance, top = (0.95, 4000) if key in big else (0.35, 12) if profile == "quiet" else (0.8, 120)
            values[key] = draw(chance, top)
    for total, parts in forms2014.SUMS:
        values[total] = sum(values[f"{total}.{part}"] for part in parts)
    for part, whole in forms2014.PARTS:
        if values[part] > values[whole]:
            values[part], values[whole] = values[whole], values[part]
    cells = {f"statistics/{key}/count": values[key] for key in keys}
    for key in cells:
        if key in forms.MONEY:
            cells[key] = money(rng, profile)
    return cells
