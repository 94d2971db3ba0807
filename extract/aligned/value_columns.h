// Columns of values found by where the values stand. Doors: find_columns, assign.
//
// Values of a column are set flush left, flush right or in the middle, and their lines wander by a character or two; a
// label too long for its place pushes the values behind it to the right. The order within a row always holds.
#pragma once

#include <span>
#include <vector>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Which part of a value keeps its place in all rows.
enum class Edge : char { left, centre, right };

double position(const Box& box, Edge edge);

struct PlacedValue {
  Fragment fragment;
  bool may_be_pushed = false;  ///< what stands left of it touches it
};

/// The values of one row, from left to right.
using ValueRow = std::vector<PlacedValue>;

struct Columns {
  Edge edge = Edge::centre;
  std::vector<double> at;  ///< ascending

  /// From one column to the nearer of its neighbours; `space` times a few where it has none.
  double pitch(std::size_t column, double space) const;
  std::size_t nearest(double x) const;  ///< there must be one
};

/// As many columns as the fullest row has values, and more where other rows have values in between.
Columns find_columns(std::span<const ValueRow> rows, double space);

/// One column for each value, in ascending order: the nearest ones, the whole row moved a little where that helps.
/// A row must not have more values than there are columns.
std::vector<std::size_t> assign(const ValueRow& row, const Columns& columns, double space);

/// How to lay one page's columns over another's that has at least as many.
std::vector<std::size_t> align(const Columns& columns, const Columns& wider, double shift, double space);

}  // namespace xxgk::extraction
