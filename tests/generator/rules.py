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
