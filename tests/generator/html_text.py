"""Text as markup: characters, spaces, and what editors wrap around them."""

import html

_MSO = '<span style="font-size:16.0pt;font-family:仿宋_GB2312;mso-hansi-font-family:Calibri">'
_EDITOR = '<span style="font-family: 仿宋; font-size: 21px;">'
ZERO_WIDTH = ("&#8203;", "\u200b", "\ufeff", "&zwnj;")
INDENTS = {"nbsp": "&nbsp;&nbsp;&nbsp;&nbsp;", "emsp": "&emsp;&emsp;", "ideographic": "　　", "css-indent": ""}


class Words:
    """Sets texts as one page does."""

    def __init__(self, rng, names, indent):
        self.rng, self.names, self.indent = rng, names, indent

    def inline(self, text):
        """A text inside an element."""
        if "char-references" in self.names:
            return "".join(f"&#{ord(char)};" if ord(char) > 127 else html.escape(char) for char in text)
        if "zero-width" in self.names and text and self.rng.random() < 0.15:
            where = self.rng.randint(0, len(text))
            return html.escape(text[:where], quote=False) + self.rng.choice(ZERO_WIDTH) + html.escape(text[where:], quote=False)
        text = html.escape(text, quote=False).replace("\u00a0", "&nbsp;").replace("　　", "&#12288;　")
        if "source-lines" in self.names and len(text) > 40 and "&" not in text:
            where = self.rng.randrange(10, len(text) - 10)
            if not text[where - 1:where + 1].isascii():
                text = text[:where] + "\n        " + text[where:]
        return text

    def paragraph(self, text, kind):
        """A paragraph in the manner `kind`; of br-paragraphs only the text, which a br follows."""
        text, indent = self.inline(text), INDENTS[self.indent]
        style = ' style="text-indent:2em"' if self.indent == "css-indent" else ""
        if kind == "br-paragraphs":
            return indent + text + self.rng.choice(("<br>", "<br/>", "<br /><br />"))
        if kind == "div-paragraphs":
            return f"<div{style}>{indent}{text}</div>"
        if kind == "mso":
            return f'<p class=MsoNormal style="text-indent:32.0pt;mso-char-indent-count:2.0">{_MSO}{self._pieces(text)}<span lang=EN-US><o:p></o:p></span></span></p>'
        if kind == "editor":
            style = style or ' style="line-height: 2em;"'
            return f'<p{style}>{_EDITOR}{indent}</span>{_EDITOR}{self._pieces(text)}</span></p>'
        return f"<p{style}>{indent}{text}</p>"

    def _pieces(self, text):
        """A text in two or three spans, as typed and corrected later."""
        if len(text) < 12 or "&" in text or "<" in text:
            return text
        where = self.rng.randrange(4, len(text) - 4)
        return f'{text[:where]}<span lang="EN-US">{text[where:where + 3]}</span>{text[where + 3:]}'
