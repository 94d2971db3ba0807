"""A Word file: an outline set as paragraphs and tables."""

import docx_lists
import docx_package
import docx_style
from docx_table import TableWriter
from docx_text import Runs, paragraph, run, text_box
from marks import plain
from outline import Loose, Printed

_HEADER, _COMMENT = "内部资料注意保存", "请核对此处数据"
_CENTRED = '<w:jc w:val="center"/>'


def _listed(level, number):
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


class Writer:
    """Sets reports into one file. `script` changes every text before it is set; `running` is what stands above each page."""

    def __init__(self, rng, names, script, running):
        self.rng, self.names, self.script, self.running = rng, names, script, running
        self.runs, self.lists = Runs(rng, names), docx_lists.Lists(rng)
        self.outline = docx_lists.Outline(self.lists) if "one-list" in names else self.lists
        self.tables = TableWriter(rng, names, self.runs, self._script, self.lists)
        self.headings = docx_style.one_of(names, "headings")
        self.body, self.printed, self.notes = [], [], []
        self.style_list = 0   # the list that the style of headings has, once there is one

    def report(self, outline, _):
        """Adds a report, on a page of its own."""
        if self.body:
            self.body.append(paragraph('<w:r><w:br w:type="page"/></w:r>'))
        self._front(outline)
        for section in outline.sections:
            if section.shown:
                self._heading(section.heading)
            notes = [note for part in section.parts if (note := self._part(part))]
            section.parts += [Loose(note) for note in notes]
        for part in outline.back:
            self._part(part)

    def file(self):
        """-> (the file, how its name ends)"""
        others = {"styles": self._styles(), "settings": f"<w:settings {docx_package.NAMESPACES}/>"}
        if self.lists.lists:
            others["numbering"] = self.lists.part(docx_package.NAMESPACES)
        if self.notes:
            others["footnotes"] = self._footnotes()
        section = ""
        if self.running or "page-header" in self.names:
            others["header"] = f"<w:hdr {docx_package.NAMESPACES}>{paragraph(run(self.script(self.running or _HEADER)))}</w:hdr>"
            others["footer"] = f'<w:ftr {docx_package.NAMESPACES}>{paragraph(run("第 ") + run("3") + run(" 页"))}</w:ftr>'
            section = '<w:headerReference w:type="default" r:id="rheader"/><w:footerReference w:type="default" r:id="rfooter"/>'
        if "margin-comments" in self.names:
            others["comments"] = (f'<w:comments {docx_package.NAMESPACES}><w:comment w:id="1" w:author="审核" w:date="2024-01-16T10:00:00Z">'
                                  f"{paragraph(run(self.script(_COMMENT)))}</w:comment></w:comments>")
        document = (f"<w:document {docx_package.NAMESPACES}><w:body>{''.join(self.body)}<w:sectPr>{section}<w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr>"
                    "</w:body></w:document>")
        return docx_package.pack(self.names, document, others), ".doc" if "named-doc" in self.names else ".docx"

    def text(self):
        return "\n".join(self.printed)

    def told(self):
        """What the truth says of how it was made, besides the names."""
        return {}

    def around(self):
        """What is in the file, and not in the report."""
        return [self.script(text) for text in (_HEADER, _COMMENT, "此处原有文字", "内部掌握，不对外", "HYPERLINK")]

    def _script(self, text):
        text = self.script(plain(text))
        self.printed.append(text)
        return text

    def _front(self, outline):
        lines = [self._script(line).strip() for line in outline.title]
        if "title-breaks" in self.names and len(lines) > 1:
            lines = ["\n".join(lines)]
        title = "".join(paragraph(self.runs.inline(line), _CENTRED) for line in lines)
        self.body.append(text_box(title, self.rng.random() < 0.4) if title and "text-box-title" in self.names else title)
        for text in outline.head:
            self.body.append(paragraph(self.runs.inline(self._script(text))))
        for text in outline.front:
            self._paragraph(text)

    def _heading(self, text):
        text = self._script(text)
        style = '<w:pStyle w:val="1"/>' if self.headings != "headings-typed" else ""
        level, number = 0, 0
        if self.headings.startswith("numbered"):
            level, number, text = self.outline.at(text)
        if self.headings == "numbered-by-style" and level == 0 and self.style_list in (0, number):
            # A heading of the style without a number says so.
            self.style_list = number or self.style_list
            style += "" if number else '<w:numPr><w:numId w:val="0"/></w:numPr>'
        elif number or self.style_list:
            style += _listed(level, number)
        self.body.append(paragraph(self.runs.inline(text), style))

    def _part(self, part):
        """-> a footnote that was added to the paragraph"""
        if isinstance(part, Printed):
            self.body.append(self.tables.write(part.table.with_bar(part.heading) if part.heading else part.table))
            return None
        if isinstance(part, Loose):
            text = paragraph(self.runs.inline(self._script(part.text)), '<w:jc w:val="right"/>' if part.text.endswith("日") else "")
            self.body.append(text_box(text, self.rng.random() < 0.4) if "text-box-note" in self.names else text)
            return None
        return self._paragraph(part)

    def _paragraph(self, text):
        text, properties, after = self._script(text), '<w:ind w:firstLineChars="200"/>', ""
        if "numbered-paragraphs" in self.names:
            level, number, text = self.outline.at(text)
            properties = _listed(level, number) if number else properties
        note = None
        if "real-footnotes" in self.names and self.rng.random() < 0.15:
            note = self._script(f"另有{self.rng.randint(10, 99)}条为历年存量信息，未计入本年。")
            self.notes.append(note)
            after = f'<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="{len(self.notes)}"/></w:r>'
        if "margin-comments" in self.names and self.rng.random() < 0.3:
            after += '<w:commentRangeStart w:id="1"/><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r>'
        if "tracked-changes" in self.names and "numId" not in properties and len(text) > 20 and self.rng.random() < 0.15:
            text = self._split(text, after, properties)
        else:
            text = paragraph(self.runs.inline(text) + after, properties)
        if "content-controls" in self.names and self.rng.random() < 0.2:
            text = f'<w:sdt><w:sdtPr><w:alias w:val="正文"/></w:sdtPr><w:sdtContent>{text}</w:sdtContent></w:sdt>'
        if "empty-paragraphs" in self.names and self.rng.random() < 0.2:
            text += "<w:p/>"
        self.body.append(text)
        return note

    def _split(self, text, after, properties):
        """Two paragraphs that became one: the mark between them is deleted."""
        where = self.rng.randrange(8, len(text) - 8)
        gone = '<w:rPr><w:del w:id="33" w:author="审核" w:date="2024-01-15T09:31:00Z"/></w:rPr>'
        return paragraph(self.runs.inline(text[:where]), properties + gone) + paragraph(self.runs.inline(text[where:]) + after, properties)

    def _styles(self):
        number = f'<w:numPr><w:numId w:val="{self.style_list}"/></w:numPr>' if self.style_list else ""
        return (f'<w:styles {docx_package.NAMESPACES}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>'
                f'<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr>{number}<w:outlineLvl w:val="0"/></w:pPr></w:style>'
                '<w:style w:type="character" w:styleId="hid"><w:name w:val="hidden"/><w:rPr><w:vanish/></w:rPr></w:style>'
                '<w:style w:type="table" w:styleId="a1"><w:name w:val="Table Grid"/></w:style></w:styles>')

    def _footnotes(self):
        separator = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        notes = "".join(f'<w:footnote w:id="{n}">{paragraph("<w:r><w:footnoteRef/></w:r>" + run(text))}</w:footnote>' for n, text in enumerate(self.notes, 1))
        return f"<w:footnotes {docx_package.NAMESPACES}>{separator}{notes}</w:footnotes>"
