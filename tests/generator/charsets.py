"""Character sets and line ends."""

import codecs

# name -> (codec, bytes before the text)
CHARSETS = {
    "utf-8": ("utf-8", b""),
    "utf-8-sig": ("utf-8", codecs.BOM_UTF8),
    "gb18030": ("gb18030", b""),
    "utf-16le": ("utf-16-le", codecs.BOM_UTF16_LE),
    "utf-16be": ("utf-16-be", codecs.BOM_UTF16_BE),
    "big5": ("big5", b""),
}


def encode(text, charset, crlf):
    codec, mark = CHARSETS[charset]
    return mark + (text.replace("\n", "\r\n") if crlf else text).encode(codec)


def decode(data, charset):
    """The text again, with plain line ends."""
    codec, mark = CHARSETS[charset]
    if not data.startswith(mark):
        raise ValueError(f"{charset}: no byte order mark")
    return data[len(mark):].decode(codec).replace("\r\n", "\n")
