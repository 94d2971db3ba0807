"""What a report says and in which order, before it is set as lines: title, front, sections with paragraphs and tables, back."""

from dataclasses import dataclass, field

import forms
import forms2014
from grid import Table


@dataclass
class Loose:
    """A line that is no paragraph: a caption, a note on who filled a table in, the sign-off."""
    text: str


@dataclass
class Printed:
    """A table where it stands; `heading` is printed in its first row."""
    table: Table
    heading: str = ""
    again: bool = False   # the same table was printed before: its numbers are no longer the truth


@dataclass
class Section:
    """`number` as the report's own order counts; None where it has none."""
    heading: str
    parts: list
    number: int | None = None
    shown: bool = True       # the heading is printed

    def paragraphs(self):
        return [part for part in self.parts if isinstance(part, str)]


@dataclass
class Outline:
    title: list = field(default_factory=list)
    head: list = field(default_factory=list)      # lines around the title: links, date of publication
    front: list = field(default_factory=list)
    sections: list = field(default_factory=list)
    back: list = field(default_factory=list)
    doubtful: set = field(default_factory=set)        # cells that are given twice, and not the same
    contradicts: list = field(default_factory=list)   # rules that what was changed breaks

    def tables(self):
        return [part for section in self.sections for part in section.parts if isinstance(part, Printed)]


def compose(writer, style, title, edition, tables):
    """The usual report of an edition."""
    outline = Outline()
    rng = writer.rng
    if not style.fragment:
        outline.title = list(title)
        outline.head = [writer.published()] if style.published else []
        outline.front = writer.opening() if style.opening else []
    sign_off = [Loose(line) for line in writer.signature()] if style.signature and not style.fragment else []
    if edition == "2014":
        early = rng.random() < 0.5
        outline.sections = _old_sections(writer, style, tables, sign_off if early else [])
        outline.back = [] if early else sign_off
    else:
        outline.sections = _sections(writer, style, tables)
        outline.back = sign_off
    return outline


def keep_tables(outline):
    """Without prose: title, tables and what belongs to them."""
    outline.head, outline.front = [], []
    for section in outline.sections:
        section.parts = [part for part in section.parts if not isinstance(part, str)]
    outline.sections = [section for section in outline.sections if any(isinstance(part, Printed) for part in section.parts)]


def _sections(writer, style, tables):
    headings = [names[0] if writer.plain else writer.rng.choice(names) for names in forms.SECTIONS]
    parts = [writer.general()]
    for n, (table, about) in enumerate(zip(tables, (writer.about_proactive, writer.about_applications, writer.about_reviews)), 1):
        parts.append([Printed(table, headings[n])] if style.heading_rows else about() + [Printed(table)])
    parts += [writer.problems(), writer.rest()]
    return [Section(heading, part, n, not (style.heading_rows and n in (2, 3, 4)))
            for n, (heading, part) in enumerate(zip(headings, parts), 1)]


def _old_sections(writer, style, tables, sign_off):
    """The free sections, and the appendix as one more."""
    rng = writer.rng
    about = {"一、概述": writer.general, "二、主动公开政府信息情况": writer.about_documents, "三、依申请公开政府信息情况": writer.about_applications,
             "五、行政复议、行政诉讼情况": writer.about_reviews}
    sections = [Section(heading, about.get(heading, writer.free)() or writer.free(), n) for n, heading in enumerate(forms2014.SECTIONS, 1)]
    sections[-1].parts += sign_off + [Loose(rng.choice(("附件", "附件：", "附件1", "附表")))]
    appendix = []
    if rng.random() < 0.3 and not style.fragment:
        appendix.append(Loose(f"填报单位（盖章）：{writer.agency.name}"))
    appendix += [Printed(table) for table in tables]
    if rng.random() < 0.4:
        appendix.append(Loose("单位负责人：        审核人：        填报人：        填报日期："))
    return sections + [Section(writer.appendix_heading(), appendix)]
