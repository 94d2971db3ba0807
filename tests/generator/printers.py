"""What sets reports into a file: the printer of pages, of web pages or of Word files, with the manners drawn for it."""

import docx_page
import docx_style
import html_page
import html_style
import layouts
import pdf_fonts
import pdf_page
import pdf_style
import scan_needs
import scan_style


def draw(draft):
    """-> (a printer, the names of what it does)"""
    return {layouts.PDF: _pdf, layouts.HTML: _html, layouts.DOCX: _docx, layouts.SCAN: _scan}[draft.wish.layout](draft)


def _pdf(draft):
    """Where the encoding drawn lacks a character, one that has all is taken."""
    style, names = pdf_style.draw(draft.rng, draft.wish, draft.kinds, draft.page_style.running)
    encoding = next(name for name, _ in pdf_style.CHOICES["encoding"] if name in style)
    exotic = "several" in draft.kinds or draft.old_script or draft.labels.radicals or not pdf_fonts.can_encode(draft.labels.space, encoding)
    fonts = pdf_fonts.Fonts(pdf_fonts.SUBSET if exotic else encoding, "one-font" not in style)
    return pdf_page.Printer(draft.rng, style, fonts, draft.script), names


def _scan(draft):
    scan_needs.check()
    import scan_page  # pylint: disable=import-outside-toplevel  # needs packages that the others can do without
    style, scan, names = scan_style.draw(draft.rng, draft.wish, draft.kinds, draft.page_style.running)
    return scan_page.Printer(draft, style, scan), names


def _html(draft):
    names, unusual = html_style.draw(draft.rng, draft.wish)
    crlf = not draft.wish.plain and draft.rng.random() < 0.2
    return html_page.Publisher(draft.rng, names, draft.wish.charset, draft.script, crlf), unusual


def _docx(draft):
    names, unusual = docx_style.draw(draft.rng, draft.wish)
    return docx_page.Writer(draft.rng, names, draft.script, draft.page_style.running), unusual
