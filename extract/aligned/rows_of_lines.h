// Which lines of a text are one row of a table whose numbers are wrapped in their cells. Doors: rows_below_labels,
// rows_around_labels.
#pragma once

#include <cstddef>
#include <limits>
#include <span>
#include <vector>

#include "extract/aligned/aligned_lines.h"
#include "extract/aligned/fragments.h"
#include "extract/aligned/wrapped_row.h"

namespace xxgk::extraction {

/// A row, with the lines that have its numbers.
struct RowOfLines {
  static constexpr std::size_t any_lines = std::numeric_limits<std::size_t>::max();
  WrappedRow numbers;
  std::vector<std::size_t> lines;
  std::size_t most_lines = any_lines;  ///< where numbers of one line tell its middle
  bool is_item = false;   ///< its label begins with an enumerator: other text beside its lines is more of the label
  bool labelled = false;  ///< some text stands beside it
  bool is_stray = false;  ///< it stands right below another without any label
  bool is_doubtful = false;
};

/// Where all cells of a row begin on one line: a row begins with its label.
std::vector<RowOfLines> rows_below_labels(std::span<const FragmentLine> lines, std::span<const LineStanding> standings,
                                          double space);

/// Where the cells of a row share their middle: labels begin on any line, digits tell where numbers end. Rows for which
/// labels and digits do not agree are doubtful.
std::vector<RowOfLines> rows_around_labels(std::span<const FragmentLine> lines, std::span<const LineStanding> standings,
                                           double space);

}  // namespace xxgk::extraction
