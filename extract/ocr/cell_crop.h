// What is written in one cell, cut out and freed from what is not: rules, specks, shade. Door: crop_of.
#pragma once

#include <vector>

#include "extract/ocr/clean_page.h"
#include "extract/ocr/number_glyphs.h"
#include "extract/ocr/place.h"

namespace xxgk::ocr {

/// Ink that stands in one line.
struct WritingLine {
  Box box;                     ///< in dots of the page
  std::vector<Glyph> glyphs;   ///< in dots of the page, as all places here
  bool may_be_number = false;  ///< its glyphs have the shape of digits, points and commas, or of digits that touch
  Pix grey;       ///< as large as the box, what is not writing whitened, and so are points and commas of numbers
  Pix whole;      ///< all that is written in the line, where it may be a number; else null
  Box whole_box;  ///< in dots of the page
};

/// How many digits the glyphs of a line have room for that may be a number.
int digits_in(const WritingLine& line);

/// What stands left of `x`, which is in dots of the page, of a line that may be a number.
WritingLine left_part(const WritingLine& line, double x);

/// The lines of a place from top to bottom; none: it holds no ink.
std::vector<WritingLine> crop_of(const CleanPage& page, const Place& place);

}  // namespace xxgk::ocr
