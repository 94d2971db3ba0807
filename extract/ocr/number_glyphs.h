// What of a line of ink may be a number: digits, digits that touch each other, points and commas between them, a sign.
// Doors: may_be_number, glyphs_of_number, keep_digits, parted_numbers.
#pragma once

#include <vector>

#include "extract/ocr/ink_lines.h"

namespace xxgk::ocr {

/// A piece of ink that stands by itself from left to right: a digit, or a character of whatever script.
struct Glyph {
  Box box;
  char mark = 0;   ///< `.` or `,` between digits, `-` or `+` before them; 0: what the engine reads
  int digits = 1;  ///< how many digits that touch each other it has room for; 0: a mark
};

/// How many digits of that height touch each other in a glyph.
int digits_in(const Box& glyph, double height);

/// All that is high is as narrow as digits are, or as a few digits that touch; the latter may be words as well.
bool may_be_number(const InkLine& line);

/// Of what stands in a line of digits, only digits are writing, and the points and commas between them.
std::vector<Glyph> glyphs_of_number(const InkLine& line);

/// Marks are known by their shape, what stands outside of the digits is not theirs. All else stays: pieces of digits
/// that the scan broke.
void keep_digits(InkLine& line, const std::vector<Glyph>& glyphs);

/// Numbers that stand too far apart for one, where the rule between their cells is gone; else the line as it is.
std::vector<InkLine> parted_numbers(InkLine line);

}  // namespace xxgk::ocr
