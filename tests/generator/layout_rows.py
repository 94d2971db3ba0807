"""Layouts that keep a table's rows: one row is one line.

tab          every square of the grid is a field; what a merged cell covers is an empty field
tab-dropped  merged squares are dropped
pipe         merged squares are dropped, ` | ` between cells and a bar at the end
pipe-padded  the same, with bars for the dropped squares at the end of the row
markdown     `| a | b |` with a rule after the first row; merged squares are empty or repeated
"""

import re
from dataclasses import dataclass

from lines import TextRow, keys_of
from marks import plain

NAMES = ("tab", "tab-dropped", "pipe", "pipe-padded", "markdown")


@dataclass
class Options:
    ragged: bool = False        # tab: level labels take a field less, and the row is filled up behind
    extra: int = 0              # tab, pipe-padded: fields behind the last column
    wide_blanks: bool = True    # pipe: a blank as two spaces between bars, or as one
    repeat: bool = False        # markdown: a merged cell's text in every square
    rule: str = "---"           # markdown: what stands under a column's head
    first_line: bool = False    # pipe-padded: heads keep their first line only
    surplus: bool = False       # tab: a zero too many in table four, all of it being zeros


def draw(rng, name, plain):
    """The freedoms of a layout; the erratic ones only where variations are wanted."""
    options = Options(wide_blanks=rng.random() < 0.5, repeat=rng.random() < 0.4, rule=rng.choice(("---", ":---:", "------")))
    if name == "tab":
        options.ragged = rng.random() < 0.4
        options.extra = 1 if options.ragged else 0
        options.surplus = not plain and rng.random() < 0.3
    if name == "pipe-padded":
        options.extra = rng.choice((0, 0, 1))
        options.first_line = not plain and rng.random() < 0.2
    return options


def render(name, table, options):
    """-> a TextRow for each row of the table."""
    regions = table.regions()
    rows = []
    for r, line in enumerate(regions):
        if name in ("tab", "markdown"):
            fields = _squares(table, regions, r, name == "markdown" and options.repeat)
        else:
            fields = [g.cell.text for g in line if g.cell.text or g.cell.role not in ("group", "dropped")]
        fields = [_one_line(text, table, options) for text in fields]
        rows.append(TextRow([_line(name, table, r, fields, options)], table.kinds[r], keys_of(line)))
    if name == "markdown" and rows:
        rows[0].lines.append("|" + "|".join([f" {options.rule} " if options.rule == "---" else options.rule] * table.width) + "|")
    return rows


def _one_line(text, table, options):
    """Line breaks go; some pages lose all but the first line of a head."""
    return text.split("\n")[0] if options.first_line and table.name == "proactive" else text.replace("\n", "")


def _squares(table, regions, r, repeat):
    if repeat:
        return [cell.text for cell in table.grid[r]]
    fields = [""] * table.width
    for region in regions[r]:
        fields[region.col] = region.cell.text
    return fields


def _line(name, table, r, fields, options):
    if name == "tab":
        return "\t".join(_ragged(table, r, fields, options))
    if name == "tab-dropped":
        return "\t".join(fields)
    if name == "markdown":
        return "| " + " | ".join(fields) + " |"
    text = " | ".join(fields) + " |"
    if name == "pipe-padded":
        bars = table.width + options.extra - len(fields)
        text = " | ".join(fields) + " | " + "|" * bars if bars else text
    return text if options.wide_blanks else re.sub(r"\|  (?=\|)", "| ", text)


def _ragged(table, r, fields, options):
    """As pages that give a level label fewer columns than the form does: values move left, and the row ends in empty fields."""
    row = table.grid[r]
    if options.ragged and table.name == "applications" and row[1] is row[2] and len(fields) > 3:
        fields = fields[:2] + fields[3:] + [""]
    elif table.name == "review-litigation" and options.extra:
        values = table.kinds[r] == "data" and all(cell.key for cell in row)
        surplus = options.surplus and values and all(plain(text) == "0" for text in fields)
        fields = fields + ["0" if surplus else ""] * options.extra
    return fields
