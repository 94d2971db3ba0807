"""Pixels of a PNG, as far as Poppler writes them: eight bits a sample, not interlaced."""

import struct
import zlib

SAMPLES = {0: 1, 2: 3, 4: 2, 6: 4}


class Png:
    """`width`, `height`, and `pixel(x, y)` -> its samples"""

    def __init__(self, data):
        assert data[:8] == b"\x89PNG\r\n\x1a\n", data[:8]
        packed, at = b"", 8
        while at < len(data):
            size, kind = struct.unpack(">I4s", data[at:at + 8])
            body = data[at + 8:at + 8 + size]
            if kind == b"IHDR":
                self.width, self.height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", body)
                assert depth == 8 and not interlaced
            elif kind == b"IDAT":
                packed += body
            at += 12 + size
        self.step = SAMPLES[colour]
        self.data, self.rows = zlib.decompress(packed), []

    def _row(self, y):
        """Rows are made out as far as they are asked for."""
        length = self.width * self.step
        while len(self.rows) <= y:
            start = len(self.rows) * (length + 1)
            row = bytearray(self.data[start + 1:start + 1 + length])
            self.rows.append(self._unfiltered(self.data[start], row, self.rows[-1] if self.rows else bytearray(length)))
        return self.rows[y]

    def _unfiltered(self, kind, row, above):
        step = self.step
        for i in range(len(row) if kind else 0):
            left = row[i - step] if i >= step else 0
            corner = above[i - step] if i >= step else 0
            row[i] = (row[i] + (left, above[i], (left + above[i]) // 2, _nearest(left, above[i], corner))[kind - 1]) & 255
        return row

    def pixel(self, x, y):
        return tuple(self._row(y)[x * self.step:(x + 1) * self.step])


def _nearest(left, above, corner):
    guess = left + above - corner
    return min((left, above, corner), key=lambda one: abs(guess - one))
