// What of a page is read by itself.
#pragma once

#include "model/geometry.h"

namespace xxgk::ocr {

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

}  // namespace xxgk::ocr
