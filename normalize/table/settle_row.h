// Which value stands in which column of one row, and how sure that is.
#pragma once

#include <functional>
#include <vector>

#include "normalize/table/place_values.h"
#include "normalize/table/read_header.h"

namespace xxgk {

/// What one column of the form gets.
struct CellChoice {
  const LineCell* cell = nullptr;           ///< nullptr: nothing
  int part = -1;                            ///< one of the numbers in the cell; -1: all of it
  const HeaderColumn* header = nullptr;     ///< what stands above it; nullptr without a header
  const LineCell* contradiction = nullptr;  ///< the same column printed again with another value
};

enum class Standing {
  sure,       ///< nothing else is possible
  suspect,    ///< decided by arithmetic, or by place alone
  ambiguous,  ///< another value may stand here as well
};

struct SettledRow {
  std::vector<CellChoice> choices;  ///< one for each expected column
  std::vector<Standing> standings;
  std::vector<const LineCell*> left_over;  ///< values that got no column
  std::vector<const LineCell*> foreign;    ///< texts and values below columns that the form does not have
  bool ambiguous = false;
};

/// Tells whether the form's arithmetic allows these choices.
using IsPossible = std::function<bool(const std::vector<CellChoice>&)>;

/// `orders`: the header's columns, in one or more readings of equal width; `count`: number of expected columns.
/// `is_possible`: nothing speaks against the choices; `is_confirmed`: they add up, with nothing left open. A cell taken
/// for two values needs that much.
SettledRow settle_row(const std::vector<std::vector<HeaderColumn>>& orders, const RowShape& shape, std::size_t count,
                      const IsPossible& is_possible, const IsPossible& is_confirmed);

}  // namespace xxgk
