"""A table of a Word file: grid spans, merges downwards, rows tracked, tables in tables."""

from dataclasses import dataclass

import spans
from docx_style import one_of
from docx_text import custom, deleted, paragraph, text_box
from grid import Cell
from marks import plain

_BY = 'w:id="32" w:author="审核" w:date="2024-01-16T10:00:00Z"'


@dataclass
class Square:
    """A cell of a row; `merge` is restart for one that goes on below, continue for what goes on."""
    cell: Cell
    cols: int
    rows: int
    merge: str = ""


class TableWriter:
    """Writes the tables of one file."""

    def __init__(self, rng, names, runs, script, lists):
        self.rng, self.names, self.runs, self.script, self.lists = rng, names, runs, script, lists
        self.merges = one_of(names, "merges")

    def write(self, table):
        """-> the markup of a table, which may have become two, with what stands between them"""
        parts = [self._table(part) for part in spans.parts(self.rng, self.names, table)]
        between = self.rng.choice(("", "<w:p/>", paragraph('<w:r><w:br w:type="page"/></w:r>')))
        text = between.join(parts)
        if "wrapped-tables" in self.names:
            text = f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"9000\"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{text}<w:p/></w:tc></w:tr></w:tbl>"
        if "boxed-tables" in self.names:
            return text_box(text + "<w:p/>", self.rng.random() < 0.4)
        if "content-controls" in self.names and self.rng.random() < 0.3:
            text = f"<w:sdt><w:sdtPr/><w:sdtContent>{text}</w:sdtContent></w:sdt>"
        return text + self.rng.choice(("", "<w:p/>"))

    def _table(self, table):
        rows = _squares(table)
        if "spans-disagree" in self.names:
            spans.disagree(self.rng, rows, table, upright=False)
        grid = "".join(f'<w:gridCol w:w="{700 + 31 * n}"/>' for n in range(table.width))
        out = []
        for r, (row, kind) in enumerate(zip(rows, table.kinds)):
            if "tracked-rows" in self.names and kind == "data" and self.rng.random() < 0.2:
                out.append(self._deleted(row))
            out.append(self._row(row, kind, r))
        return f'<w:tbl><w:tblPr><w:tblStyle w:val="a1"/><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(out)}</w:tbl>'

    def _deleted(self, row):
        """A row that is still in the file, and no longer in the table."""
        cells = "".join(f"<w:tc>{self._properties(one)}{paragraph(deleted(str(self.rng.randint(1, 9999)) if one.cell.is_number else self.script(plain(one.cell.text)) or ' '))}</w:tc>"
                        for one in row)
        return f"<w:tr><w:trPr><w:del {_BY}/></w:trPr>{cells}</w:tr>"

    def _row(self, row, kind, r):
        properties = "<w:cantSplit/>" + ("<w:tblHeader/>" if kind == "head" and r < 3 else "")
        if "tracked-rows" in self.names and self.rng.random() < 0.15:
            properties += f"<w:ins {_BY}/>"
        if self.merges == "grid-before" and row[0].merge == "continue" and len(row) > 1:
            properties = f'<w:gridBefore w:val="{row[0].cols}"/>' + properties
            row = row[1:]
        text = f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(self._cell(one) for one in row)}</w:tr>"
        if "custom-xml" in self.names and self.rng.random() < 0.1:
            return custom(text)
        controlled = "content-controls" in self.names and self.rng.random() < 0.1
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{text}</w:sdtContent></w:sdt>" if controlled else text

    def _properties(self, one):
        span = f'<w:gridSpan w:val="{one.cols}"/>' if one.cols > 1 and self.merges != "horizontal-merges" else ""
        across = '<w:hMerge w:val="restart"/>' if one.cols > 1 and self.merges == "horizontal-merges" else ""
        down = {"restart": '<w:vMerge w:val="restart"/>', "continue": self.rng.choice(("<w:vMerge/>", '<w:vMerge w:val="continue"/>'))}.get(one.merge, "")
        turned = '<w:textDirection w:val="tbRlV"/>' if one.cell.role == "group" and one.cols == 1 else ""
        return f'<w:tcPr><w:tcW w:w="{800 * one.cols}" w:type="dxa"/>{span}{across}{down}{turned}<w:vAlign w:val="center"/></w:tcPr>'

    def _cell(self, one):
        content = self._content(one.cell) if one.merge != "continue" or self.merges == "merge-echo" else "<w:p/>"
        if "nested-cells" in self.names and self.rng.random() < 0.06 and one.merge == "":
            content = f'<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="700"/></w:tblGrid><w:tr><w:tc><w:tcPr/>{content}</w:tc></w:tr></w:tbl><w:p/>'
        text = f"<w:tc>{self._properties(one)}{content}</w:tc>"
        if "content-controls" in self.names and self.rng.random() < 0.06:
            text = f"<w:sdt><w:sdtPr/><w:sdtContent>{text}</w:sdtContent></w:sdt>"
        if self.merges == "horizontal-merges":
            down = "<w:vMerge/>" if one.merge == "continue" else '<w:vMerge w:val="restart"/>' if one.merge else ""
            text += f'<w:tc><w:tcPr><w:tcW w:w="800" w:type="dxa"/><w:hMerge/>{down}</w:tcPr><w:p/></w:tc>' * (one.cols - 1)
        return text

    def _content(self, cell):
        """The paragraphs of a cell."""
        text = self.script(plain(cell.text))
        if not text:
            return self.rng.choice(("<w:p/>", paragraph("", '<w:jc w:val="center"/>'), paragraph('<w:r><w:t xml:space="preserve"> </w:t></w:r>')))
        if cell.is_number and "padded-numbers" in self.names and self.rng.random() < 0.5:
            text = self.rng.choice((" {} ", "{}　", "\u00a0{}", "{}\n")).format(text)
        properties = '<w:jc w:val="center"/>'
        if "numbered-labels" in self.names and cell.role in ("label", "group") and "\n" not in text:
            number, text = self.lists.take(text)
            properties = f'<w:numPr><w:ilvl w:val="0"/><w:numId w:val="{number}"/></w:numPr>' if number else properties
        lines = text.split("\n") if "cell-paragraphs" in self.names else [text]
        out = "".join(paragraph(self.runs.inline(line, cell.is_number) if line else "", properties) for line in lines)
        return out + ("<w:p/>" if "empty-paragraphs" in self.names and self.rng.random() < 0.1 else "")


def _squares(table):
    """The cells of each row, those included that only go on from above."""
    regions = [g for line in table.regions() for g in line]
    rows = [[] for _ in table.grid]
    for g in sorted(regions, key=lambda g: g.col):
        for r in range(g.row, g.row + g.rows):
            merge = "" if g.rows == 1 else "restart" if r == g.row else "continue"
            rows[r].append(Square(g.cell, g.cols, g.rows, merge))
    return rows
