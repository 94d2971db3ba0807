// Coordinates of a PDF page (ISO 32000-1, 8.3.3).
#pragma once

#include <algorithm>
#include <cmath>

#include "model/geometry.h"

namespace xxgk::extraction {

struct Point {
  double x = 0, y = 0;
};

/// Maps (x, y) to (ax + cy + e, bx + dy + f).
struct Matrix {
  double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

  Point map(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
  /// How much longer a line becomes, where both directions grow alike.
  double scale() const { return std::sqrt(std::abs(a * d - b * c)); }
};

/// First `inner`, then `outer`.
inline Matrix combined(const Matrix& inner, const Matrix& outer) {
  return {inner.a * outer.a + inner.b * outer.c,           inner.a * outer.b + inner.b * outer.d,
          inner.c * outer.a + inner.d * outer.c,           inner.c * outer.b + inner.d * outer.d,
          inner.e * outer.a + inner.f * outer.c + outer.e, inner.e * outer.b + inner.f * outer.d + outer.f};
}

/// Undoes `m`, which must not be flat.
inline Matrix inverse(const Matrix& m) {
  const double area = m.a * m.d - m.b * m.c;
  return {
      m.d / area, -m.b / area, -m.c / area, m.a / area, (m.c * m.f - m.d * m.e) / area, (m.b * m.e - m.a * m.f) / area};
}

inline Box box_around(Point p, Point q) {
  return {std::min(p.x, q.x), std::min(p.y, q.y), std::max(p.x, q.x), std::max(p.y, q.y)};
}

/// From a page's own coordinates to those of the page as displayed, with the origin at its top left. `crop` with its
/// y growing upwards, as in the file.
inline Matrix displayed(const Box& crop, int rotate) {
  switch (rotate) {
    case 90:
      return {0, 1, 1, 0, -crop.y0, -crop.x0};
    case 180:
      return {-1, 0, 0, 1, crop.x1, -crop.y0};
    case 270:
      return {0, -1, -1, 0, crop.y1, crop.x1};
    default:
      return {1, 0, 0, -1, -crop.x0, crop.y1};
  }
}

}  // namespace xxgk::extraction
