// Digits and the marks between them as one text. Door: with_marks.
#pragma once

#include <string>
#include <string_view>

#include "extract/ocr/cell_crop.h"

namespace xxgk::ocr {

/// The digits with the points and commas that stand between them. Where they are not as many as the line has room for,
/// the marks stand before as many digits as on paper, which is as near as can be told.
std::string with_marks(std::string_view digits, const WritingLine& line);

}  // namespace xxgk::ocr
