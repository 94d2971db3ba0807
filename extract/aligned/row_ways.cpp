// See row_ways.h.
#include "extract/aligned/row_ways.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace xxgk::extraction {
namespace {

constexpr double off_column = 1.5;     // spaces by which each value may be off its column, on average
constexpr double clearly = 3;          // spaces by which the best way must be better than any other
constexpr double cost_of_both = 1;     // of a row that is placed by the row above and by the one below
constexpr double widest_shift = 3;     // spaces that a whole line may wander
constexpr double cost_of_shift = 0.5;  // of a space

/// Where the values stand off the columns, all together may be moved a little.
double cost_of(const Places& off, double space) {
  Places ordered = off;
  const auto middle = ordered.begin() + static_cast<std::ptrdiff_t>(ordered.size() / 2);
  std::nth_element(ordered.begin(), middle, ordered.end());
  const double shift = std::clamp(*middle, -widest_shift * space, widest_shift * space);
  double cost = std::abs(shift) * cost_of_shift;
  for (const double one : off) cost += std::abs(one - shift);
  return cost / space;
}

double cost_of(const Places& values, const std::vector<std::size_t>& way, const Surroundings& around, double space) {
  Places off_above, off_below;
  double by_both = cost_of_both;
  for (std::size_t i = 0; i < values.size(); ++i) {
    off_above.push_back(values[i] - around.above[way[i]]);
    off_below.push_back(values[i] - around.below[way[i]]);
    by_both += std::min(std::abs(off_above.back()), std::abs(off_below.back())) / space;
  }
  return std::min({cost_of(off_above, space), cost_of(off_below, space), by_both});
}

}  // namespace

Places places_of(const ValueRow& row, Edge edge) {
  Places places;
  for (const PlacedValue& value : row) places.push_back(position(value.fragment.box, edge));
  return places;
}

bool Way::is_low() const {
  return cost <= off_column * static_cast<double>(columns.size());
}

bool Way::is_sure() const {
  return is_low() && second - cost >= clearly;
}

Way best_way(const Places& values, const Surroundings& around, double space) {
  Way best;
  const std::size_t columns = around.above.size();
  if (values.size() > columns) return best;
  std::vector<bool> taken(columns, false);
  std::fill(taken.begin(), taken.begin() + static_cast<std::ptrdiff_t>(values.size()), true);
  do {
    std::vector<std::size_t> way;
    for (std::size_t c = 0; c < columns; ++c) {
      if (taken[c]) way.push_back(c);
    }
    const double cost = cost_of(values, way, around, space);
    best.second = std::min(best.second, std::max(cost, best.cost));
    if (cost >= best.cost) continue;
    best.cost = cost;
    best.columns = std::move(way);
  } while (std::prev_permutation(taken.begin(), taken.end()));
  return best;
}

}  // namespace xxgk::extraction
