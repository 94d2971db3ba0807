"""Word files made from plain text, with the standard library only.

A line is a paragraph, `# ` begins a heading that the list style numbers, `## ` one of its second level, `! ` the title; lines of
cells between bars make a table. In a row `>` carries the cell to the left on, `^` the cell above. In any text `{ins:…}` and
`{del:…}` are tracked changes, `{hidden:…}` is hidden, `{note:…}` is a footnote, `{field:…|…}` a field with its instruction and
result, `{hint:…}` a content control that still shows its suggestion, `{box:…}` a text box. `~` parts two runs. A line
`{nest}` puts the next table into a table that only arranges it.

    python3 tests/made_up_docx.py samples
writes the sources of the samples whose texts are in docx_samples/.
"""

import itertools
import pathlib
import re
import sys
import zipfile
from xml.sax.saxutils import escape

NAMES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "v": "urn:schemas-microsoft-com:vml",
}
OFFICE = NAMES["r"]
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WIDTH = 9600      # of the text, in twentieths of a point
TEXTS = pathlib.Path(__file__).parent / "docx_samples"
WHEN = (2024, 1, 31, 9, 0, 0)
BY = 'w:id="1" w:author="a" w:date="2024-01-31T09:00:00Z"'
BETWEEN_CELLS = re.compile(r"\|(?![^{}]*\})")
MARK = re.compile(r"\{(\w+):((?:[^{}]|\{[^{}]*\})*)\}")


def root(name, inside):
    names = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in NAMES.items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{name} {names}>{inside}</w:{name}>'


def properties(size=None, hidden=False, bold=False):
    inside = ("<w:b/>" if bold else "") + ("<w:vanish/>" if hidden else "") + (f'<w:sz w:val="{size}"/>' if size else "")
    return f"<w:rPr>{inside}</w:rPr>" if inside else ""


class Writer:
    """One file in the making."""

    def __init__(self):
        self.notes = []

    def runs(self, text, **looks):
        """Text with marks as runs."""
        xml, at = [], 0
        for mark in MARK.finditer(text):
            xml += [self.plain(text[at:mark.start()], **looks), self.marked(mark[1], mark[2], looks)]
            at = mark.end()
        return "".join(xml) + self.plain(text[at:], **looks)

    @staticmethod
    def plain(text, tag="t", **looks):
        return "".join(f'<w:r>{properties(**looks)}<w:{tag} xml:space="preserve">{escape(part)}</w:{tag}></w:r>'
                       for part in text.split("~") if part)

    def marked(self, kind, text, looks):
        if kind == "ins":
            return f"<w:ins {BY}>{self.runs(text, **looks)}</w:ins>"
        if kind == "del":
            return f"<w:del {BY}>{self.plain(text, tag='delText', **looks)}</w:del>"
        if kind == "hidden":
            return self.runs(text, **{**looks, "hidden": True})
        if kind == "hint":
            return f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{self.runs(text, **looks)}</w:sdtContent></w:sdt>"
        return {"note": self.note, "field": self.field, "box": self.box}[kind](text)

    def note(self, text):
        self.notes.append(text)
        return f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes) + 1}"/></w:r>'

    def field(self, text):
        instruction, result = text.split("|")
        mark = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
        return mark("begin") + self.plain(instruction, tag="instrText") + mark("separate") + self.runs(result) + mark("end")

    def box(self, text):
        return ('<w:r><w:pict><v:shape style="position:absolute;width:160pt;height:24pt;margin-left:260pt;margin-top:-20pt"><v:textbox>'
                f"<w:txbxContent>{self.paragraph(text)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")

    def paragraph(self, text, style="", **looks):
        named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        return f"<w:p>{named}{self.runs(text, **looks)}</w:p>"

    def block(self, line):
        for beginning, style in (("! ", "title"), ("# ", "head1"), ("## ", "head2")):
            if line.startswith(beginning):
                return self.paragraph(line[len(beginning):], style)
        return self.paragraph(line)

    def table(self, lines):
        """Rows of cells; rows may differ in their number of cells, which then end at the same right border."""
        rows = [[cell.strip() for cell in BETWEEN_CELLS.split(line.strip("|"))] for line in lines]
        columns = max(map(len, rows))
        width = WIDTH // columns
        grid = f'<w:gridCol w:w="{width}"/>' * columns
        borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
                          for side in ("top", "left", "bottom", "right", "insideH", "insideV"))
        xml = "".join(self.row(row, rows[at + 1] if at + 1 < len(rows) else [], columns, width) for at, row in enumerate(rows))
        return (f'<w:tbl><w:tblPr><w:tblW w:w="{width * columns}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
                f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{xml}</w:tbl>')

    def row(self, cells, below, columns, width):
        xml, at = [], 0
        while at < len(cells):
            end = at + 1
            while end < len(cells) and cells[end] == ">":
                end += 1
            if end == len(cells):
                end = max(end, columns)
            merge = "<w:vMerge/>" if cells[at] == "^" else ""
            if not merge and at < len(below) and below[at] == "^":
                merge = '<w:vMerge w:val="restart"/>'
            text = "" if cells[at] == "^" else cells[at]
            paragraphs = "".join(self.paragraph(part.strip(), size=15) for part in text.split("⏎"))
            xml.append(f'<w:tc><w:tcPr><w:tcW w:w="{width * (end - at)}" w:type="dxa"/><w:gridSpan w:val="{end - at}"/>{merge}</w:tcPr>'
                       f"{paragraphs}</w:tc>")
            at = end
        return f"<w:tr>{''.join(xml)}</w:tr>"

    def body(self, text):
        xml, nest = [], False
        for is_table, lines in itertools.groupby(filter(None, text.splitlines()), lambda line: line.startswith("|")):
            if is_table:
                table = self.table(list(lines))
                xml.append(f"<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/>{table}<w:p/></w:tc></w:tr></w:tbl>" if nest else table)
                nest = False
                continue
            for line in lines:
                nest = line == "{nest}"
                xml.append("" if nest else self.block(line))
        return "".join(xml)


def style(name, shown, more):
    return f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>{more}</w:style>'


def numbered(level):
    return f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="{level}"/></w:pPr>'


STYLES = (style("head1", "heading 1", numbered(0) + "<w:rPr><w:b/></w:rPr>") + style("head2", "heading 2", numbered(1)) +
          style("title", "Title", '<w:pPr><w:jc w:val="center"/></w:pPr><w:rPr><w:b/><w:sz w:val="36"/></w:rPr>'))
LEVELS = "".join(f'<w:lvl w:ilvl="{level}"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:suff w:val="nothing"/>'
                 f'<w:lvlText w:val="{text}"/></w:lvl>' for level, text in enumerate(("%1、", "（%2）")))
NUMBERING = (f'<w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{LEVELS}</w:abstractNum>'
             '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>')


def relationships(targets):
    inside = "".join(f'<Relationship Id="r{n}" Type="{OFFICE}/{kind}" Target="{target}"/>' for n, (kind, target) in enumerate(targets))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<Relationships xmlns="{PACKAGE}/relationships">{inside}</Relationships>'


def content_types():
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    parts = {"document": "document.main", "styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "header1": "header"}
    inside = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{word}{kind}+xml"/>' for name, kind in parts.items())
    return (f'<?xml version="1.0" encoding="UTF-8"?>\n<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{inside}</Types>')


def parts_of(text):
    """-> {part's name: its text}"""
    writer = Writer()
    body = writer.body(text)
    section = ('<w:sectPr><w:headerReference w:type="default" r:id="r3"/><w:pgSz w:w="11906" w:h="16838"/>'
               '<w:pgMar w:top="1100" w:right="1100" w:bottom="1100" w:left="1100" w:header="600" w:footer="600" w:gutter="0"/></w:sectPr>')
    notes = "".join(f'<w:footnote w:id="{number}">{writer.paragraph(note)}</w:footnote>' for number, note in enumerate(writer.notes, 2))
    separators = "".join(f'<w:footnote w:type="{kind}" w:id="{number}"><w:p><w:r><w:{kind}/></w:r></w:p></w:footnote>'
                         for number, kind in enumerate(("separator", "continuationSeparator")))
    return {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": relationships([("officeDocument", "word/document.xml")]),
        "word/document.xml": root("document", f"<w:body>{body}{section}</w:body>"),
        "word/_rels/document.xml.rels": relationships([("styles", "styles.xml"), ("numbering", "numbering.xml"),
                                                       ("footnotes", "footnotes.xml"), ("header", "header1.xml")]),
        "word/styles.xml": root("styles", STYLES),
        "word/numbering.xml": root("numbering", NUMBERING),
        "word/footnotes.xml": root("footnotes", separators + notes),
        "word/header1.xml": root("hdr", writer.paragraph("内部资料 12345")),
    }


def write(path, text):
    """Writes the file; the same text gives the same file wherever zlib is the same."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts_of(text).items():
            archive.writestr(zipfile.ZipInfo(name, WHEN), content.encode("utf-8"), zipfile.ZIP_DEFLATED)


def write_samples(folder):
    """samples/NAME/source.docx of each docx_samples/NAME.txt"""
    for text in sorted(TEXTS.glob("*.txt")):
        target = pathlib.Path(folder) / text.stem
        target.mkdir(exist_ok=True)
        write(target / "source.docx", text.read_text(encoding="utf-8"))


if __name__ == "__main__":
    write_samples(sys.argv[1])
