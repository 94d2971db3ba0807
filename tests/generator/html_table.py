"""A table as markup, as editors and word processors leave it."""

import spans
from html_style import one_of
from marks import plain

_NUMBER_PADS = ("&nbsp;{}&nbsp;", " {} ", "\n          {}\n        ", "{}&nbsp;", "&ensp;{}", "　{}")
_HIDDEN = ("hidden", 'style="display:none"', 'style="DISPLAY: none;"')


class TableWriter:
    """Writes the tables of one page. `words` sets texts, `script` changes them before."""

    def __init__(self, rng, names, words, script):
        self.rng, self.names, self.words, self.script = rng, names, words, script
        self.cells = one_of(names, "cells")

    def write(self, table):
        """-> the markup of a table, which may have become two"""
        parts = "\n".join(self._table(part) for part in spans.parts(self.rng, self.names, table))
        for _ in range(self.rng.randint(1, 2) if "wrapped-tables" in self.names else 0):
            parts = f'<table width="100%" border="0" cellpadding="0"><tbody><tr><td align="center">{parts}</td></tr></tbody></table>'
        return parts

    def _table(self, table):
        rows = spans.rows_of(table)
        for name, change in (("spans-disagree", spans.disagree), ("overlong-spans", spans.overlong), ("short-spans", spans.short)):
            if name in self.names:
                change(self.rng, rows, table)
        self.edge = self.rng.choice(("first", "last")) if "spacer-cells" in self.names else ""
        free = set(spans.free_rows(table))
        groups, group = [], []   # rows of one body each
        for r, (row, kind) in enumerate(zip(rows, table.kinds)):
            if r in free:
                group += self._between(table, r)
                if kind != table.kinds[r - 1]:
                    groups, group = groups + [(table.kinds[r - 1], group)], []
            group.append(self._row(row, kind))
        groups.append((table.kinds[-1], group))
        if "width-row" in self.names:
            empty = "".join(f'<td width="{60 + 7 * n}" style="border:none"></td>' for n in range(table.width))
            place = self.rng.choice(((0, 0), (-1, len(groups[-1][1]))))
            groups[place[0]][1].insert(place[1], f'<tr height="0">{empty}</tr>')
        border = self.rng.choice(('border="1" cellspacing="0" cellpadding="0"', 'class="MsoNormalTable" border=0 style="border-collapse:collapse"', 'style="width: 100%"'))
        return f"<table {border}>\n{self._bodies(groups)}\n</table>"

    def _bodies(self, groups):
        """The rows in the bodies that the page has."""
        how = one_of(self.names, "bodies")
        text = ["\n".join(rows) for _, rows in groups]
        if how == "no-tbody":
            return "\n".join(text)
        if how == "several-bodies":
            return "\n".join(f"<tbody>\n{one}\n</tbody>" for one in text)
        if how in ("thead", "several-heads"):
            tags = ["thead" if kind == "head" and (how == "several-heads" or n == 0) else "tbody" for n, (kind, _) in enumerate(groups)]
            return "\n".join(f"<{tag}>\n{one}\n</{tag}>" for tag, one in zip(tags, text))
        return "<tbody>\n" + "\n".join(text) + "\n</tbody>"

    def _between(self, table, r):
        """Rows between two rows that are none of the table's."""
        rng, out = self.rng, []
        if "spacer-rows" in self.names and rng.random() < 0.3:
            out.append(rng.choice((f'<tr><td colspan="{table.width}">&nbsp;</td></tr>', '<tr style="height:3px"><td></td></tr>', "<tr></tr>",
                                   "<tr>" + "<td>&nbsp;</td>" * table.width + "</tr>")))
        again = table.grid[r] if table.kinds[r] == "data" else ()
        if "hidden-rows" in self.names and again and rng.random() < 0.4:
            cells = "".join(f"<td>{self.words.inline(self.script(plain(cell.text))) if not cell.is_number else rng.randint(1, 9999)}</td>"
                            for n, cell in enumerate(again) if n == 0 or again[n - 1] is not cell)
            out.append(f"<tr {rng.choice(_HIDDEN)}>{cells}</tr>")
        if "stray-in-tables" in self.names and rng.random() < 0.3:
            out.append(rng.choice(("<p></p>", "<o:p></o:p>", "&nbsp;", '<a name="b1"></a>', '<input type="hidden" value="7"/>', "<form></form>")))
        if "comments" in self.names and rng.random() < 0.3:
            out.append(f"<!-- <tr><td>{rng.randint(1, 999)}</td><td>{rng.randint(1, 999)}</td></tr> -->")
        return out

    def _row(self, row, kind):
        cells = [self._cell(one, kind) for one in row]
        if "hidden-cells" in self.names and kind == "data" and self.rng.random() < 0.4:
            cells.insert(self.rng.randint(0, len(cells)), f'<td style="display:none">{self.rng.randint(1, 9999)}</td>')
        if self.edge:
            cells.insert(0 if self.edge == "first" else len(cells), self.rng.choice(("<td></td>", "<td>&nbsp;</td>")))
        end = "" if "no-end-tags" in self.names and self.rng.random() < 0.7 else "</tr>"
        if "stray-end-tags" in self.names and self.rng.random() < 0.2:
            end += "</tr>"
        height = ' height="24"' if "excel" in self.names else ""
        return f"<tr{height}>\n" + "\n".join("  " + cell for cell in cells) + f"\n{end}"

    def _cell(self, one, kind):
        role, rng = one.cell.role, self.rng
        tag = "th" if "th-cells" in self.names and (kind in ("head", "bar") or role in ("label", "group")) else "td"
        span = self._spans(one)
        if "excel" in self.names:
            span += ' class="xl6' + str(rng.randint(3, 9)) + '"' + (" x:num" if one.cell.is_number else "")
        content = self._content(one.cell)
        if "nested-cells" in self.names and rng.random() < 0.1 and content:
            content = f"<table><tbody><tr><td>{content}</td></tr></tbody></table>"
        end = f"</{tag}>"
        if "no-end-tags" in self.names and rng.random() < 0.5:
            end = ""
        elif "stray-end-tags" in self.names and rng.random() < 0.1:
            end = rng.choice(("</span></p>", "</div>", "</font>", "</strong>")) + end + rng.choice(("", end))
        return f"<{tag}{span}>{content}{end}"

    def _spans(self, one):
        """Attributes; a browser reads a number at their beginning, and else takes 1."""
        if "odd-span-values" not in self.names:
            return (f' colspan="{one.cols}"' if one.cols > 1 else "") + (f" rowspan={one.rows}" if one.rows > 1 else "")
        cols = self.rng.choice((f"{one.cols}", f" {one.cols}", f"{one.cols}px", f"+{one.cols}") if one.cols > 1 else ("1", "0", "", "auto", "-1"))
        rows = self.rng.choice((f"{one.rows}", f"{one.rows};", f"{one.rows}.0") if one.rows > 1 else ("1", "", "x"))
        return f' colspan="{cols}" rowspan="{rows}"'

    def _content(self, cell):
        text = self.script(plain(cell.text))
        if not text:
            return self._empty()
        lines = [self._number(line) if cell.is_number else self.words.inline(line) for line in text.split("\n")]
        return self._wrapped(lines)

    def _empty(self):
        return {"cell-p": "<p>&nbsp;</p>", "cell-mso": '<p class=MsoNormal><span lang=EN-US><o:p>&nbsp;</o:p></span></p>',
                "cell-div": "<div><br></div>"}.get(self.cells) or self.rng.choice(("", "&nbsp;", "<br/>", " "))

    def _number(self, text):
        rng = self.rng
        if "number-spans" in self.names and len(text) > 1 and text.isdigit() and rng.random() < 0.5:
            where = rng.randrange(1, len(text))
            text = f'<span>{text[:where]}</span><span lang="EN-US">{text[where:]}</span>'
        else:
            text = self.words.inline(text)
        if "hidden-spans" in self.names and rng.random() < 0.1:
            text += f'<span style="display: none">{rng.randint(1, 99)}</span>'
        if "padded-numbers" in self.names and rng.random() < 0.6:
            text = rng.choice(_NUMBER_PADS).format(text)
        return text

    def _wrapped(self, lines):
        """A cell's lines in the elements of the page's editor."""
        if self.cells == "cell-p":
            return "".join(f'<p style="text-align:center">{line}</p>' for line in lines)
        if self.cells == "cell-mso":
            return "".join(f'<p class=MsoNormal align=center><span style="font-family:宋体;mso-bidi-font-size:10.5pt">{line}<span lang=EN-US><o:p></o:p></span></span></p>'
                           for line in lines)
        if self.cells == "cell-div":
            return "".join(f"<div>{line}</div>" for line in lines)
        text = self.rng.choice(("<br>", "<br/>", "<br />")).join(lines)
        if self.cells == "cell-span":
            return f'<span style="font-size:14px"><span>{text}</span></span>'
        return f'<font size="2" face="宋体">{text}</font>' if self.cells == "cell-font" else text
