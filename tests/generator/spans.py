"""The printed cells of a table with their spans, as files with real tables have them, and what editors make of the spans."""

from dataclasses import dataclass

from grid import Cell

# Tables in which the order within a row says which value is whose, whatever the spans are.
_ORDERED = ("proactive", "applications", "review-litigation")


@dataclass
class Spanned:
    cell: Cell
    cols: int
    rows: int


def rows_of(table):
    """The cells that start in each row."""
    return [[Spanned(g.cell, g.cols, g.rows) for g in line] for line in table.regions()]


def free_rows(table):
    """The rows that no merged cell reaches from above: something may stand between them and the row before."""
    regions = [g for line in table.regions() for g in line]
    return [r for r in range(1, len(table.grid)) if not any(g.row < r < g.row + g.rows for g in regions)]


def part(table, start, end, heads=False):
    """Some of the rows; a merged cell that begins above is printed again. `heads`: the header rows before them."""
    first = [r for r, kind in enumerate(table.kinds) if kind == "head" and r < start] if heads else []
    rows = first + list(range(start, end))
    return type(table)(table.name, [table.grid[r] for r in rows], [table.kinds[r] for r in rows])


def parts(rng, names, table):
    """The table, or two with its rows where it is to be split."""
    places = [r for r in range(2, len(table.grid)) if table.kinds[r] == table.kinds[r - 1] == "data"]
    if "split-tables" not in names or table.name == "review-litigation" or not places:
        return [table]
    where = rng.choice(places)
    heads = "split-heads" in names and table.name in ("applications", "statistics")
    return [part(table, 0, where), part(table, where, len(table.grid), heads)]


def disagree(rng, rows, table, upright=True):
    """Spans of header and data rows that disagree: squares are no longer columns, but the order in the row is. `upright`: labels too."""
    if table.name not in _ORDERED:
        return
    how = rng.choice(("labels-wider", "labels-narrower", "heads-wider", "value-wider", "last-wider")[0 if upright else 2:])
    share, place = rng.choice((1.0, 1.0, 0.5)), rng.randrange(15)
    for row, kind in zip(rows, table.kinds):
        numbers = [one for one in row if one.cell.is_number]
        labels = [one for one in row if one.cell.role == "label"]
        if kind == "head" and how == "heads-wider":
            row[0].cols += 1
        elif kind != "data" or rng.random() >= share:
            continue
        elif how.startswith("labels") and labels:
            labels[-1].cols = max(1, labels[-1].cols + (1 if how == "labels-wider" else -1))
        elif how == "value-wider" and numbers:
            numbers[place % len(numbers)].cols += 1
        elif how == "last-wider" and numbers:
            numbers[-1].cols += rng.randint(1, 3)


def overlong(rng, rows, table):
    """Spans that reach over what they should: a group's down into the next rows, a bar's and a last cell's beyond the table."""
    groups = [one for row in rows for one in row if one.cell.role == "group" and one.rows > 1]
    if groups and table.name in _ORDERED:
        rng.choice(groups).rows += rng.randint(1, 2)
    for row, kind in zip(rows, table.kinds):
        if kind == "bar" and len(row) == 1:
            row[0].cols += rng.choice((1, 4, 95))
    if rng.random() < 0.5:
        for one in rows[-1]:
            one.rows += 2


def short(rng, rows, table):
    """A group's cell that ends a row too early."""
    groups = [one for row in rows for one in row if one.cell.role == "group" and one.rows > 2]
    if groups and table.name in _ORDERED:
        rng.choice(groups).rows -= 1
