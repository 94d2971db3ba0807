"""From figures to the tables of the official form, as grids with merged cells.

`Shape` holds the freedoms that reporters take with the form itself; its defaults are the form.
"""

from dataclasses import dataclass, field

import build2014
import forms
from grid import Cell, Table


@dataclass
class Shape:
    single_other: bool = False       # （六）其他处理 as one row
    subtotals: tuple = ()            # groups with a row 小计: denied, unavailable, rejected, other
    subtotal_place: str = "last"     # first or last of its group, or own: the group label with numbers, above its items
    subtotal_word: str = ""          # what `own` adds to the group's label
    organisations: str = ""          # column 小计 of 法人或其他组织: first or last
    total_under: bool = True         # 总计 under 申请人情况, as in the form, or beside it
    flat_head: bool = False          # 行政复议 of table four two rows high
    groups: str = "once"             # group labels: once, repeated, absent
    table_two: str = ""              # the edition of table two, where it is another
    appendix: build2014.Shape = field(default_factory=build2014.Shape)


def report_tables(edition, shape):
    """-> the tables of an edition, in order; the cells hold keys, no numbers yet."""
    if edition == "2014":
        return [build2014.statistics(shape.appendix)]
    return [proactive(shape.table_two or edition), applications(shape), review_litigation(shape)]


def proactive(edition):
    rows, kinds = [], []
    for bar, heads, lines in forms.PROACTIVE[edition]:
        rows.append([(Cell(bar, "bar"), 4, 1)])
        kinds.append("bar")
        spans = _spans(len(heads))
        rows.append([(Cell("信息内容", "head"), 1, 1)] + [(Cell(h, "head"), n, 1) for h, n in zip(heads, spans)])
        kinds.append("head")
        for row, label, columns in lines:
            values = [(Cell("", "value", f"proactive/{row}/{column}"), n, 1) for column, n in zip(columns, spans)]
            rows.append([(Cell(label, "label"), 1, 1)] + values)
            kinds.append("data")
    return Table.build("proactive", rows, kinds)


def _spans(count):
    """Three columns of numbers; the last cell takes what is left over."""
    return [1] * (count - 1) + [4 - count]


def application_columns(shape):
    """-> [(key, label)] of table three as printed"""
    columns = list(forms.COLUMNS)
    if shape.organisations:
        columns.insert(1 if shape.organisations == "first" else 6, ("organisations", "小计"))
    return columns


def applications(shape):
    columns = application_columns(shape)
    inner = columns[1:-1]
    head = [
        [(Cell(forms.NOTE, "note"), 3, 3), (Cell("申请人情况", "head"), len(columns) - (not shape.total_under), 1)],
        [(Cell("自然人", "head"), 1, 2), (Cell("法人或其他组织", "head"), len(inner), 1)],
        [(Cell(label, "head"), 1, 1) for _, label in inner],
    ]
    head[1 if shape.total_under else 0].append((Cell("总计", "head"), 1, 2 if shape.total_under else 3))
    rows, kinds = head, ["head"] * 3

    def line(row, label, first=(), wide=1):
        values = [(Cell("", "value", f"applications/{row}/{column}"), 1, 1) for column, _ in columns]
        rows.append(list(first) + [(Cell(label, "label"), wide, 1)] + values)
        kinds.append("data")

    line(*forms.RECEIVED, wide=3)
    line(*forms.CARRIED_IN, wide=3)
    start = len(rows)
    for key, label, items in forms.groups(shape.single_other):
        _group(line, rows, key, label, items, shape)
    line(*forms.RESULT_TOTAL, wide=2)
    _merge_down(rows, start, Cell(forms.RESULTS_LABEL, "group"), shape)
    line(*forms.CARRIED_OUT, wide=3)
    return Table.build("applications", rows, kinds)


def _group(line, rows, key, label, items, shape):
    if not items:
        line(key, label, wide=2)
        return
    subtotal = key in shape.subtotals
    if subtotal and shape.subtotal_place == "own":
        # The group's label heads its own row of numbers; the items below it need no group cell.
        line(key, label + shape.subtotal_word, wide=2)
        for item, text in items:
            line(f"{key}.{item}", text, wide=2)
        return
    start = len(rows)
    if subtotal and shape.subtotal_place == "first":
        line(key, "小计")
    for item, text in items:
        line(f"{key}.{item}", text)
    if subtotal and shape.subtotal_place == "last":
        line(key, "小计")
    _merge_down(rows, start, Cell(label, "group"), shape)


def _merge_down(rows, start, cell, shape):
    """Puts a group's label before the rows from `start`: one merged cell, or one cell a row."""
    if shape.groups == "once":
        rows[start].insert(0, (cell, 1, len(rows) - start))
        return
    for row in rows[start:]:
        row.insert(0, (Cell(cell.text if shape.groups == "repeated" else "", "group"), 1, 1))


def review_litigation(shape):
    names = [label for _, label in forms.REVIEW_ROWS]

    def leaves(count, down):
        return [(Cell(label, "head"), 1, down) for _ in range(count) for _, label in forms.REVIEW_COLUMNS]

    review, litigation = Cell(names[0], "head"), (Cell(forms.LITIGATION, "head"), 10, 1)
    direct, after = (Cell(names[1], "head"), 5, 1), (Cell(names[2], "head"), 5, 1)
    if shape.flat_head:
        head = [[(review, 5, 2), litigation], [direct, after], leaves(3, 1)]
    else:
        head = [[(review, 5, 1), litigation], leaves(1, 2) + [direct, after], leaves(2, 1)]
    values = [(Cell("", "value", f"review-litigation/{row}/{column}"), 1, 1)
              for row, _ in forms.REVIEW_ROWS for column, _ in forms.REVIEW_COLUMNS]
    return Table.build("review-litigation", head + [values], ["head"] * 3 + ["data"])


def subtotal_figures(figures, shape):
    """The figures of the rows and the column that are on the page but not on the form."""
    extra = {}
    for key in shape.subtotals:
        parts = [row for row in forms.result_rows(shape.single_other) if row.startswith(key + ".")]
        for column, _ in forms.COLUMNS:
            extra[f"applications/{key}/{column}"] = sum(figures[f"applications/{row}/{column}"] for row in parts)
    if shape.organisations:
        rows = {key.split("/")[1] for key in {**figures, **extra} if key.startswith("applications/")}
        for row in sorted(rows):
            extra[f"applications/{row}/organisations"] = sum(
                {**figures, **extra}[f"applications/{row}/{column}"] for column in forms.APPLICANTS[1:])
    return extra
