// What the rules across reports find, as tables: a row for each finding, and one for each cell of each of its sides.
#pragma once

#include <cstdint>

#include "emit/tables/bound_table.h"
#include "model/comparison.h"

namespace xxgk::exports {

struct NumberedFinding {
  std::int64_t number;      ///< from 1
  std::string_view agency;  ///< empty for those across agencies
  const CrossFinding& finding;
};
BoundTable<NumberedFinding> cross_finding_table();

struct CellOfSide {
  std::int64_t number;  ///< of the finding
  std::int64_t side;    ///< from 1
  const FindingSide& of;
  const SourceCell* cell;  ///< nullptr where the side is about no cell
};
BoundTable<CellOfSide> finding_side_table();

}  // namespace xxgk::exports
