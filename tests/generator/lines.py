"""What a layout hands back: lines of text that know which values they finish."""

from dataclasses import dataclass, field


@dataclass
class TextRow:
    """One row of a table as text. `keys` are the values that stand in its lines."""
    lines: list
    kind: str
    keys: set = field(default_factory=set)


def keys_of(regions):
    return {region.cell.key for region in regions if region.cell.key}
