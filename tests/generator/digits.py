"""How numbers are printed: thousands separators, full-width digits, units, signs in words."""

from dataclasses import dataclass
from decimal import Decimal

import forms

_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")


@dataclass
class NumberStyle:
    """What one reporter does now and then; each is the share of cells it happens to."""
    thousands: float = 0.0
    full_width: float = 0.0
    letter_o: float = 0.0
    unit: float = 0.0
    change: str = "plain"        # plain, words (增10, 减3), plus (+461)
    money: str = "label"         # where the unit stands: label, cell, row, bare (nowhere: the form's own), nowhere (and the form has none)
    money_unit: str = "万元"
    spaced_unit: bool = False


def draw(rng, edition):
    """-> (style, names of what it does)"""
    style, names = NumberStyle(), []
    for field, share, chance in (("thousands", 1.0, 0.15), ("full_width", 0.1, 0.1), ("letter_o", 0.05, 0.05), ("unit", 0.1, 0.08)):
        if rng.random() < chance:
            setattr(style, field, share)
            names.append(field.replace("_", "-"))
    if edition == "2019" and rng.random() < 0.5:
        style.change = rng.choice(("words", "plus"))
        names.append("change-" + style.change)
    style.money, style.money_unit = _money_place(rng, edition)
    style.spaced_unit = rng.random() < 0.4
    if edition != "2014":
        names.append(f"money-{style.money}")
    return style, names


def _money_place(rng, edition):
    if edition == "2019":  # this form names no unit, so the reporter has to
        return rng.choice(("label", "cell", "cell", "row")), rng.choice(("万元", "元"))
    if edition == "2014":
        return "label", "万元"
    place = rng.choice(("label", "label", "label", "cell", "bare"))
    return place, "万元" if place == "bare" or rng.random() < 0.8 else "元"


def plain_style(edition):
    return NumberStyle(money="cell" if edition == "2019" else "label")


def ten_thousands(value):
    """An amount of yuan in 万元."""
    return format((Decimal(value) / 10000).normalize(), "f")


def money(style, rng, value):
    """An amount of yuan in the style's unit."""
    text = ten_thousands(value) if style.money_unit == "万元" else format(Decimal(value).normalize(), "f")
    if rng.random() < style.thousands:
        whole, _, rest = text.partition(".")
        text = f"{int(whole):,}" + ("." + rest if rest else "")
    if style.money == "cell" and (value or rng.random() < 0.3):
        text += (" " if style.spaced_unit else "") + style.money_unit
    return text


def count(style, rng, key, value):
    """A count, or a change with its sign."""
    text = str(value)
    if key.endswith("/change") and value and style.change != "plain":
        sign = ("增", "减") if style.change == "words" else ("+", "-")
        return sign[value < 0] + str(abs(value))
    if value == 0 and rng.random() < style.letter_o:
        return "O"
    if abs(value) >= 1000 and rng.random() < style.thousands:
        text = f"{value:,}"
    if value >= 0 and "," not in text and rng.random() < style.full_width:
        text = text.translate(_FULL_WIDTH)
    if value and rng.random() < style.unit and not key.startswith("statistics"):
        text += "项" if key.endswith(("-items", "/items", "/change")) else "件"
    return text


def show(style, rng, key, value):
    return money(style, rng, value) if key in forms.MONEY else count(style, rng, key, value)


def unit_labels(style, table):
    """Writes the unit of money where the style wants it: on the column's or on the row's label."""
    for r, row in enumerate(table.grid):
        for c, cell in enumerate(row):
            if cell.key not in forms.MONEY or table.name == "statistics":
                continue
            head = table.grid[r - 1][c]
            base = head.text.split("（")[0]
            if style.money == "label":
                # the form of 2021 writes 单位, reporters of 2019 wrote what they liked
                head.text = f"{base}（单位：{style.money_unit}）" if cell.key.endswith("fees/amount") else f"{base}（{style.money_unit}）"
            elif style.money in ("row", "bare", "nowhere"):
                head.text = base
            if style.money == "row":
                row[0].text = f"{row[0].text}（{style.money_unit}）"
            return
