// Digits and the marks between them as one text. Doors: marks_by_room, marks_between, with_marks.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/digit_shapes.h"

namespace xxgk::ocr {

/// A point, a comma or a sign of a number.
struct PlacedMark {
  char mark = 0;
  std::size_t before = 0;  ///< the digit that follows
};

/// The marks of a line read as so many digits. Where these are not as many as the line has room for, the marks stand
/// before as many digits as on paper, which is as near as can be told.
std::vector<PlacedMark> marks_by_room(const WritingLine& line, std::size_t digits);

/// The marks of a line whose digits are known to stand at these places: what lies within a digit is a piece of it.
std::vector<PlacedMark> marks_between(const WritingLine& line, std::span<const DigitPlace> digits);

/// Before which digit there is room for a mark that left no ink, 0 where none is: digits of one type stand at even
/// distances, and a mark between two of them takes half a digit's room. `digits` and `marks`: all of the line's.
std::size_t room_for_mark(std::span<const DigitPlace> digits, std::span<const PlacedMark> marks);

/// `marks` from left to right.
std::string with_marks(std::string_view digits, std::span<const PlacedMark> marks);

}  // namespace xxgk::ocr
