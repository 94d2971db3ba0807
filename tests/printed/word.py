"""The report as a Word file, which LibreOffice prints: the least of the format that it needs.

The section of table four is set on a landscape page.
"""

import io
import zipfile
from xml.sax.saxutils import escape

TYPES = """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels"
ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml"
ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>"""
RELATIONS = """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>"""
NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
FONT = "Noto Sans CJK SC"
SIDES = 'w:top="1300" w:bottom="1300" w:left="1200" w:right="1200" w:header="600" w:footer="600" w:gutter="0"'
PORTRAIT, LANDSCAPE = '<w:pgSz w:w="11906" w:h="16838"/>', '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
WIDTH, WIDE = 9506, 14438   # of the text, in twentieths of a point


def word_file(report):
    body = [_paragraph(report.title, "center", 32), _paragraph(report.opening)]
    for n, (kind, part) in enumerate(report.parts):
        wide = kind == "table" and len(part[-1]) == 15
        before_wide = n + 2 < len(report.parts) and report.parts[n + 2][0] == "table" and len(report.parts[n + 2][1][-1]) == 15
        if kind == "table":
            body.append(_table(part, WIDE if wide else WIDTH))
            body.append(_section(LANDSCAPE) if wide else _section(PORTRAIT) if before_wide else _paragraph(""))
        else:
            body.append(_paragraph(part, "both", 24 if kind == "heading" else 22, 0 if kind == "heading" else 440))
        if before_wide and kind != "table":
            body.append(_section(PORTRAIT))
    body.append(f"<w:sectPr>{PORTRAIT}<w:pgMar {SIDES}/></w:sectPr>")
    document = f'<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="{NAMESPACE}"><w:body>{"".join(body)}</w:body></w:document>'
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in (("[Content_Types].xml", TYPES), ("_rels/.rels", RELATIONS), ("word/document.xml", document)):
            packed.writestr(name, text)
    return out.getvalue()


def _section(size):
    return f"<w:p><w:pPr><w:sectPr>{size}<w:pgMar {SIDES}/></w:sectPr></w:pPr></w:p>"


def _run(text, size):
    return f'<w:r><w:rPr><w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:eastAsia="{FONT}"/><w:sz w:val="{size}"/></w:rPr>' \
           f'<w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def _paragraph(text, align="both", size=22, indent=0):
    return f'<w:p><w:pPr><w:ind w:firstLine="{indent}"/><w:jc w:val="{align}"/></w:pPr>{_run(text, size)}</w:p>'


def _table(rows, width):
    columns = sum(across for _, _, across in rows[0])
    shares = [3, 5, 12] + [3] * 7 if columns == 10 else [1] * columns
    widths = [width * share // sum(shares) for share in shares]
    open_cells = {}   # column -> (rows still to come, columns)
    out = [f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblBorders>' +
           "".join(f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")) +
           '</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>' + "".join(f'<w:gridCol w:w="{one}"/>' for one in widths) + "</w:tblGrid>"]
    for row in rows:
        cells, waiting, column = [], list(row), 0
        while column < columns:
            if column in open_cells:
                left, across = open_cells.pop(column)
                cells.append(_cell("", across, sum(widths[column:column + across]), '<w:vMerge/>'))
                if left > 1:
                    open_cells[column] = (left - 1, across)
            else:
                text, down, across = waiting.pop(0)
                cells.append(_cell(text, across, sum(widths[column:column + across]), '<w:vMerge w:val="restart"/>' if down > 1 else ""))
                if down > 1:
                    open_cells[column] = (down - 1, across)
            column += across
        out.append(f'<w:tr>{"".join(cells)}</w:tr>')
    return "".join(out) + "</w:tbl>"


def _cell(text, across, width, merge):
    span = f'<w:gridSpan w:val="{across}"/>' if across > 1 else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{span}{merge}<w:vAlign w:val="center"/></w:tcPr>' \
           f'{_paragraph(text, "center" if text.isdigit() else "left", 18)}</w:tc>'
