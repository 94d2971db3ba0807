// Where a thing was read.
#pragma once

#include <optional>

#include "model/geometry.h"

namespace xxgk {

/// The place of a piece of text in its source. Paged sources fill page and box, the others line: the number of the
/// paragraph in Word files, in which nothing else stays where it is.
struct Origin {
  int page = 0;  ///< from 1; 0 where the source has no pages
  int line = 0;  ///< from 1; 0 where the source has no lines
  std::optional<Box> box;
  std::optional<double> confidence;  ///< 0 to 1; only for what OCR read
  bool operator==(const Origin&) const = default;
};

}  // namespace xxgk
