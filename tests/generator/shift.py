#!/usr/bin/env python3
"""The shift test: one report whose numbers are all different, over and over, each time with one row or column tampered with.

Every printed row and column of every table of the form is deleted, doubled, swapped with its next neighbour, and given
an unrelated label. Whatever a program makes of that, no cell may show a number that is not its own: see shift_check.py.
"""

import argparse
import pathlib

import generate
import layouts
import report

KINDS = ("deleted", "doubled", "swapped", "renamed")
# What labels are replaced by: nothing that a form says.
UNRELATED = ("来访接待批次", "绿化养护面积", "会议室使用次数", "车辆年检台数", "图书借阅册数", "消防演练场次", "设备报修单数", "食堂就餐人数",
             "档案装订卷数", "值班登记天数", "路灯更换盏数", "宣传栏更新期数", "植树株数", "道路清扫里程", "垃圾清运吨数", "体检预约人数")


def mutations(table):
    """-> (axis, index, kind, changed table) for each way to tamper with the table."""
    for r in range(len(table.grid)):
        yield "row", r, "deleted", table.without_row(r)
        yield "row", r, "doubled", table.with_row_doubled(r)
        if r + 1 < len(table.grid):
            yield "row", r, "swapped", table.with_rows_swapped(r)
        renamed = _renamed(table, _row_labels(table, r))
        if renamed:
            yield "row", r, "renamed", renamed
    done = set()
    for c in range(table.width):
        yield "column", c, "deleted", table.without_column(c)
        yield "column", c, "doubled", table.with_column_doubled(c)
        if c + 1 < table.width:
            yield "column", c, "swapped", table.with_columns_swapped(c)
        heads = _column_heads(table, c)
        if heads and heads not in done:  # one head over several columns is renamed once
            done.add(heads)
            yield "column", c, "renamed", _renamed(table, heads)


def _row_labels(table, r):
    """Places of what names a row: the innermost label, or everything that starts in a row of heads."""
    if table.kinds[r] != "data":
        return tuple((g.row, g.col) for g in table.regions()[r] if not g.cell.key and g.cell.text)
    labels = [c for c, cell in enumerate(table.grid[r]) if cell.role == "label"]
    return ((r, labels[0]),) if labels else ()


def _column_heads(table, c):
    """Places of the innermost heads above a column, one for each block of the table."""
    heads = []
    for r in range(len(table.grid) - 1):
        if table.kinds[r] == "head" and table.kinds[r + 1] != "head":
            cell = table.grid[r][c]
            first = next((y, row.index(cell)) for y, row in enumerate(table.grid) if cell in row)
            if cell.text:
                heads.append(first)
    return tuple(heads)


def _renamed(table, places):
    if not places:
        return None
    changed = table.copy()
    for n, (r, c) in enumerate(places):
        changed.grid[r][c].text = UNRELATED[n % len(UNRELATED)] + ("" if n < len(UNRELATED) else str(n))
    return changed


def reports(seed, edition, layout):
    """-> (name, Made) for each mutation of the report for one edition and layout."""
    wish = report.Wish(edition, layout, plain=True, profile="distinct", broken=0, blanks=0)
    key = f"{seed}/shift/{edition}/{layout}"
    original = report.make(key, wish)
    yield f"{edition}-{layout}-original", _explained(original, original, "none", "untouched")
    for n, table in enumerate(original.tables):
        for axis, index, kind, changed in mutations(table):
            made = report.make(key, wish, lambda tables, n=n, changed=changed: tables[:n] + [changed] + tables[n + 1:])
            made.truth["cells"] = {k: v for k, v in original.truth["cells"].items() if k in made.truth["cells"]}
            where = f"{table.name} {axis} {index + 1}"
            yield f"{edition}-{layout}-{table.name}-{axis}{index + 1:02d}-{kind}", _explained(made, original, where, kind)


def _explained(made, original, where, kind):
    made.truth["kind"] = {"where": where, "what": kind}
    made.truth["original"] = original.truth["cells"]
    del made.truth["failing"]
    return made


def chosen_reports(seed, edition, layout):
    for one in ("2014", "2019", "2021") if edition == "mix" else (edition,):
        for name in layouts.chosen(layout):
            yield from reports(seed, one, name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", required=True, help="folder to write to")
    parser.add_argument("--seed", default="1")
    parser.add_argument("--edition", choices=("2014", "2019", "2021", "mix"), default="mix")
    parser.add_argument("--layout", default="rows", help=f"{', '.join(layouts.ALL + layouts.FILES)}, rows or all")
    a = parser.parse_args()
    pathlib.Path(a.out).mkdir(parents=True, exist_ok=True)
    for name, made in chosen_reports(a.seed, a.edition, a.layout):
        generate.write(a.out, name, made)


if __name__ == "__main__":
    main()
