"""Odd reports: what becomes of an outline when its reporter had ideas of his own."""

from grid import Table
from marks import plain
from outline import Loose, Printed, Section


def change(outline, rng, kinds, writer, second, appendix):
    """Changes the outline; `second` makes another set of tables, with other numbers, `appendix` the statistics of 2014."""
    if "twice-equal" in kinds:
        twice(outline, rng, None)
    if "twice-different" in kinds:
        twice(outline, rng, second)
    if "twice-almost" in kinds:
        twice_almost(outline, rng)
    if "old-appendix" in kinds:
        outline.sections.append(Section(writer.appendix_heading(), [Printed(appendix())]))
    if "no-problems" in kinds:
        outline.sections[4].parts = [rng.choice(("无", "无。"))]
    if "contradiction" in kinds:
        contradiction(outline, rng, writer)
    if "one-table" in kinds:
        one_table(outline, rng)
    if "footnotes" in kinds:
        footnotes(outline, rng, writer)
    if "table-notes" in kinds:
        table_notes(outline, rng, writer)
    if "contents" in kinds:
        contents(outline, rng)
    if "bare-sections" in kinds:
        bare_sections(outline)
    if "no-sections" in kinds:
        no_sections(outline)


def contents(outline, rng):
    """A table of contents before the first section."""
    dots, number = rng.choice(("……", "………………", " ", "\t", "...........")), 1
    lines = [rng.choice(("目录", "目  录", "目    录"))]
    for section in outline.sections:
        number += rng.randint(0, 2)
        lines.append(section.heading + (f"{dots}{number}" if rng.random() < 0.8 or dots == " " else ""))
    outline.head += lines


def bare_sections(outline):
    for section in outline.sections:
        section.heading = section.heading.split("、", 1)[1] if section.heading[1:2] == "、" else section.heading
        section.number = None


def no_sections(outline):
    """Everything in one, without a heading."""
    parts = [part for section in outline.sections for part in section.parts]
    for part in parts:
        if isinstance(part, Printed):
            part.heading = ""
    outline.sections = [Section("", parts, 0, shown=False)]


def footnotes(outline, rng, writer):
    """One or two marks in a section's prose, and the notes as its last paragraphs."""
    section = rng.choice([section for section in outline.sections if section.paragraphs()])
    places = [n for n, part in enumerate(section.parts) if isinstance(part, str)]
    for mark, n in zip(rng.choice((("①", "②"), ("[1]", "[2]"), ("注1", "注2"))), rng.sample(places, min(len(places), rng.randint(1, 2)))):
        text = section.parts[n]
        where = text.rfind("。") if "。" in text else len(text)
        section.parts[n] = text[:where] + mark + text[where:]
        section.parts.append(f"{mark}{writer.footnote()}")


def table_notes(outline, rng, writer):
    for section in outline.sections:
        for n in reversed(range(len(section.parts))):
            if isinstance(section.parts[n], Printed) and rng.random() < 0.7:
                section.parts.insert(n + 1, f"注：{writer.footnote()}")
                if rng.random() < 0.4 and not section.parts[n].heading:
                    section.parts.insert(n, Loose(rng.choice(("单位：件", "单位：件（次）", "计量单位：件、条、次"))))


def one_table(outline, rng):
    """The tables of three sections in one, the headings of two of them as its rows, or gone."""
    two, three, four = outline.sections[1:4]
    printed = [section.parts[-1] for section in (two, three, four)]
    width = max(part.table.width for part in printed)
    bars, grid, kinds = rng.random() < 0.7, [], []
    for section, part in zip((two, three, four), printed):
        table = part.table.stretched(width)
        if bars and section is not two or part.heading:
            table = table.with_bar(section.heading)
        grid, kinds = grid + table.grid, kinds + table.kinds
    table = Printed(Table("one-table", grid, kinds))
    prose = two.paragraphs() + three.paragraphs() + four.paragraphs()
    two.parts = prose + [table]
    two.number = None  # whose section it is now, nobody can say
    if printed[0].heading:
        two.shown = False
    outline.sections[2:4] = []


def twice(outline, rng, second):
    """One of the tables once more: at once, or at the end. With `second` a table of other numbers, and captions that tell them apart."""
    index = rng.choice((0, 1, 1, 2))
    section = outline.sections[index + 1]
    table = section.parts[-1].table if second is None else second()[index]
    again = Printed(table, again=True)
    if second is None:
        extra = [again] if rng.random() < 0.5 else [Loose("附表"), again]
    else:
        first, other = rng.choice((("（本级）", "（汇总）"), ("本机关数据", "所属单位汇总数据"), ("表1 本级情况", "表2 下属单位情况")))
        section.parts.insert(len(section.parts) - 1, Loose(first))
        extra = [Loose(other), again]
    if second is None and rng.random() < 0.4:
        outline.sections[-1].parts += extra
    else:
        section.parts += extra


def twice_almost(outline, rng):
    """One of the tables once more with one number another: which of the two holds, nobody can say. The number loses its mark of truth."""
    part = outline.sections[rng.choice((1, 2, 3))].parts
    table = part[-1].table
    again = table.copy()
    cells = [cell for cell in again.cells() if cell.key and plain(cell.text).isascii() and plain(cell.text).isdigit()]
    if cells:
        cell = rng.choice(cells)
        cell.text = str(int(plain(cell.text)) + rng.randint(1, 50))
        outline.doubtful.add(cell.key)
    part.append(Printed(again, again=True))


def contradiction(outline, rng, writer):
    """Signed by another body, or a period of another year. -> what the report contradicts is kept with the outline."""
    other = writer.another_body()
    if rng.random() < 0.5 or not outline.title:
        outline.back = [Loose(other), Loose(f"{writer.year + 1}年{rng.randint(1, 3)}月{rng.randint(1, 28)}日")]
        if outline.title:
            outline.contradicts.append("report.agency")
    else:
        wrong = writer.year - 1
        outline.front = [f"本报告所列数据的统计期限自{wrong}年1月1日起至{wrong}年12月31日止。"]
        outline.contradicts.append("report.year")
