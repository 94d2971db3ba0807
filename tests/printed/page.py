"""The report as a web page, which Chromium prints."""

import html

STYLE = """@page { size: A4; margin: 22mm 20mm }
body { font: 12pt/1.7 "Noto Sans CJK SC" }
h1 { font-size: 18pt; text-align: center } h2 { font-size: 13pt } p { text-indent: 2em; margin: 0; text-align: justify }
table { border-collapse: collapse; width: 100%; font-size: 9.5pt; line-height: 1.4 }
td { border: 1px solid #333; padding: 2px 4px; text-align: center } td.label { text-align: left }"""


def page(report):
    out = [f"<!DOCTYPE html><html lang=zh><meta charset=utf-8><title>年度报告</title><style>{STYLE}</style>",
           f"<h1>{html.escape(report.title)}</h1><p>{html.escape(report.opening)}"]
    for kind, part in report.parts:
        if kind == "table":
            out.append("<table>" + "\n".join("<tr>" + "".join(map(_cell, row)) for row in part) + "</table>")
        else:
            out.append(f"<{'h2' if kind == 'heading' else 'p'}>{html.escape(part)}</{'h2' if kind == 'heading' else 'p'}>")
    return "\n".join(out)


def _cell(cell):
    text, rows, columns = cell
    label = ' class="label"' if text[:1] in "（一二四12345678" and not text.isdigit() else ""
    return f'<td{label} rowspan="{rows}" colspan="{columns}">{html.escape(text)}</td>'
