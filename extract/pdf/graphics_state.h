// The part of a page's graphics state that decides whether a line is seen, and where (ISO 32000-1, 8.4). Door:
// GraphicsState.
#pragma once

#include <qpdf/QPDFObjectHandle.hh>
#include <string>
#include <string_view>

#include "extract/pdf/content_scanner.h"
#include "extract/pdf/matrix.h"
#include "model/geometry.h"

namespace xxgk::extraction {

struct GraphicsState {
  Matrix matrix;
  Box clip;
  double line_width = 1;
  bool white_stroke = false, white_fill = false;
  bool subtractive_stroke = false, subtractive_fill = false;  ///< colours count ink, not light
  bool hidden_text = false;

  /// Whether it is an operator that changes the state, but for those that save and restore it.
  bool follow(const Operation& operation, QPDFObjectHandle& resources);

 private:
  bool follow_colour(const Operation& operation);
  bool follow_colour_space(const Operation& operation, QPDFObjectHandle& resources);
};

/// A number among the operands; 0 where there are fewer.
double number(const Operation& operation, std::size_t i);

/// What the resources of that kind call so; null where they do not.
QPDFObjectHandle resource(QPDFObjectHandle& resources, const std::string& kind, std::string_view name);

}  // namespace xxgk::extraction
