// Whether a grid's rules part its values from each other. Door: parts_values.
#pragma once

#include <vector>

#include "extract/page/page_content.h"
#include "extract/page/ruled_grid.h"

namespace xxgk::extraction {

/// Rules may part rows and not columns of values, or columns and not rows: then they make no grid, and what its cells
/// are is known by where the text stands. `words`: those that stand in the grid.
bool parts_values(const RuledGrid& grid, const std::vector<Word>& words);

}  // namespace xxgk::extraction
