"""A Word file: the parts of its package, and the zip."""

import io
import re
import zipfile

_SCHEMAS = "http://schemas.openxmlformats.org"
_MAIN, _LINKS = f"{_SCHEMAS}/wordprocessingml/2006/main", f"{_SCHEMAS}/officeDocument/2006/relationships"
NAMESPACES = (f'xmlns:w="{_MAIN}" xmlns:r="{_LINKS}" xmlns:mc="{_SCHEMAS}/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml" '
              f'xmlns:wp="{_SCHEMAS}/drawingml/2006/wordprocessingDrawing" xmlns:a="{_SCHEMAS}/drawingml/2006/main" '
              'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"')
_STRICT = {_MAIN: "http://purl.oclc.org/ooxml/wordprocessingml/main", _LINKS: "http://purl.oclc.org/ooxml/officeDocument/relationships"}
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def pack(names, document, others):
    """-> the file. `others`: {kind: markup} of the parts beside the document: styles, numbering, header and so on."""
    main = "word/document2.xml" if "document2" in names else "word/document.xml"
    types = "".join(f'<Override PartName="/word/{kind}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.{kind}+xml"/>' for kind in others)
    links = "".join(f'<Relationship Id="r{kind}" Type="{_LINKS}/{kind}" Target="{kind}.xml"/>' for kind in others)
    folder, name = main.rsplit("/", 1)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_SCHEMAS}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
                               f'<Default Extension="xml" ContentType="application/xml"/><Override PartName="/{main}" '
                               f'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships"><Relationship Id="rId1" Type="{_LINKS}/officeDocument" Target="{main}"/></Relationships>',
        main: document,
        f"{folder}/_rels/{name}.rels": f'<Relationships xmlns="{_SCHEMAS}/package/2006/relationships">{links}</Relationships>',
        **{f"word/{kind}.xml": text for kind, text in others.items()},
    }
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED if "stored" in names else zipfile.ZIP_DEFLATED) as archive:
        for path, text in parts.items():
            entry = zipfile.ZipInfo(path)
            entry.compress_type = archive.compression
            archive.writestr(entry, (_XML + _named(names, text)).encode())
    return out.getvalue()


def _named(names, text):
    """With the namespaces, or their prefix, that the file's producer uses."""
    if "indented-xml" in names:
        text = re.sub(r"(</w:(?:p|r|tc|tr|tbl|pPr|tcPr)>)(?=<)", r"\1\n  ", text)
    if "strict" in names:
        for usual, strict in _STRICT.items():
            text = text.replace(usual, strict)
    if "other-prefix" in names:
        text = re.sub(r"(</?|\s)w:(?=\w)", r"\1ns0:", text).replace("xmlns:w=", "xmlns:ns0=")
    return text
