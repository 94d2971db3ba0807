"""Pictures of pages saved as scanners and offices save them: PNG, JPEG, TIFF, or a PDF (a web page, a Word file) that holds nothing but pictures."""

import io
import zlib
from dataclasses import dataclass

from PIL import Image

import pdf_canvas
import pdf_writer
import scan_embedded
from pdf_canvas import number

_ENDINGS = {"png": ".png", "jpeg": ".jpg", "tiff": ".tif", "pdf": ".pdf"}
_STRIPS = 4    # of a picture that is saved in pieces


@dataclass
class Page:
    """A picture; in a PDF there may be text instead of one, or behind it."""
    picture: Image.Image | None = None
    canvas: pdf_canvas.Canvas | None = None


def save(pages, scan, quality):
    """-> (the file, how its name ends)"""
    if scan.format == "pdf":
        return _Pdf(scan, quality).file(pages), _ENDINGS["pdf"]
    density = {"dpi": (_density(scan), _density(scan))} if _density(scan) else {}
    pictures = [page.picture for page in pages]
    if scan.format in ("html", "docx"):
        embed = {"html": scan_embedded.html, "docx": scan_embedded.docx}[scan.format]
        return embed([(_jpeg(one, quality, **density), one.size) for one in pictures]), "." + scan.format
    if scan.format == "tiff":
        pictures = [_lossy(one, quality) for one in pictures]
        return _saved(pictures[0], "TIFF", save_all=True, append_images=pictures[1:],
                      compression="group4" if scan.bits == 1 else "tiff_lzw", **density), _ENDINGS["tiff"]
    long = _long(pictures)
    if scan.format == "jpeg":
        return _jpeg(long, quality, **density), _ENDINGS["jpeg"]
    return _saved(_lossy(long, quality), "PNG", compress_level=4, **density), _ENDINGS["png"]


def _density(scan):
    """What the file says of its resolution; nothing, or not what is true."""
    return 0 if "no-density" in scan else 96 if "wrong-density" in scan else scan.dpi


def _saved(picture, kind, **options):
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()


def _jpeg(picture, quality, **options):
    return _saved(picture.convert("L") if picture.mode == "1" else picture, "JPEG", quality=quality, **options)


def _lossy(picture, quality):
    """As a picture looks that was once saved as JPEG; one bit is not."""
    if picture.mode == "1":
        return picture
    once = Image.open(io.BytesIO(_jpeg(picture, quality)))
    once.load()
    return once


def _long(pictures):
    """All below each other, as web pages show them."""
    if len(pictures) == 1:
        return pictures[0]
    mode = pictures[0].mode
    size = max(one.width for one in pictures), sum(one.height for one in pictures)
    long, y = Image.new(mode, size, (255, 255, 255) if mode == "RGB" else 255), 0
    for one in pictures:
        long.paste(one, (0, y))
        y += one.height
    return long


class _Pdf:
    """A PDF with a picture on most pages."""

    def __init__(self, scan, quality):
        self.scan, self.quality = scan, quality
        self.writer = pdf_writer.Writer()

    def file(self, pages):
        writer = self.writer
        root, tree, kids = writer.add(), writer.add(), []
        written = [page.canvas for page in pages if page.canvas]
        fonts = b"/Font %d 0 R " % writer.add(written[0].fonts.resources(writer, True)) if written else b""
        for page in pages:
            kids.append(self._page(tree, fonts, page) if page.picture else self._text_page(tree, fonts, page.canvas))
        writer.set(root, b"<< /Type /Catalog /Pages %d 0 R >>" % tree)
        writer.set(tree, b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids)))
        return writer.bytes(root)

    def _text_page(self, tree, fonts, canvas):
        content = self.writer.stream(canvas.bytes(), True)
        return self.writer.add(b"<< /Type /Page /Parent %d 0 R %s/Resources << %s>> /Contents %d 0 R >>" % (tree, canvas.sheet.boxes(), fonts, content))

    def _page(self, tree, fonts, page):
        """Where `page-rotate` is wanted, the picture lies on its side, and the page says so."""
        picture, rotate = page.picture, b""
        if "page-rotate" in self.scan:
            picture, rotate = picture.transpose(Image.Transpose.ROTATE_90), b"/Rotate 90 "
        pieces = _pieces(picture) if "strips" in self.scan else [picture]
        scale = 72 / (_density(self.scan) or 72)
        width, y = picture.width * scale, picture.height * scale
        box, content, names = b"[0 0 %s %s]" % (number(width), number(y)), [], []
        for n, piece in enumerate(pieces):
            y -= piece.height * scale
            content.append(b"q %s 0 0 %s 0 %s cm /I%d Do Q" % (number(width), number(piece.height * scale), number(y), n))
            names.append(b"/I%d %d 0 R" % (n, self._image(piece)))
        if page.canvas:
            content.append(b"3 Tr " + page.canvas.bytes())  # drawn and not seen
        stream = self.writer.stream(b"\n".join(content), False)
        return self.writer.add(b"<< /Type /Page /Parent %d 0 R /MediaBox %s %s/Resources << %s/XObject << %s >> >> /Contents %d 0 R >>"
                               % (tree, box, rotate, fonts if page.canvas else b"", b" ".join(names), stream))

    def _image(self, picture):
        bits, space = (1, b"DeviceGray") if picture.mode == "1" else (8, b"DeviceGray" if picture.mode == "L" else b"DeviceRGB")
        if picture.mode == "1":
            data = _group4(picture)
            how = b"/Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns %d /Rows %d /BlackIs1 true >>" % picture.size
        elif "jpeg-2000" in self.scan:
            data, how = _saved(picture, "JPEG2000", quality_mode="rates", quality_layers=[1200 / self.quality]), b"/Filter /JPXDecode"
        elif self.scan.grade == "clean" and "strips" in self.scan:
            data, how = zlib.compress(picture.tobytes()), b"/Filter /FlateDecode"
        else:
            data, how = _jpeg(picture, self.quality), b"/Filter /DCTDecode"
        return self.writer.add(b"<< /Type /XObject /Subtype /Image /Width %d /Height %d /BitsPerComponent %d /ColorSpace /%s %s /Length %d >>\nstream\n"
                               % (*picture.size, bits, space, how, len(data)) + data + b"\nendstream")


def _pieces(picture):
    edges = [picture.height * n // _STRIPS for n in range(_STRIPS + 1)]
    return [picture.crop((0, top, picture.width, bottom)) for top, bottom in zip(edges, edges[1:])]


def _group4(picture):
    """The picture's bits as fax machines pack them, taken out of a TIFF."""
    tiff = _saved(picture, "TIFF", compression="group4", strip_size=picture.width * picture.height)
    with Image.open(io.BytesIO(tiff)) as one:
        starts, sizes = one.tag_v2[273], one.tag_v2[279]
        if len(starts) != 1:
            raise ValueError("more than one strip")
    return tiff[starts[0]:starts[0] + sizes[0]]
