// Digits and the marks between them as one text. Door: with_marks.
#pragma once

#include <string>
#include <string_view>

#include "extract/ocr/cell_crop.h"

namespace xxgk::ocr {

/// The digits with the points and commas that stand between them; where there are more digits or fewer than glyphs, as
/// where digits touch, these stand as near as may be.
std::string with_marks(std::string_view digits, const WritingLine& line);

}  // namespace xxgk::ocr
