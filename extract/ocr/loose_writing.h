// Writing in tables that no rules part into cells: its pieces, each a text by itself. Door: loose_pieces.
#pragma once

#include <span>
#include <vector>

#include "extract/ocr/clean_page.h"
#include "extract/page/page_content.h"
#include "model/geometry.h"

namespace xxgk::ocr {

/// The pieces of each table that has rules across only, or none but numbers below each other. `rules` and `grids`, the
/// tables that are read cell by cell, and what is found, in dots of the page.
std::vector<Box> loose_pieces(const CleanPage& page, std::span<const extraction::Rule> rules,
                              std::span<const Box> grids);

}  // namespace xxgk::ocr
