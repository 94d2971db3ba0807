// A text with a cell a line, in which a blank cell is an empty line. But empty lines also part paragraphs and pages, so
// that rows are counted. Door: blank_cells_before.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace xxgk::extraction {

/// A line with a cell, and how many empty ones stand above it.
struct CellLine {
  bool is_value = false;
  std::size_t empty_above = 0;
};

/// For each line the blank cells above it. All are 0 unless most rows with fewer values than others have as many as
/// these once their empty lines count. What else parts tables and pages, above a label, is no cell.
std::vector<std::size_t> blank_cells_before(std::span<const CellLine> lines);

}  // namespace xxgk::extraction
