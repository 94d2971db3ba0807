"""A web page: an outline set as the article of a portal's page."""

import re

import html_file
import html_style
from html_site import Site
from html_table import TableWriter
from html_text import Words
from marks import plain
from outline import Loose, Printed


class Publisher:
    """Sets reports into one page. `script` changes every text before it is set."""

    def __init__(self, rng, names, charset, script, crlf):
        self.rng, self.names, self.charset, self.script, self.crlf = rng, names, charset, script, crlf
        self.words = Words(rng, names, html_style.one_of(names, "indents"))
        self.tables = TableWriter(rng, names, self.words, self._script)
        self.manner = html_style.one_of(names, "paragraphs")
        self.above, self.article, self.printed, self.site = [], [], [], None

    def report(self, outline, draft):
        """Adds a report to the article; the first is the one whose page it is."""
        if self.site is None:
            title = plain("".join(outline.title)) if outline.title else ""
            self.site = Site(self.rng, self.names, self.script, title, draft.agency.name, draft.year)
        if "attachment-link" in self.names and outline.title and draft.edition != "2014":
            outline.back.append(Loose(f"附件：{''.join(outline.title[0].split())}.docx"))
        self._front(outline)
        for section in outline.sections:
            if section.shown:
                self._heading(section.heading)
            for part in section.parts:
                self._part(part)
        for part in outline.back:
            self._part(part)

    def file(self):
        """-> (the file, how its name ends)"""
        article = "\n".join(self.article)
        if self.manner == "br-paragraphs":
            article = f"<p>\n{article}\n</p>" if not re.search("<(p|div|table|h[1-6])", article) else f"<div>\n{article}\n</div>"
        return html_file.encode(self.rng, self.names, self.charset, self.site, self.site.around(self._tags("\n".join(self.above)), self._tags(article)), self.crlf)

    def _tags(self, markup):
        if "upper-case" not in self.names:
            return markup
        return re.sub(r"<(/?)([a-z]\w*)(?=[\s>/])", lambda tag: f"<{tag[1]}{tag[2].upper()}", markup)

    def text(self):
        """The text of the article."""
        return "\n".join(self.printed)

    def told(self):
        """What the truth says of how it was made, besides the names."""
        return {}

    def around(self):
        """What stands around the article, and is none of its text."""
        own = "".join(self.text().split())
        return [text for text in self.site.texts if "".join(text.split()) not in own]

    def _script(self, text):
        text = self.script(plain(text))
        self.printed.append(text)
        return text

    def _front(self, outline):
        above = self.article if self.article else self.above
        if outline.title:
            lines = [self.words.inline(self._script(line).strip()) for line in outline.title]
            above.append(self._title(lines))
            if "title-twice" in self.names:
                self.article.append(self._title(lines))
        for line in outline.head:
            above.append(f'<div class="info">{self.words.inline(self._script(line))}</div>')
        for text in outline.front:
            self._paragraph(text)

    def _title(self, lines):
        how, joined = html_style.one_of(self.names, "title"), "<br>".join(lines)
        if how in ("h1", "h2"):
            return f'<{how} class="title">{joined}</{how}>'
        if how == "title-p":
            return "".join(f'<p style="text-align: center;"><strong><span style="font-size:29px">{line}</span></strong></p>' for line in lines)
        if how == "title-span":
            return f'<div align="center"><span class="biaoti">{joined}</span></div>'
        return f'<table width="100%"><tr><td align="center" class="bt"><b>{joined}</b></td></tr></table>'

    def _heading(self, text):
        text, how = self._script(text), html_style.one_of(self.names, "headings")
        if how == "heading-tag":
            self.article.append(f"<h3>{self.words.inline(text)}</h3>")
        elif how == "heading-plain":
            self.article.append(self.words.paragraph(text, self.manner))
        else:
            self.article.append(f'<p style="text-indent:2em"><strong>{self.words.inline(text)}</strong></p>')

    def _part(self, part):
        if isinstance(part, Printed):
            self.article.append(self.tables.write(part.table.with_bar(part.heading) if part.heading else part.table))
        elif isinstance(part, Loose):
            text = self.words.inline(self._script(part.text))
            if part.text.endswith(".docx"):
                text = f'<a href="P020240131.docx">{text}</a>'
            self.article.append(f'<p style="text-align:{"right" if part.text.endswith("日") else "left"}">{text}</p>')
        else:
            self._paragraph(part)

    def _paragraph(self, text):
        if "comments" in self.names and self.rng.random() < 0.2:
            self.article.append(f"<!-- <p>{self.rng.randint(1000, 9999)}</p> -->")
        if "inner-scripts" in self.names and self.rng.random() < 0.2:
            self.article.append(f'<script>var n{self.rng.randint(1, 99)} = {self.rng.randint(1000, 9999)};</script><style>.a{{width:{self.rng.randint(1000, 9999)}px}}</style>')
        if "office-xml" in self.names and self.rng.random() < 0.2:
            self.article.append("<!--[if gte mso 9]><xml><w:WordDocument><w:Zoom>100</w:Zoom></w:WordDocument></xml><![endif]--><![if !supportLists]><![endif]>")
        if "stray-end-tags" in self.names and self.rng.random() < 0.1:
            self.article.append("</span></font>")
        self.article.append(self.words.paragraph(self._script(text), self.manner))
