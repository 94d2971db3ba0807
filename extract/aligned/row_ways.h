// All ways to give the values of a row columns, weighed by where the columns stand in the rows above and below. Doors:
// Surroundings, best_way.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

inline constexpr double nowhere = std::numeric_limits<double>::infinity();

/// Where each column stands; `nowhere` if that is not known.
using Places = std::vector<double>;

Places places_of(const ValueRow& row, Edge edge);

/// Where the columns stand in the nearest rows above and below that have them.
struct Surroundings {
  Places above, below;
};

/// One way, with what it costs in widths of a space, and what the second best does.
struct Way {
  std::vector<std::size_t> columns;  ///< one for each value, ascending
  double cost = nowhere, second = nowhere;

  /// The values stand in these columns, and in no others nearly as well.
  bool is_sure() const;
  bool is_low() const;
  double cost_of_one() const { return cost / static_cast<double>(columns.size()); }
};

/// The best way for values at these places; all at once costs `nowhere` where there are more values than columns.
Way best_way(const Places& values, const Surroundings& around, double space);

}  // namespace xxgk::extraction
