"""The statistics appendix of 2014 to 2018 as a grid, and what reporters made of it."""

from dataclasses import dataclass

import forms2014
from grid import Cell, Table


@dataclass
class Shape:
    unit: str = "column"     # where units stand: a column of their own, on the label, or in the cell with the number
    part_line: bool = False  # 其中： on a line of its own
    dash: str = ""           # what group rows have in the place of a number
    indent: str = ""         # labels are set in by their level
    bodies: tuple = ()       # columns for subordinate bodies
    bodies_first: bool = False
    beside: bool = False     # the second half beside the first


def draw(rng, kinds):
    """The form, or what the kinds of variation make of it."""
    shape = Shape(indent="　" if rng.random() < 0.3 else "", part_line="part-line" in kinds, beside="beside" in kinds)
    if "unit-elsewhere" in kinds:
        shape.unit = rng.choice(("label", "cell"))
    if "dashes" in kinds:
        shape.dash = rng.choice(("-", "—", "——", "/", "--"))
    if "bodies" in kinds:
        shape.bodies = tuple(rng.sample(("局机关", "执法大队", "一分局", "二分局", "信息中心", "服务中心"), rng.randint(2, 3)))
        shape.bodies_first = rng.random() < 0.3
    return shape


def statistics(shape):
    """The appendix without its numbers. Those of subordinate bodies carry no key."""
    lines = [_row(shape, *line) for line in _lines(shape)]
    heads = [Cell("统 计 指 标", "head")] + ([Cell("单位", "head")] if shape.unit == "column" else [])
    heads += _ordered(shape, Cell("统 计 数", "head"), [Cell(name, "head") for name in shape.bodies])
    if not shape.beside:
        return _table(heads, lines)
    half = (len(lines) + 1) // 2
    left, right = lines[:half], lines[half:]
    empty = [[Cell("", "pad") for _ in heads] for _ in range(len(left) - len(right))]
    grid = [a[1] + b for a, b in zip(left, [row for _, row in right] + empty)]
    again = [Cell(head.text, "head") for head in heads]
    return Table("statistics", [heads + again] + grid, ["head"] + ["data"] * half)


def _table(heads, lines):
    return Table("statistics", [heads] + [row for _, row in lines], ["head"] + [kind for kind, _ in lines])


def _lines(shape):
    """The form's lines; with `part_line` 其中： is one more, which has no number."""
    for key, unit, label, level in forms2014.STATISTICS:
        if shape.part_line and label.startswith("其中："):
            yield None, "", "其中：", level
            label = label.removeprefix("其中：")
        yield key, unit, label, level


def _row(shape, key, unit, label, level):
    """-> (kind, cells) of a line of the form."""
    if shape.unit == "label" and key:
        label += f"（单位：{unit}）"
    cells = [Cell(shape.indent * level + label, "label" if key else "bar")]
    if shape.unit == "column":
        cells.append(Cell(unit, "unit"))
    if key:
        number = Cell("", "value", f"statistics/{key}/count")
        extra = [Cell("", "extra") for _ in shape.bodies]
    else:
        number = Cell(shape.dash, "pad")
        extra = [Cell(shape.dash, "pad") for _ in shape.bodies]
    return "data" if key else "bar", cells + _ordered(shape, number, extra)


def _ordered(shape, own, others):
    return others + [own] if shape.bodies_first else [own] + others


def units():
    """{key: unit as printed}"""
    return {f"statistics/{key}/count": unit for key, unit, _, _ in forms2014.STATISTICS if key}


def shares(rng, value, count):
    """What subordinate bodies contributed to a number, one for each."""
    out, rest = [], int(value)
    for left in range(count, 0, -1):
        part = rest if left == 1 else rng.randint(0, rest)
        out.append(part)
        rest -= part
    return out
