// The values of a row are given their columns.
#pragma once

#include <optional>
#include <vector>

#include "normalize/text/lines.h"

namespace xxgk {

/// One way of giving a row's values to the columns of the header: for each header column the value's index, -1 for
/// none. Where digits pulled apart are taken for two values, `part` says which part a column gets (-1: the whole cell).
struct Placement {
  std::vector<int> value;
  std::vector<int> part;
  bool operator==(const Placement&) const = default;
};

/// What is known of a row before its values are placed.
struct RowShape {
  const std::vector<const LineCell*>* values = nullptr;
  std::size_t width = 0;             ///< number of header columns
  std::optional<std::size_t> first;  ///< index of the first value where rows of this shape have it, if known
  std::size_t lost = 0;  ///< columns that no row of the table has a value for: they are lost, nobody knows which
  bool padded = false;   ///< lines are filled up with empty cells behind: such a cell may be no column
  bool cut = false;      ///< the source ends in this row: what lacks, lacks at the end
};

struct Placements {
  std::vector<Placement> ways;  ///< never empty; one where the row leaves no choice
  bool surplus = false;         ///< more values than columns
  bool natural = false;         ///< the first way is as printed; the others count only where they are possible
  bool split = false;           ///< some ways take one cell for two values
  bool incomplete = false;      ///< there are more ways than were looked at: nothing is settled by these
};

Placements place_values(const RowShape& shape);

/// Indices at which a window of `width` cells may begin so that all cells outside it are empty.
std::vector<std::size_t> windows(const std::vector<const LineCell*>& values, std::size_t width);

}  // namespace xxgk
