// Tables of pages that no rules part into cells, or horizontal ones only: columns are known by where their text stands.
// Door: take_aligned_tables.
#pragma once

#include <vector>

#include "extract/page/page_lines.h"
#include "extract/page/page_tables.h"

namespace xxgk::extraction {

/// Takes the tables among the lines and adds them to those of the page where they begin, from top to bottom. `tables`:
/// those of each page that have been taken before; no other goes on over them.
void take_aligned_tables(std::vector<PageLines>& pages, std::vector<std::vector<PlacedTable>>& tables);

}  // namespace xxgk::extraction
