// What is written in one cell, cut out and freed from what is not: rules, specks, shade. Door: crop_of.
#pragma once

#include <vector>

#include "extract/ocr/clean_page.h"
#include "model/geometry.h"

namespace xxgk::ocr {

/// A piece of ink that stands by itself from left to right: a digit, or a character of whatever script.
struct Glyph {
  Box box;         ///< in dots of the page
  char mark = 0;   ///< `.` or `,` between digits, `-` or `+` before them; 0: what the engine reads
  int digits = 1;  ///< how many digits that touch each other it has room for; 0: a mark
};

/// Ink that stands in one line.
struct WritingLine {
  Box box;  ///< in dots of the page
  std::vector<Glyph> glyphs;
  bool may_be_number = false;  ///< its glyphs have the shape of digits, points and commas, or of digits that touch
  Pix grey;       ///< as large as the box, what is not writing whitened, and so are points and commas of numbers
  Pix whole;      ///< all that is written in the line, where it may be a number; else null
  Box whole_box;  ///< in dots of the page
};

/// How many digits the glyphs of a line have room for that may be a number.
int digits_in(const WritingLine& line);

/// What stands left of `x`, which is in dots of the page, of a line that may be a number.
WritingLine left_part(const WritingLine& line, double x);

/// What surrounds a piece of writing.
enum class Frame {
  rules,  ///< those of a cell, which are no writing
  none
};

/// What is to be read by itself: a cell, or a piece of writing that stands in none.
struct Place {
  Box box;  ///< in dots of the page
  Frame frame = Frame::rules;
};

/// The lines of a place from top to bottom; none: it holds no ink.
std::vector<WritingLine> crop_of(const CleanPage& page, const Place& place);

}  // namespace xxgk::ocr
