// Header columns against the form's: the cheapest way to explain what is printed.
#pragma once

#include <vector>

#include "normalize/table/read_header.h"

namespace xxgk {

struct ColumnAlignment {
  std::vector<HeaderColumn> columns;  ///< one for each leaf
  double cost = 0;
};

/// Keeps the form's order but for neighbours that changed places; columns may be missing, foreign or printed twice.
ColumnAlignment align_columns(const std::vector<Leaf>& leaves, const std::vector<ExpectedColumn>& expected);

}  // namespace xxgk
