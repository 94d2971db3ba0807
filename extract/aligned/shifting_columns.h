// Columns that stand in other places from row to row: a program that prints a page as text moves what stands right of a
// long or a missing text, rows by rows. Door: follow_columns.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

/// How many columns a table has at least: as many as its header has cells, if that can be told, and as its fullest row
/// has values.
struct KnownColumns {
  std::size_t headers = 0, values = 0;

  void add(const KnownColumns& other) {
    headers = std::max(headers, other.headers);
    values = std::max(values, other.values);
  }
};

/// A row that may hold values a single space apart.
struct PartedRow {
  ValueRow whole;                 ///< where words a space apart are one value
  ValueRow words;                 ///< where each is a value
  bool words_are_values = false;  ///< they do not look like a number pulled apart
};

struct FollowedColumns {
  Columns first;  ///< where they stand in the uppermost row that has a value in each
  /// For each row one column for each value, or for each word where these are the values; none where more than one way
  /// to place them is as good.
  std::vector<std::optional<std::vector<std::size_t>>> of_rows;
};

/// Follows the columns from rows that have a value in each to the rows between them. nullopt where no row has, or those
/// that do may not be of the same columns.
std::optional<FollowedColumns> follow_columns(std::span<const PartedRow> rows, const KnownColumns& known, double space);

}  // namespace xxgk::extraction
