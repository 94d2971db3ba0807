"""Where the points of a page come to lie in its scan or photograph: turned a little, curled, seen from aside."""

import math

import numpy as np
from PIL import Image

_PARTS = 14    # of the net that a picture is laid on, each way


class Shape:
    """`size` and `out` are the sizes of page and picture in pixels; `corners` says where the page's corners come to lie."""

    def __init__(self, size, out, corners, curl=0.0):
        self.size, self.out, self.curl = size, out, curl
        w, h = size
        self.matrix = _perspective(corners, [(0, 0), (w, 0), (w, h), (0, h)])

    def source(self, x, y):
        """The point of the page that is seen at a point of the picture."""
        a, b, c, d, e, f, g, h = self.matrix
        below = g * x + h * y + 1
        u, v = (a * x + b * y + c) / below, (d * x + e * y + f) / below
        return u, v + self.curl * math.exp(-u / (0.16 * self.size[0]))

    def lay(self, picture, outside):
        """The picture of a page as the scan shows it; `outside` is what lies around."""
        width, height = self.out
        xs, ys = ([round(n * side / _PARTS) for n in range(_PARTS + 1)] for side in self.out)
        net = []
        for x0, x1 in zip(xs, xs[1:]):
            for y0, y1 in zip(ys, ys[1:]):
                quad = [value for point in ((x0, y0), (x0, y1), (x1, y1), (x1, y0)) for value in self.source(*point)]
                net.append(((x0, y0, x1, y1), quad))
        return picture.transform((width, height), Image.Transform.MESH, net, Image.Resampling.BICUBIC, fillcolor=outside)


def _perspective(points, targets):
    rows, right = [], []
    for (x, y), (u, v) in zip(points, targets):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    return np.linalg.solve(np.array(rows, float), np.array(right, float))


def flat(size, angle, shift=(0, 0), curl=0.0):
    """On the glass: turned by an angle in degrees around the middle, and not quite where it should lie."""
    w, h = size
    cos, sin = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    corners = [(w / 2 + shift[0] + (x - w / 2) * cos - (y - h / 2) * sin, h / 2 + shift[1] + (x - w / 2) * sin + (y - h / 2) * cos)
               for x, y in ((0, 0), (w, 0), (w, h), (0, h))]
    return Shape(size, size, corners, curl)


def photographed(size, rng):
    """From above and a little aside, with something of the desk around."""
    w, h = size
    out = round(w * 1.1), round(h * 1.08)
    lean = [(rng.uniform(-0.025, 0.025) * w, rng.uniform(-0.02, 0.02) * h) for _ in range(4)]
    corners = [(0.05 * w + x + dx, 0.04 * h + y + dy) for (x, y), (dx, dy) in zip(((0, 0), (w, 0), (w, h), (0, h)), lean)]
    return Shape(size, out, corners, rng.uniform(-0.004, 0.004) * h)
