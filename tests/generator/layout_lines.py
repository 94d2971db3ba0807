"""Layouts that give up the rows.

one-cell      one cell a line, an empty line after each; what is blank or merged leaves no trace
cell-and-bar  a cell, then a line with a bar; a blank is a bar after a bar
"""

from dataclasses import dataclass

from lines import TextRow, keys_of
from marks import plain

NAMES = ("one-cell", "cell-and-bar")


@dataclass
class Options:
    lead: bool = False       # a space before lone numbers
    trailing: bool = False   # empty lines hold a space


def draw(rng, plain):
    return Options(lead=not plain and rng.random() < 0.2, trailing=not plain and rng.random() < 0.1)


def render(name, table, options):
    """-> a TextRow for each row of the table; a newline inside a cell breaks it in two lines."""
    # What is not printed has no line; where bars part the cells an empty one still has its bar.
    dropped = ("group", "dropped", "pad", "unit") if name == "one-cell" else ("group", "dropped")
    rows = []
    for r, regions in enumerate(table.regions()):
        lines = []
        for region in regions:
            cell = region.cell
            if not cell.text and cell.role in dropped:
                continue
            lines += _one_cell(cell, options) if name == "one-cell" else _cell_and_bar(cell)
        rows.append(TextRow(lines, table.kinds[r], keys_of(regions)))
    return rows


def _one_cell(cell, options):
    lead = " " if options.lead and cell.key and len(plain(cell.text)) == 1 else ""
    out = []
    for part in cell.text.split("\n"):
        out += [lead + part, " " if options.trailing else ""]
    return out


def _cell_and_bar(cell):
    return (cell.text.split("\n") if cell.text else []) + ["|"]
