"""The rules of arithmetic, computed from the truth alone.

A rule with an operand that is blank, marked as not applicable or not printed never fails: it cannot be decided,
or it holds with the blank as zero. Subtotals that the form does not have take no part.
"""

import forms
import forms2014


def failing(cells):
    """-> sorted list of rule/at that `cells` ({key: number}) breaks; only keys with a printed number are in it."""
    broken = []
    applications = _table(cells, "applications")
    results = _result_rows(applications)
    for column, _ in forms.COLUMNS:
        def at(row):
            return applications.get((row, column))
        _compare(broken, f"applications.balance/{column}",
                 [at("received"), at("carried-in")], [at("result-total"), at("carried-out")])
        _compare(broken, f"applications.results/{column}", [at(row) for row in results], [at("result-total")])
    for row in sorted({row for row, _ in applications}):
        _compare(broken, f"applications.columns/{row}",
                 [applications.get((row, column)) for column in forms.APPLICANTS], [applications.get((row, "total"))])
    reviews = _table(cells, "review-litigation")
    for row, _ in forms.REVIEW_ROWS:
        parts = [reviews.get((row, column)) for column, _ in forms.REVIEW_COLUMNS]
        _compare(broken, f"review-litigation.total/{row}", parts[:-1], parts[-1:])
    statistics = _table(cells, "statistics")
    for total, parts in forms2014.SUMS:
        _compare(broken, f"statistics.sum/{total}",
                 [statistics.get((f"{total}.{part}", "count")) for part in parts], [statistics.get((total, "count"))])
    return sorted(broken)


def about(keys):
    """-> the rules that one of these cells takes part in."""
    found = set()
    for key in keys:
        table, row, column = key.split("/")
        if table == "applications":
            found |= {f"applications.columns/{row}", f"applications.balance/{column}", f"applications.results/{column}"}
        elif table == "review-litigation":
            found.add(f"review-litigation.total/{row}")
        elif table == "statistics":
            found |= {f"statistics.sum/{total}" for total, parts in forms2014.SUMS
                      if row == total or row.rpartition(".")[0] == total and row.rpartition(".")[2] in parts}
    return found


def others_about(keys):
    """-> the names of the other rules that one of these cells takes part in, by their table."""
    tables = {key.split("/")[0] for key in keys}
    return {name for name in OTHERS if any(name.startswith(table) for table in tables)}


OTHERS = ("applications.subtotal", "applications.bounds", "proactive.stock", "proactive.published", "proactive.items", "proactive.procurement",
          "review-litigation.order", "statistics.part")


def _table(cells, name):
    """-> {(row, column): number}"""
    split = (key.split("/") for key in cells)
    return {(row, column): cells[f"{name}/{row}/{column}"] for table, row, column in split if table == name}


def _result_rows(applications):
    """The rows that make up the result total: a printed `other` stands for its parts only where those are not printed."""
    printed = {row for row, _ in applications}
    return forms.result_rows(single_other="other" in printed and not any(row.startswith("other.") for row in printed))


def _compare(broken, name, left, right):
    if None not in left and None not in right and sum(left) != sum(right):
        broken.append(name)


def failing_others(cells):
    """-> names of the other rules of figures that `cells` breaks, subtotals and bounds. Judged only where every operand is printed."""
    broken = set()
    _subtotals(broken, _table(cells, "applications"))
    _bounds(broken, _table(cells, "applications"))
    _documents(broken, _table(cells, "proactive"))
    reviews = _table(cells, "review-litigation")
    if reviews.get(("litigation-after-review", "total"), 0) > 0 and reviews.get(("review", "total")) == 0:
        broken.add("review-litigation.order")
    statistics = _table(cells, "statistics")
    for part, whole in forms2014.PARTS:
        if statistics.get((part, "count"), 0) > statistics.get((whole, "count"), float("inf")):
            broken.add("statistics.part")
    return sorted(broken)


def _subtotals(broken, applications):
    columns = {column for _, column in applications}
    for group, _, items in forms.groups(single_other=False):
        for column in columns if items else ():
            parts = [applications.get((f"{group}.{item}", column)) for item, _ in items]
            names = []
            _compare(names, "applications.subtotal", parts, [applications.get((group, column))])
            broken.update(names)
    for row in {row for row, _ in applications}:
        names = []
        _compare(names, "applications.subtotal", [applications.get((row, column)) for column in forms.APPLICANTS[1:]],
                 [applications.get((row, "organisations"))])
        broken.update(names)


def _bounds(broken, applications):
    for column, _ in forms.COLUMNS:
        came_in = [applications.get((row, column)) for row in ("received", "carried-in")]
        for row in ("result-total", "carried-out"):
            if None not in came_in and applications.get((row, column), 0) > sum(came_in):
                broken.add("applications.bounds")
    for row, column in applications:
        total = applications.get((row, "total"))
        if column in forms.APPLICANTS and total is not None and applications[row, column] > total:
            broken.add("applications.bounds")


def _documents(broken, proactive):
    for row in sorted({row for row, _ in proactive}):
        at = {column: value for (one, column), value in proactive.items() if one == row}
        if {"issued", "repealed", "in-force"} <= at.keys() and at["in-force"] < at["issued"] - at["repealed"]:
            broken.add("proactive.stock")
        if {"made", "published"} <= at.keys() and at["published"] > at["made"]:
            broken.add("proactive.published")
        if {"published", "public-total"} <= at.keys() and at["public-total"] < at["published"]:
            broken.add("proactive.published")
        if {"previous-items", "change"} <= at.keys() and at["previous-items"] + at["change"] < 0:
            broken.add("proactive.items")
        if {"items", "amount"} <= at.keys() and (at["items"] == 0) != (at["amount"] == 0):
            broken.add("proactive.procurement")
