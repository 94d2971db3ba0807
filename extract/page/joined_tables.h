// Tables that go on over the ends of pages become whole. Door: join_tables.
#pragma once

#include <span>
#include <vector>

#include "extract/page/page_lines.h"
#include "extract/page/page_tables.h"

namespace xxgk::extraction {

/// A table at the foot of a page and one at the top of the next are one where their rules stand alike: as wide, and
/// wherever one has a column's end the other may have one too. The later page may stand elsewhere. Cells that no rule
/// closes at the break are one cell, and a row of only such cells is one row. A header printed again is left out.
/// `pages`: the lines of prose, without running heads.
void join_tables(std::vector<std::vector<PlacedTable>>& tables, std::span<const PageLines> pages);

}  // namespace xxgk::extraction
