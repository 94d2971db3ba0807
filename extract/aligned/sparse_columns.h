// Tables of a text in which most columns are empty all the way down: the words of the header tell where the few others
// stand among them. Door: sparse_columns.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/aligned/parsed_line.h"
#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

/// All columns of a table whose rows have a value and the same one again: the last is the total, and so the last
/// head's; the first is the one of the head that it stands below.
struct SparseColumns {
  Columns columns;
  std::vector<Box> heads;  ///< one for each
  std::size_t first = 0;   ///< that of the first values
};

/// nullopt where rows are others, where there are few heads, or where labels may have pushed the values from below one
/// head to below another. Where some rows have their total right below its head, the others are known to have moved,
/// and these alone tell. `header`: its lines from top to bottom; `lines`: all of the table.
std::optional<SparseColumns> sparse_columns(std::span<const FragmentLine> header, std::span<const ParsedLine> lines,
                                            const Columns& known, double space);

}  // namespace xxgk::extraction
