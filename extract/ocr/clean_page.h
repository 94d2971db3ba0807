// A scanned page as its text wants to be seen: even paper, straight lines. Door: cleaned.
#pragma once

#include "extract/ocr/pix.h"

namespace xxgk::ocr {

struct CleanPage {
  Pix grey;          ///< 8 bits a pixel, paper near white, coloured ink (seals) as light as its colour is bright
  Pix all;           ///< the same with coloured ink as dark as it looks
  Pix ink;           ///< 1 bit a pixel, set where there is ink
  double dpi = 300;  ///< dots an inch
};

/// `scan`: any depth. `dpi`: how many of its dots an inch of the page has.
CleanPage cleaned(const Pix& scan, double dpi);

/// Whether nothing as large as the strokes of writing is darker than paper, however pale.
bool is_bare(const CleanPage& page);

}  // namespace xxgk::ocr
