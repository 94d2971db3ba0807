"""The file format: numbered objects, a table of where they stand, a trailer."""

import zlib


class Writer:
    """Collects the objects of a PDF."""

    def __init__(self):
        self.objects = []

    def add(self, body=b""):
        """-> the object's number; a body that is not known yet is set later"""
        self.objects.append(body)
        return len(self.objects)

    def set(self, number, body):
        self.objects[number - 1] = body

    def stream(self, data, packed):
        if packed:
            data = zlib.compress(data)
        filters = b"/Filter /FlateDecode " if packed else b""
        return self.add(b"<< " + filters + b"/Length %d >>\nstream\n" % len(data) + data + b"\nendstream")

    def bytes(self, root):
        out, places = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, body in enumerate(self.objects, 1):
            places.append(len(out))
            out += b"%d 0 obj\n" % number + body + b"\nendobj\n"
        start = len(out)
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1) + b"".join(b"%010d 00000 n \n" % place for place in places)
        out += b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(places) + 1, root, start)
        return bytes(out)
