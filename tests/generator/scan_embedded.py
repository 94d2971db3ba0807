"""Pictures of pages in a web page, or in a Word file, which hold nothing else."""

import base64
import io
import zipfile

_SCHEMAS = "http://schemas.openxmlformats.org"
_TYPES, _LINKS = f"{_SCHEMAS}/package/2006/content-types", f"{_SCHEMAS}/officeDocument/2006/relationships"
_MAIN, _DRAWING = f"{_SCHEMAS}/wordprocessingml/2006/main", f"{_SCHEMAS}/drawingml/2006"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_EMU = 914400        # units of Word's drawings in an inch
_WIDTH = 6.0         # inches, of a picture in a Word file


def html(pictures):
    """-> a page; `pictures` are JPEG files, each with its size."""
    images = "\n".join(f'<p align="center"><img src="data:image/jpeg;base64,{base64.b64encode(one).decode()}" alt=""></p>' for one, _ in pictures)
    return f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"></head>\n<body><div class="article">\n{images}\n</div></body></html>\n'.encode()


def docx(pictures):
    """-> a Word file; `pictures` are JPEG files, each with its size."""
    numbers = range(1, len(pictures) + 1)
    links = "".join(f'<Relationship Id="rId{n}" Type="{_LINKS}/image" Target="media/image{n}.jpeg"/>' for n in numbers)
    paragraphs = "".join(_paragraph(n, size) for n, (_, size) in zip(numbers, pictures))
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               '<Default Extension="jpeg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" '
                               'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": _relationships(f'<Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="word/document.xml"/>'),
        "word/document.xml": f'<w:document xmlns:w="{_MAIN}" xmlns:r="{_LINKS}" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture" '
                             f'xmlns:wp="{_DRAWING}/wordprocessingDrawing"><w:body>{paragraphs}</w:body></w:document>',
        "word/_rels/document.xml.rels": _relationships(links),
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for path, text in parts.items():
            archive.writestr(zipfile.ZipInfo(path), (_XML + text).encode())
        for n, (data, _) in zip(numbers, pictures):
            archive.writestr(zipfile.ZipInfo(f"word/media/image{n}.jpeg"), data)
    return out.getvalue()


def _relationships(links):
    return f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{links}</Relationships>'


def _paragraph(n, size):
    width = round(_WIDTH * _EMU)
    extent = f'cx="{width}" cy="{round(width * size[1] / size[0])}"'
    return (f'<w:p><w:r><w:drawing><wp:inline><wp:extent {extent}/><wp:docPr id="{n}" name="{n}"/><a:graphic><a:graphicData uri="{_DRAWING}/picture">'
            f'<pic:pic><pic:nvPicPr><pic:cNvPr id="{n}" name="{n}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId{n}"/>'
            f'<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>')
