// The path that a content stream is building (ISO 32000-1, 8.5.2), as far as it is made of straight lines.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "extract/page/page_content.h"
#include "extract/pdf/matrix.h"

namespace xxgk::extraction {

/// What an operator that ends a path does with it.
struct Painting {
  bool closes = false, strokes = false, fills = false;
};

/// Nothing where the operator ends no path.
std::optional<Painting> painting_of(std::uint32_t operator_code);

class Path {
 public:
  void move_to(Point p);
  void line_to(Point p);
  void curve_to(Point p);
  void close();
  void rectangle(Point corner, double width, double height, const Matrix& matrix);
  void clear() { parts_.clear(); }

  /// What stroking gives: the lines that run along the page.
  void add_stroked(std::vector<Rule>& rules) const;
  /// What filling gives: rectangles so thin that they are drawn as lines, and the sides of thin frames.
  void add_filled(std::vector<Rule>& rules) const;
  /// The rectangle around everything.
  Box bounds() const;

 private:
  struct Part {
    std::vector<Point> points;
    bool closed = false;
    bool curved = false;
  };
  static bool is_rectangle(const Part& part);
  static Box bounds_of(const Part& part);

  std::vector<Part> parts_;
};

}  // namespace xxgk::extraction
