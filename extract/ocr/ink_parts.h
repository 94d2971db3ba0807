// Connected pieces of ink. Door: parts_of.
#pragma once

#include <vector>

#include "extract/ocr/pix.h"

namespace xxgk::ocr {

struct InkPart {
  Box box;       ///< in dots of the picture
  int dots = 0;  ///< how much ink
  Pix picture;   ///< of the part alone, 1 bit a pixel, as large as its box
};

/// `ink`: 1 bit a pixel.
std::vector<InkPart> parts_of(const Pix& ink);

/// Puts the part's ink into a picture of the size of the one it was found in.
void draw(const InkPart& part, Pix& picture);

}  // namespace xxgk::ocr
