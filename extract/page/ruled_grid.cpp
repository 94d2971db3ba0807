// Grids of rules; see ruled_grid.h.
#include "extract/page/ruled_grid.h"

#include <algorithm>
#include <cmath>

#include "extract/page/joined_rules.h"

namespace xxgk::extraction {
namespace {

// All in points.
constexpr double narrowest_column = 5, lowest_row = 4;  // rules nearer than that part no cells
constexpr double covers = 0.5;                          // share of a cell's side that a rule must run along

/// Where rules stand: places that are nearer to each other than `nearest` are one.
std::vector<double> places_of(std::vector<double> all, double nearest) {
  std::sort(all.begin(), all.end());
  std::vector<double> places;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i;
    double sum = 0;
    while (end < all.size() && all[end] - all[i] < nearest) sum += all[end++];
    places.push_back(sum / static_cast<double>(end - i));
    i = end;
  }
  return places;
}

std::size_t nearest_place(const std::vector<double>& places, double at) {
  const auto nearer = [at](double a, double b) { return std::abs(a - at) < std::abs(b - at); };
  return static_cast<std::size_t>(std::min_element(places.begin(), places.end(), nearer) - places.begin());
}

/// Which squares of the grid have a rule at a side.
class Sides {
 public:
  Sides(const std::vector<double>& across, const std::vector<double>& along, std::span<const Rule> rules,
        bool horizontal)
      : along_(along.size() - 1), drawn_(across.size() * along_, 0) {
    for (const Rule& rule : rules) {
      if (rule.horizontal == horizontal) add(rule, nearest_place(across, rule.at), along);
    }
  }
  /// A rule at place `across`, between places `along` and `along` + 1.
  bool drawn(std::size_t across, std::size_t along) const { return drawn_[across * along_ + along] >= covers; }

 private:
  void add(const Rule& rule, std::size_t across, const std::vector<double>& along) {
    for (std::size_t i = 0; i < along_; ++i) {
      const double common = std::min(rule.to, along[i + 1]) - std::max(rule.from, along[i]);
      if (common > 0) drawn_[across * along_ + i] += common / (along[i + 1] - along[i]);
    }
  }
  std::size_t along_;
  std::vector<double> drawn_;  ///< share of the side that rules run along
};

/// Squares become areas: as wide as no rule parts the first row, then as high as no rule parts all of it.
class AreaFinder {
 public:
  AreaFinder(RuledGrid& grid, std::span<const Rule> rules)
      : grid_(grid),
        rows_(grid.rows.size() - 1),
        columns_(grid.columns.size() - 1),
        above_(grid.rows, grid.columns, rules, true),
        left_(grid.columns, grid.rows, rules, false),
        taken_(rows_ * columns_, false) {}

  void find() {
    for (std::size_t row = 0; row < rows_; ++row) {
      for (std::size_t column = 0; column < columns_; ++column) {
        if (!taken_[row * columns_ + column]) add_area(row, column);
      }
    }
  }

 private:
  bool is_free(std::size_t row, std::size_t column) const { return !taken_[row * columns_ + column]; }

  bool goes_on_below(std::size_t row, std::size_t begin, std::size_t end) const {
    for (std::size_t column = begin; column < end; ++column) {
      if (!is_free(row, column) || above_.drawn(row, column)) return false;
      if (column > begin && left_.drawn(column, row)) return false;
    }
    return true;
  }

  void add_area(std::size_t row, std::size_t column) {
    std::size_t right = column + 1, below = row + 1;
    while (right < columns_ && is_free(row, right) && !left_.drawn(right, row)) ++right;
    while (below < rows_ && goes_on_below(below, column, right)) ++below;
    for (std::size_t r = row; r < below; ++r) {
      for (std::size_t c = column; c < right; ++c) taken_[r * columns_ + c] = true;
    }
    grid_.areas.push_back({static_cast<int>(row),
                           static_cast<int>(column),
                           static_cast<int>(below - row),
                           static_cast<int>(right - column),
                           {grid_.columns[column], grid_.rows[row], grid_.columns[right], grid_.rows[below]},
                           row == 0 && is_open(row, column, right),
                           below == rows_ && is_open(below, column, right)});
  }

  bool is_open(std::size_t row, std::size_t begin, std::size_t end) const {
    for (std::size_t column = begin; column < end; ++column) {
      if (above_.drawn(row, column)) return false;
    }
    return true;
  }

  RuledGrid& grid_;
  std::size_t rows_, columns_;
  Sides above_, left_;
  std::vector<bool> taken_;
};

RuledGrid grid_of(const std::vector<Rule>& rules) {
  std::vector<double> xs, ys;
  double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
  for (const Rule& rule : rules) {
    (rule.horizontal ? ys : xs).push_back(rule.at);
    (rule.horizontal ? left : top) = std::min(rule.horizontal ? left : top, rule.from);
    (rule.horizontal ? right : bottom) = std::max(rule.horizontal ? right : bottom, rule.to);
  }
  // The ends of rules close what no rule closes.
  for (const double x : {left, right}) {
    if (x > -1e9 && x < 1e9) xs.push_back(x);
  }
  for (const double y : {top, bottom}) {
    if (y > -1e9 && y < 1e9) ys.push_back(y);
  }
  RuledGrid grid{places_of(std::move(xs), narrowest_column), places_of(std::move(ys), lowest_row), {}};
  if (grid.columns.size() < 2 || grid.rows.size() < 2) return grid;
  AreaFinder(grid, rules).find();
  return grid;
}

}  // namespace

std::vector<RuledGrid> ruled_grids(std::span<const Rule> rules) {
  constexpr std::size_t fewest_areas = 2;
  std::vector<RuledGrid> grids;
  for (const std::vector<Rule>& group : touching_rules(joined_rules(rules))) {
    RuledGrid grid = grid_of(group);
    if (grid.areas.size() >= fewest_areas) grids.push_back(std::move(grid));
  }
  std::sort(grids.begin(), grids.end(),
            [](const RuledGrid& a, const RuledGrid& b) { return a.rows.front() < b.rows.front(); });
  return grids;
}

}  // namespace xxgk::extraction
