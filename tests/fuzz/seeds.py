"""What fuzzing begins with: for each harness small inputs that are sound, and how long inputs may become.

Small ones, since a reader that takes a microsecond for a line takes a hundredth of a second for a report: long samples are cut into pieces where
a piece is as good. Files that cannot be cut (Word, PDF, pictures) are made here as small as they can be, their contents not packed.
"""

import io
import pathlib
import struct
import zipfile
from dataclasses import dataclass

SOURCE_DIR = pathlib.Path(__file__).resolve().parent.parent.parent
SAMPLES = SOURCE_DIR / "samples"
EMBEDDED = (".xml", ".xsd", ".sql", ".tsv")     # as CMakeLists.txt has it
PIECES = 3      # of a sample that is cut

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
STYLES = (f'<w:styles {WORD}><w:style w:type="paragraph" w:default="1" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr>'
          '<w:numId w:val="1"/></w:numPr></w:pPr><w:rPr><w:vanish w:val="0"/></w:rPr></w:style><w:style w:styleId="2"><w:basedOn w:val="1"/></w:style></w:styles>')
NUMBERING = (f'<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>'
             '<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">'
             '<w:startOverride w:val="3"/></w:lvlOverride></w:num></w:numbering>')
BODY = (f'<w:document {WORD}><w:body><w:p><w:pPr><w:pStyle w:val="1"/></w:pPr><w:r><w:t>一、总体情况</w:t><w:tab/></w:r><w:ins w:id="1"><w:r><w:t>2023</w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>x</w:delText></w:r></w:del><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>TOC</w:instrText><w:fldChar w:fldCharType="separate"/>'
        '<w:t>1</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p><w:tbl><w:tr><w:trPr/><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r>'
        '<w:t>规章</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>12</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>'
        '<w:p/></w:tc></w:tr></w:tbl><w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt></w:body></w:document>')
MARKUP = ('<html><head><meta name="ArticleTitle" content="2023年报告"><style>.h{display:none}</style></head><body><h1>报告</h1><!--[if x]><p>a</p><![endif]--><div class="h">x</div>'
          '<p style="display:none">y</p><table><tr><td rowspan=2>规章</td><td colspan="2">0<sup>2</sup></td></tr><tr><td>1&nbsp;<td>&#x4e00;</table><a href="a.pdf">附件</a>'
          '<img src="data:image/png;base64,iVBORw0KGgo="><br>二、<pre>a\tb</pre></body></html>')
NUMBERS = ("0", "1,276.55", "１２件", "12 万元", "-", "／", "无", "增3减1", "0 0", "3.5万", "1 234", "（件）", "12.5%", "+7")
LABELS = ("（一）予以公开", "1. 规章", "其中：行政复议后起诉", "本年新收政府信息公开申请数量（单位：件）", "三、本年度办理结果 总计", "⼀、⾏政", "2023年")
DATES = ("2024年1月31日", "自2023年1月1日至12月31日", "二〇二四年一月", "发布日期：2024-01-05", "（2022年度）", "本年（2023）制发件数", "2018-2019年")
JSON = ('{"id":"a","path":"b/c.pdf","url":"https://example.org/","year":2023,"x":[1,-2.5e3,null,true,{"y":"\\u653f\\ud83d\\ude00"}]}',
        '{"id":"a","path":"b","outcome":"converted","sha256":"00","bytes":1,"modified":"m","made_with":"1","reports":[{"file":"f","year":2020}]}')
REPLY = "1:00:0:0:1:00:1:51:14:20211:a4:20201:1"
CSV = '\ufeffname,code,region\r\n"清溪县, ""水利""局",11,\n\n,"a\nb",\n'


@dataclass
class Beginning:
    longest: int
    texts: tuple = ()           # inputs as they stand
    samples: tuple = ()         # patterns of files below samples/
    is_cut: bool = False        # samples are taken in pieces, else whole where they are short enough


def word_file():
    relations = (f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r1" Target="%s" '
                 'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s"/></Relationships>')
    types = (f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/word/document.xml" '
             'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    parts = (("[Content_Types].xml", types), ("_rels/.rels", relations % ("word/document.xml", "officeDocument")), ("word/document.xml", BODY),
             ("word/_rels/document.xml.rels", relations % ("numbering.xml", "numbering")), ("word/numbering.xml", NUMBERING))
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as archive:
        for name, part in parts:
            archive.writestr(zipfile.ZipInfo(name), part)
    return packed.getvalue()


CONTENT = (b"q 1 0 0 1 50 700 cm 0.5 w 0 0 m 200 0 l S 0 0 200 40 re S Q BT /F 10 Tf 60 710 Td <4e00003100320033> Tj 0 -20 Td (12\\(3\\)) Tj [<0031> -200 <0032>] TJ ET "
           b"0 0 1 rg 60 650 80 1 re f /X Do BI /W 1 /H 1 /BPC 8 /CS /G ID x EI")


def pdf_file():
    objects = (b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
               b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 5 0 R >> /XObject << /X 6 0 R >> >> /Contents 4 0 R >>",
               b"<< /Length %d >>\nstream\n%s\nendstream" % (len(CONTENT), CONTENT),
               b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light "
               b"/CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /DW 1000 >>] >>",
               b"<< /Type /XObject /Subtype /Form /BBox [0 0 99 99] /Matrix [1 0 0 1 5 5] /Length 18 >>\nstream\n0 0 m 90 0 l S /X D\nendstream")
    out, places = bytearray(b"%PDF-1.4\n"), []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(out + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, start))


def pictures():
    """-> a black and white TIFF of two pages and a PBM, of a few dots"""
    tags = ((256, 4, 1, 16), (257, 4, 1, 8), (258, 3, 1, 1), (259, 3, 1, 1), (262, 3, 1, 0), (273, 4, 1, 8), (278, 4, 1, 8), (279, 4, 1, 16))

    def directory(follows):
        return struct.pack("<H", len(tags)) + b"".join(struct.pack("<HHII", *tag) for tag in tags) + struct.pack("<I", follows)
    size = len(directory(0))
    return (b"II*\0" + struct.pack("<I", 24) + b"\x5A" * 16 + directory(24 + size) + directory(0), b"P4\n16 8\n" + b"\x5A" * 16)


def page_of_cells():
    """Rules and words of a table, as page_fuzz.cpp takes them."""
    rules = [(2, 20, y, 50, 0) for y in range(20, 80, 10)] + [(3, x, 20, 12, 0) for x in range(20, 100, 20)]
    words = [(0, x + 2, y + 2, 5, n) for n, (x, y) in enumerate((x, y) for y in range(20, 70, 10) for x in range(20, 80, 20))]
    lines = [(0, 10, 10, 40, 4), (0, 10, 100, 60, 4), (0, 10, 106, 30, 3)]
    return bytes(byte for step in lines + rules + words for byte in step)


BEGINNINGS = {
    "archive": Beginning(6000, (word_file(),)),
    "charset": Beginning(600, ("政府信息公开".encode("gb18030"), "總計".encode("big5"), "公开\n12".encode("utf-16"), "公开，12".encode()), ("*/source.txt",), True),
    "content": Beginning(1000, (CONTENT,)),
    "csv": Beginning(300, (CSV,)),
    "date": Beginning(200, DATES),
    "docx": Beginning(8000, (word_file(),)),
    "html": Beginning(3000, (MARKUP,), ("*/source.html",), True),
    "json": Beginning(300, JSON),
    "lines": Beginning(600, (), ("*/source.txt",), True),
    "label": Beginning(200, LABELS),
    "manifest": Beginning(400, (*JSON, REPLY)),
    "markup": Beginning(1000, (MARKUP,), ("*/source.html",), True),
    "mhtml": Beginning(4000, (f'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="x"\n\n--x\nContent-Type: text/html; charset="utf-8"\n'
                              f'Content-Transfer-Encoding: quoted-printable\nContent-Location: a.html\n\n=E4=B8=80{MARKUP}\n--x--\n',)),
    "normalize": Beginning(1500, (), ("*/source.txt",), True),
    "number": Beginning(60, NUMBERS),
    "page": Beginning(1000, (page_of_cells(),)),
    "pdf": Beginning(4000, (pdf_file(),)),
    "picture": Beginning(1000, pictures()),
    "reply": Beginning(400, (REPLY,)),
    "report": Beginning(24000, (), ("*/report.xml",)),
    "sniff": Beginning(1000, (word_file(), pdf_file(), MARKUP, *pictures()), ("*/source.txt",), True),
    "taxonomy": Beginning(16000),
    "text": Beginning(800, (), ("*/source.txt",), True),
    "whole": Beginning(5000, (), ("*/source.txt",), True),
    "word_part": Beginning(3000, ("\0" + STYLES, "\1" + NUMBERING, "\2" + BODY)),
    "xml": Beginning(1000, (BODY, STYLES, '<!DOCTYPE a [<!ENTITY b "c">]><a b="&amp;">&b;<![CDATA[x]]><!-- y --><?z?></a>'), ("*/report.xml",), True),
}


def put(name, folder):
    """Writes what the harness begins with. -> how many files"""
    beginning, inputs = BEGINNINGS[name], []
    inputs += [text.encode("utf-8") if isinstance(text, str) else text for text in beginning.texts]
    for pattern in beginning.samples:
        for path in sorted(SAMPLES.glob(pattern)):
            data = path.read_bytes()
            if beginning.is_cut:
                step = max(1, (len(data) - beginning.longest) // max(1, PIECES - 1))
                inputs += [data[at:at + beginning.longest] for at in range(0, max(1, len(data) - beginning.longest + 1), step)][:PIECES]
            elif len(data) <= beginning.longest:
                inputs.append(data)
    if name == "taxonomy":
        files = sorted(str(path.relative_to(SOURCE_DIR / "schemas")) for path in (SOURCE_DIR / "schemas").rglob("*") if path.suffix in EMBEDDED)
        inputs += [bytes([number]) + data for number, file in enumerate(files) if len(data := (SOURCE_DIR / "schemas" / file).read_bytes()) < beginning.longest]
    folder.mkdir(parents=True, exist_ok=True)
    for number, data in enumerate(inputs):
        (folder / f"{number:04}").write_bytes(data)
    return len(inputs)
