// Pictures as bytes become pages. Door: PictureFile.
#pragma once

#include <string_view>

#include "extract/ocr/pix.h"

namespace xxgk::ocr {

/// A page as it was scanned.
struct ScannedPage {
  Pix picture;       ///< null where it cannot be read
  double dpi = 300;  ///< dots an inch
};

/// A file with one picture or, if it is a TIFF, several. The bytes must outlive it.
class PictureFile {
 public:
  /// `dpi`: of all its pages; 0: as they say.
  PictureFile(std::string_view bytes, double dpi);
  /// 0 where the bytes are no picture.
  int pages() const { return pages_; }
  /// `page` from 1.
  ScannedPage page(int page) const;

 private:
  std::string_view bytes_;
  double dpi_;
  bool is_tiff_ = false;
  int pages_ = 0;
};

}  // namespace xxgk::ocr
