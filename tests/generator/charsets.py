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
    "utf-16le-bare": ("utf-16-le", b""),
    "utf-16be-bare": ("utf-16-be", b""),
}


def encode(text, charset, crlf):
    codec, mark = CHARSETS[charset]
    return mark + (text.replace("\n", "\r\n") if crlf else text).encode(codec)


def with_nuls(rng, text):
    """NULs as broken exports leave them: behind the text, or in a few places inside, but never inside a number."""
    if rng.random() < 0.4:
        return text + "\0" * rng.choice((1, 3, 512))
    places = [n for n in range(1, len(text)) if not text[n - 1].isdigit() and not text[n].isdigit()]
    for place in sorted(rng.sample(places, min(len(places), rng.choice((1, 8, 60)))), reverse=True):
        text = text[:place] + "\0" + text[place:]
    return text


def decode(data, charset):
    """The text again, with plain line ends."""
    codec, mark = CHARSETS[charset]
    if not data.startswith(mark):
        raise ValueError(f"{charset}: no byte order mark")
    return data[len(mark):].decode(codec).replace("\r\n", "\n").replace("\0", "")
