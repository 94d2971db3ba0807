"""Kinds of odd reports that can be asked for by name, and which of them a report gets."""

import docx_style
import html_style
import layouts
import pdf_style
import scan_style

ROWS, LINES, ALIGNED, TEXT = layouts.ROWS, layouts.LINES, ("aligned",), layouts.ALL
PDF, FILES, WORD, SCAN = layouts.PRINTED, layouts.FILES, (layouts.DOCX,), (layouts.SCAN,)
PRINTED, EVERY, PAGED = ALIGNED + PDF, TEXT + FILES, TEXT + PDF + WORD
NEW, OLD = ("2019", "2021"), ("2014",)
BOTH = NEW + OLD

# name -> (share of the reports where it may occur, editions, layouts, what it is)
KINDS = {
    "several": (0.04, BOTH, EVERY, "two or three reports in one file"),
    "regional": (0.06, OLD, EVERY, "a report for 2008 to 2013 with statistics of its region, which are no table of the form"),
    "regional-wording": (0.03, BOTH, EVERY, "in traditional characters with words of Taiwan or Hong Kong: 資訊, 檔案"),
    "contents": (0.06, BOTH, EVERY, "a table of contents that repeats the headings"),
    "footnotes": (0.06, BOTH, EVERY, "footnote marks in the prose, the notes at the section's end"),
    "table-notes": (0.1, BOTH, EVERY, "a unit above a table, a note below it"),
    "running-heads": (0.1, BOTH, PAGED, "the report's title again at the head of each page"),
    "bare-sections": (0.05, NEW, EVERY, "headings without their numbers"),
    "no-sections": (0.04, BOTH, EVERY, "no headings at all"),
    "one-table": (0.06, NEW, EVERY, "the three tables run into one"),
    "twice-equal": (0.04, NEW, EVERY, "a table given twice"),
    "twice-different": (0.04, NEW, EVERY, "two tables of one name, with other numbers"),
    "twice-almost": (0.03, NEW, EVERY, "a table given twice, one number of it another"),
    "old-appendix": (0.05, ("2019",), EVERY, "the statistics of 2014 appended to a report of 2019"),
    "two-editions": (0.05, ("2021",), EVERY, "table two of 2019 in a report of 2021"),
    "attached": (0.05, BOTH, EVERY, "cells that say 详见附件, 约30 or 12%"),
    "pulled-apart": (0.05, BOTH, EVERY, "`1 0` for 10"),
    "odd-numbers": (0.05, NEW, EVERY, "`增3减1`, a fraction in a count"),
    "money-nowhere": (0.06, ("2019",), EVERY, "an amount of money without a unit anywhere"),
    "wrapped-number": (0.05, NEW, PRINTED, "a long number over two lines of its cell"),
    "run-together": (0.04, NEW, ROWS + FILES, "`0 0` for two cells"),
    "vertical-group": (0.1, NEW, LINES + (layouts.HTML, layouts.DOCX), "a group's label one character a line"),
    "torn-label": (0.3, BOTH, LINES + PRINTED, "a page ends in the middle of a label of two lines"),
    "wide": (0.3, BOTH, ALIGNED, "an ideograph counts as two columns"),
    "tall-heads": (0.3, BOTH, ALIGNED, "heads two characters wide, over several lines"),
    "other-page": (0.3, BOTH, PRINTED, "columns stand elsewhere on the next page"),
    "lost-columns": (0.15, NEW, ALIGNED, "empty columns are gone on the next page"),
    "unit-elsewhere": (0.25, OLD, EVERY, "units on the labels or in the cells"),
    "part-line": (0.2, OLD, EVERY, "其中： on a line of its own"),
    "dashes": (0.25, OLD, EVERY, "dashes in the rows of groups"),
    "bodies": (0.15, OLD, EVERY, "columns for subordinate bodies"),
    "beside": (0.15, OLD, EVERY, "the second half of the table beside the first"),
    "figures": (0.5, BOTH, EVERY, "prose that states figures of the tables"),
    "wrong-figures": (0.4, BOTH, EVERY, "of the reports with such prose, those that state one or two wrongly"),
    "contradiction": (0.06, BOTH, EVERY, "signed by another body, or a period of another year"),
    "no-problems": (0.04, NEW, EVERY, "nothing said on problems and improvements"),
    "nul": (0.03, BOTH, TEXT, "NUL bytes between characters or at the end"),
    "form-feeds": (0.05, BOTH, TEXT, "form feeds between paragraphs"),
}

# Those that only paper has, in the same way.
ON_PAPER = {
    "blank-form": (0.02, BOTH, SCAN, "a form that nobody has filled in"),
    "scribbles": (0.05, NEW, SCAN, "marks of a pen in empty cells"),
    "smears": (0.05, NEW, SCAN, "dirt in empty cells"),
}

# All names that may be asked for; those of producers of files too.
NAMES = KINDS.keys() | ON_PAPER.keys() | scan_style.NAMES | pdf_style.NAMES | html_style.NAMES | docx_style.NAMES | {"subtotals"}  # rows 小计 are drawn with the shape of the table

TWICE = {"twice-equal", "twice-different", "twice-almost"}

# Each of the first excludes each of the second.
_EXCLUSIVE = (
    ({"regional"}, {"several", "no-sections", "unit-elsewhere", "part-line", "dashes", "bodies", "beside", "attached", "pulled-apart", "figures", "contradiction"}),
    ({"no-sections"}, {"bare-sections", "contents", "one-table"}),
    ({"bare-sections"}, {"contents", "one-table"}),
    ({"one-table"}, TWICE | {"contents", "old-appendix"}),
    ({"twice-equal"}, {"twice-different", "twice-almost"}),
    ({"twice-different"}, {"twice-almost"}),
    ({"run-together", "lost-columns", "twice-almost"}, {"attached", "pulled-apart", "odd-numbers"}),
    ({"attached", "odd-numbers"}, {"pulled-apart"}),
    ({"attached"}, {"odd-numbers"}),
    ({"bodies"}, {"beside"}),
    ({"scribbles"}, {"smears"}),
    ({"blank-form", "scribbles", "smears"}, {"attached", "pulled-apart", "odd-numbers", "run-together", "figures", "dashes", "bodies", "money-nowhere",
                                             "wrapped-number", "twice-almost", "twice-different", "regional", "several"}),
    ({"blank-form"}, {"scribbles", "smears", "old-appendix"} | TWICE),
    ({"torn-label"}, {"other-page", "lost-columns"}),
    ({"lost-columns"}, TWICE | {"one-table"}),
    ({"several"}, {"contradiction"}),
    ({"cut"}, TWICE | {"several", "regional", "no-sections", "nul", "one-table", "old-appendix", "contradiction"}),
)


def draw(rng, wish, edition):
    """-> the names of the kinds that a report is of. What is asked for by name it always has, where that fits."""
    table = KINDS | ON_PAPER if wish.layout in SCAN else KINDS
    drawn = [name for name, kind in table.items() if _falls(rng, wish, edition, name, kind)]
    if "wrong-figures" in drawn and "figures" not in drawn:
        drawn.append("figures") if wish.only else drawn.remove("wrong-figures")
    chosen = {"cut"} if wish.cut else set()
    rng.shuffle(drawn)
    for name in drawn:
        if not any(name in one and chosen & other or name in other and chosen & one for one, other in _EXCLUSIVE):
            chosen.add(name)
    if "figures" not in chosen:
        chosen.discard("wrong-figures")
    return frozenset(chosen - {"cut"})


def _falls(rng, wish, edition, name, kind):
    share, editions, where, _ = kind
    chance = rng.random()
    if wish.plain or edition not in editions or wish.layout not in where or name in wish.without:
        return False
    return name in wish.only if wish.only else chance < share
