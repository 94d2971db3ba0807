"""Text as runs: broken up, tracked, computed, hidden, controlled, as Word and its users leave it."""

from xml.sax.saxutils import escape

_PROPERTIES = ("", '<w:rPr><w:rFonts w:hint="eastAsia" w:ascii="仿宋" w:eastAsia="仿宋"/><w:sz w:val="32"/></w:rPr>',
               '<w:rPr><w:rFonts w:ascii="Times New Roman"/><w:color w:val="000000"/><w:kern w:val="0"/></w:rPr>', '<w:rPr><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr>')
_BETWEEN = ('<w:proofErr w:type="spellStart"/>', '<w:bookmarkStart w:id="7" w:name="_GoBack"/><w:bookmarkEnd w:id="7"/>', "", "", '<w:proofErr w:type="gramEnd"/>')
_BY = 'w:id="31" w:author="审核" w:date="2024-01-15T09:30:00Z"'
_SYMBOLS = {"（": ("宋体", "FF08"), "）": ("宋体", "FF09"), "(": ("Symbol", "F028"), ")": ("Symbol", "F029"), "“": ("宋体", "201C"), "、": ("宋体", "3001")}


def run(text, properties="", tag="t"):
    """A run; a line break is a w:br, a tab a w:tab."""
    inner = f'<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}>'
    for char, element in (("\n", "br"), ("\t", "tab")):
        inner = inner.replace(char, f'</w:{tag}><w:{element}/><w:{tag} xml:space="preserve">')
    return f"<w:r>{properties}{inner}</w:r>"


def deleted(text):
    return f"<w:del {_BY}>{run(text, tag='delText')}</w:del>"


def hidden(rng, text):
    """Hidden by itself, or by its style."""
    return run(text, rng.choice(("<w:rPr><w:vanish/></w:rPr>", '<w:rPr><w:vanish w:val="1"/></w:rPr>', '<w:rPr><w:rStyle w:val="hid"/></w:rPr>')))


def custom(markup):
    """In an element that some system made for its own purposes."""
    return f'<w:customXml w:uri="urn:example" w:element="data"><w:customXmlPr/>{markup}</w:customXml>'


class Runs:
    """Sets texts as one file does."""

    def __init__(self, rng, names):
        self.rng, self.names = rng, names

    def inline(self, text, number=False):
        """-> runs. `number`: a cell's number, which may be computed, corrected, or have a hidden one beside it."""
        rng = self.rng
        pieces = self._pieces(text)
        out = [self._run(piece) for piece in pieces]
        if "smart-tags" in self.names and rng.random() < 0.3:
            n = rng.randrange(len(out))
            out[n] = ('<w:smartTag w:uri="urn:schemas-microsoft-com:office:smarttags" w:element="chmetcnv"><w:smartTagPr><w:attr w:name="SourceValue" w:val="12"/>'
                      f"</w:smartTagPr>{out[n]}</w:smartTag>")
        if "tracked-changes" in self.names and rng.random() < 0.2:
            self._track(out, text)
        if "hidden-text" in self.names and rng.random() < 0.1:
            out.insert(rng.randint(0, len(out)), hidden(rng, str(rng.randint(1, 9999)) if number else "（内部掌握，不对外）"))
        if "alternatives" in self.names and rng.random() < 0.15:
            whole = "".join(out)  # a program that knows none of the newer kinds takes the fallback
            out = [f'<mc:AlternateContent><mc:Choice Requires="wps">{whole}</mc:Choice><mc:Fallback>{whole}</mc:Fallback></mc:AlternateContent>']
        if "custom-xml" in self.names and rng.random() < 0.15:
            out = [custom("".join(out))]
        if "content-controls" in self.names and rng.random() < 0.15:
            out = ['<w:sdt><w:sdtPr><w:alias w:val="填写"/><w:text/></w:sdtPr><w:sdtContent>', *out, "</w:sdtContent></w:sdt>"]
        if "fields" in self.names and (number or len(text) > 60) and rng.random() < 0.3:
            out = self._field(out, number)
        return "".join(out)

    def _pieces(self, text):
        if "zero-width" in self.names and text and self.rng.random() < 0.1:
            where = self.rng.randint(0, len(text))
            text = text[:where] + self.rng.choice("\u200b\ufeff\u200c") + text[where:]
        if "split-runs" not in self.names or len(text) < 2:
            return [text]
        places = sorted(self.rng.sample(range(1, len(text)), min(len(text) - 1, self.rng.randint(1, 5))))
        return [text[start:end] for start, end in zip([0, *places], [*places, len(text)])]

    def _run(self, piece):
        rng = self.rng
        if "symbols" in self.names and any(char in _SYMBOLS for char in piece) and rng.random() < 0.5:
            where = next(n for n, char in enumerate(piece) if char in _SYMBOLS)
            font, code = _SYMBOLS[piece[where]]
            return run(piece[:where]) + f'<w:r><w:sym w:font="{font}" w:char="{code}"/></w:r>' + run(piece[where + 1:])
        if "symbols" in self.names and piece.startswith("-"):
            return "<w:r><w:noBreakHyphen/></w:r>" + run(piece[1:])
        if "tabs" in self.names and len(piece) > 8 and not piece.isascii() and rng.random() < 0.1:
            return run(piece[:4]) + rng.choice(("<w:r><w:softHyphen/></w:r>", "<w:r><w:tab/></w:r>")) + run(piece[4:])
        properties = rng.choice(_PROPERTIES)
        if "shown-vanish" in self.names and rng.random() < 0.3:
            properties = rng.choice(('<w:rPr><w:vanish w:val="0"/></w:rPr>', '<w:rPr><w:vanish w:val="false"/><w:sz w:val="21"/></w:rPr>'))
        return run(piece, properties) + (rng.choice(_BETWEEN) if "split-runs" in self.names else "")

    def _track(self, out, text):
        """Some of a text was inserted, and something else deleted or moved away."""
        n, old = self.rng.randrange(len(out)), str(self.rng.randint(1, 9999)) if text[:1].isdigit() else "此处原有文字。"
        out[n] = self.rng.choice((f"<w:ins {_BY}>{out[n]}</w:ins>", out[n], f"<w:moveTo {_BY}>{out[n]}</w:moveTo>"))
        gone = self.rng.choice((deleted(old), deleted(old), f"<w:moveFrom {_BY}>{run(old)}</w:moveFrom>", f"<w:ins {_BY}>{deleted(old)}</w:ins>"))
        out.insert(n + self.rng.randint(0, 1), gone)

    def _field(self, out, number):
        code = "=SUM(LEFT) \\# 0" if number else ' HYPERLINK "http://www.example.gov.cn/2024/1234.html" '
        if self.rng.random() < 0.4:
            return [f'<w:fldSimple w:instr="{escape(code, {chr(34): "&quot;"})}">', *out, "</w:fldSimple>"]
        return ['<w:r><w:fldChar w:fldCharType="begin"/></w:r>', f'<w:r><w:instrText xml:space="preserve">{escape(code)}</w:instrText></w:r>',
                '<w:r><w:fldChar w:fldCharType="separate"/></w:r>', *out, '<w:r><w:fldChar w:fldCharType="end"/></w:r>']


def paragraph(runs, properties=""):
    return f"<w:p>{'<w:pPr>' + properties + '</w:pPr>' if properties else ''}{runs}</w:p>"


def text_box(paragraphs, vml):
    """A paragraph that anchors a text box; what is newer is said again for older programs."""
    box = f'<w:pict><v:shape style="width:400pt;height:60pt"><v:textbox><w:txbxContent>{paragraphs}</w:txbxContent></v:textbox></v:shape></w:pict>'
    if not vml:
        box = ('<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="5000000" cy="800000"/><wp:docPr id="3" name="文本框 3"/><a:graphic>'
               '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>'
               f"<w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
               f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>")
    return paragraph(f"<w:r>{box}</w:r>")
