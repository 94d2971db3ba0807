// Cells that no rule parts though their words stand apart as in the rows and columns around them: borders drawn in
// white, or left out. Door: part_where_rules_miss.
#pragma once

#include <vector>

#include "extract/page/page_content.h"
#include "extract/page/ruled_grid.h"

namespace xxgk::extraction {

/// Parts areas that hold numbers in several squares of the grid, and rows whose cells all have the same lines. What may
/// be one cell stays one: a number in several lines of a narrow cell, text of any kind.
void part_where_rules_miss(RuledGrid& grid, const std::vector<Word>& words);

}  // namespace xxgk::extraction
