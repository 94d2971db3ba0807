// Which way a scanned page lies: ideographs are read with confidence only where they stand upright. Doors: sureness_of,
// likely_turn.
#pragma once

#include <span>

#include "extract/ocr/clean_page.h"
#include "extract/ocr/engine.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// How sure the words are, ideographs counted: digits are read as something on any page, however it lies. 0 to 1.
double sureness_of(std::span<const extraction::Word> words);

/// A way that a page may have to be turned.
struct QuarterTurns {
  int clockwise = 0;
  extraction::Turn text = extraction::Turn::right;  ///< how its text runs as long as it is not
};

/// The way in which a few pieces of its writing are read surest.
QuarterTurns likely_turn(const CleanPage& page, LineReader& reader);

}  // namespace xxgk::ocr
