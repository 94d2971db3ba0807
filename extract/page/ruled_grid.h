// Rules on a page become grids: rows, columns and the areas that no rule parts.
#pragma once

#include <span>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// One cell of a grid, merged over rows and columns where no rule stands between them.
struct GridArea {
  int row = 0, column = 0;  ///< from 0
  int row_span = 1, column_span = 1;
  Box box;
  bool open_above = false, open_below = false;  ///< at the grid's end, and no rule closes it there
};

struct RuledGrid {
  std::vector<double> columns;  ///< x of the rules from left to right, the outer ones included
  std::vector<double> rows;     ///< y of the rules from top to bottom
  std::vector<GridArea> areas;  ///< by row, then column
  Box box() const { return {columns.front(), rows.front(), columns.back(), rows.back()}; }
};

/// Grids from top to bottom. Rules may be doubled, broken in pieces, overshoot or end short of each other by a few
/// points. Where an outer rule is missing, as at a page break within a row or in a table open at its sides, the ends of
/// the rules that cross it close the grid. Lone boxes and lines are no grids.
std::vector<RuledGrid> ruled_grids(std::span<const Rule> rules);

}  // namespace xxgk::extraction
