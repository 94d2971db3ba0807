// The lines of ink in a cell, freed from what is no writing: rules, specks. Door: ink_lines.
#pragma once

#include <vector>

#include "extract/ocr/ink_parts.h"
#include "extract/ocr/place.h"

namespace xxgk::ocr {

/// Ink that stands in one line. All in dots of the cell's picture.
struct InkLine {
  Box band;  ///< of what is as high as the line's characters
  std::vector<InkPart> parts;
  std::vector<Box> glyphs;  ///< parts above each other are one; from left to right
};

/// From top to bottom. `ink`: a cell's, 1 bit a pixel.
std::vector<InkLine> ink_lines(const Pix& ink, double dpi, Frame frame);

}  // namespace xxgk::ocr
