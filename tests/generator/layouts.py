"""All layouts by name."""

import layout_aligned
import layout_lines
import layout_rows

ROWS = layout_rows.NAMES
LINES = layout_lines.NAMES
ALL = ROWS + LINES + (layout_aligned.NAME,)
# No text, but files: see pdf_page.py, html_page.py, docx_page.py, scan_page.py.
PDF, HTML, DOCX, SCAN = FILES = ("pdf", "html", "docx", "scan")
PRINTED = (PDF, SCAN)


def chosen(selector):
    """The layouts that a selector of the command line names."""
    if selector == "all":
        return ALL
    if selector == "rows":
        return ROWS
    if selector == "lines":
        return LINES
    if selector not in ALL + FILES:
        raise SystemExit(f"no layout {selector}; there are {', '.join(ALL + FILES)}, rows, lines and all")
    return (selector,)


def draw(rng, name, plain, kinds=()):
    """The freedoms that a layout takes in one report; those of a file are its producer's (see *_style.py)."""
    if name in FILES:
        return None
    if name in LINES:
        return layout_lines.draw(rng, plain)
    if name == layout_aligned.NAME:
        return layout_aligned.draw(rng, plain, kinds)
    return layout_rows.draw(rng, name, plain)


def render(name, table, options, rng, pause=None):
    """-> a TextRow for each row; `pause` is the row that a page ends with."""
    if name in LINES:
        return layout_lines.render(name, table, options)
    if name == layout_aligned.NAME:
        return layout_aligned.render(table, options, rng, pause)
    return layout_rows.render(name, table, options)
