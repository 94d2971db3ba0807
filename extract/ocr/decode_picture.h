// Pictures as bytes become pages. Doors: pages_in, page_of.
#pragma once

#include <cstddef>
#include <string_view>

#include "extract/ocr/pix.h"
#include "extract/page/dot_picture.h"

namespace xxgk::ocr {

/// A page as it was scanned.
struct ScannedPage {
  Pix picture;       ///< null where it cannot be read
  double dpi = 300;  ///< dots an inch
};

/// Pages in a file: of a TIFF any number, else one; 0 where the bytes are no picture.
int pages_in(std::string_view file);

/// `page` from 1; `dpi`: 0: as the picture says, else what its size suggests. No picture where it claims more dots than
/// `most_dots`.
ScannedPage page_of(std::string_view file, int page, double dpi, std::size_t most_dots);

ScannedPage page_of(const extraction::DotPicture& drawn, double dpi);

}  // namespace xxgk::ocr
