// The finder of tables whose columns are known by where their text stands only. Door: aligned_tables.
#pragma once

#include <vector>

#include "extract/aligned/aligned_lines.h"
#include "extract/text/table_region.h"

namespace xxgk::extraction {

/// The tables among lines that are nobody's yet, each from its header to its last row.
std::vector<TableRegion> aligned_tables(const AlignedLines& lines);

}  // namespace xxgk::extraction
