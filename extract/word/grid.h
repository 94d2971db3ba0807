// The rows of a Word table as a grid of cells. Door: blocks_of_table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace xxgk::extraction {

enum class VerticalMerge { none, begins, goes_on };

struct WordCell {
  int span = 1;  ///< columns of the grid
  VerticalMerge merge = VerticalMerge::none;
  bool joins_left = false;  ///< merged with the cell to the left, in the manner of old files
  std::vector<Block> blocks;
  Origin origin;
};

struct WordRow {
  int before = 0;  ///< columns of the grid that it leaves free on the left
  std::vector<WordCell> cells;
};

/// A table as a grid, behind it the pictures and tables that stand in its cells. A table that only arranges what stands
/// in it gives what stands in it.
std::vector<Block> blocks_of_table(std::vector<WordRow> rows);

}  // namespace xxgk::extraction
