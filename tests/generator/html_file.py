"""A page as bytes: its head, its charset and what says so, and pages that a browser saved whole."""

import base64
import quopri

import charsets
from html_style import one_of

_DOCTYPES = {"doctype": "<!DOCTYPE html>\n", "no-doctype": "", "no-body": "",
             "doctype-xhtml": '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">\n'}
# What pages call their charsets, in the place of the proper name too.
_NAMES = {"utf-8": ("utf-8", "UTF-8"), "gb18030": ("gb2312", "GBK", "gb18030"), "big5": ("big5",), "utf-16-le": ("utf-16",), "utf-16-be": ("utf-16",)}
_WRONG = {"utf-8": ("gb2312", "iso-8859-1", "big5"), "gb18030": ("utf-8", "iso-8859-1"), "big5": ("utf-8", "gb2312"), "utf-16-le": ("utf-8",), "utf-16-be": ("gb2312",)}
_PIXEL = "R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


def encode(rng, names, charset, site, body, crlf):
    """-> (the bytes, how the file's name ends)"""
    codec, mark = charsets.CHARSETS[charset]
    text = _page(names, site.head(_meta(rng, names, codec)), body)
    text = text.replace("\n", "\r\n") if crlf else text
    if codec == "big5":
        text = "".join(char if _is_plain_big5(char) else f"&#{ord(char)};" for char in text)
    data = mark + text.encode(codec, "xmlcharrefreplace")
    if "broken-bytes" in names and not codec.startswith("utf-16"):
        data += rng.choice((b"<!-- \xe6\x96 -->\n", b"<!-- \xff\xfe -->\n", b"<!-- \xb9\xab\xbf -->\n"))  # a character that an old system cut in two
    saved = one_of(names, "saved")
    if saved.startswith("mhtml"):
        return _archive(rng, data, _NAMES[codec][0], saved == "mhtml-base64" or codec.startswith("utf-16")), rng.choice((".mht", ".mhtml"))
    return data, ".doc" if saved == "named-doc" else rng.choice((".html", ".htm", ".shtml"))


def _is_plain_big5(char):
    """Whether all who speak of Big5 mean the same character by its code: they differ in what is no ideograph."""
    try:
        return char.encode("big5").decode("big5hkscs") == char
    except UnicodeError:
        return False


def _meta(rng, names, codec):
    how = one_of(names, "meta")
    name = rng.choice(_WRONG[codec] if how == "meta-wrong" else _NAMES[codec])
    if how == "meta-absent":
        return ""
    if how == "meta-http-equiv":
        return f'<meta http-equiv="Content-Type" content="text/html; charset={name}" />\n'
    return f'<meta charset="{name}">\n'


def _page(names, head, body):
    if "no-body" in names:
        return head + body + "\n"
    return f'{_DOCTYPES[one_of(names, "doctype")]}<html lang="zh-CN">\n<head>\n{head}</head>\n<body>\n{body}\n</body>\n</html>\n'


def _archive(rng, data, charset, packed):
    """As a browser saves a page with its images."""
    border = f"----MultipartBoundary--{rng.getrandbits(60):x}----"
    body = base64.encodebytes(data) if packed else quopri.encodestring(data)
    head = ("From: <Saved by Blink>\nSnapshot-Content-Location: http://www.example.gov.cn/zwgk/nb.html\nSubject: =?utf-8?B?5bm05oql?=\nMIME-Version: 1.0\n"
            f'Content-Type: multipart/related;\n\ttype="text/html";\n\tboundary="{border}"\n\n\n--{border}\nContent-Type: text/html; charset={charset}\n'
            f'Content-Transfer-Encoding: {"base64" if packed else "quoted-printable"}\nContent-Location: http://www.example.gov.cn/zwgk/nb.html\n\n')
    image = f"\n--{border}\nContent-Type: image/gif\nContent-Transfer-Encoding: base64\nContent-Location: http://www.example.gov.cn/images/logo.png\n\n{_PIXEL}\n\n--{border}--\n"
    return (head.encode() + body + image.encode()).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
