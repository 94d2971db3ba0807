// What stands above the columns of values: which words of a header stand over which column, and the columns that have
// a header and no value anywhere. Doors: header_words, header_leaves, add_empty_columns.
#pragma once

#include <span>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

/// The words of a header line, where a single space may stand inside a word that is set with spaces or between the
/// words of two columns: `总 计`, `社会 法律`.
std::vector<Fragment> header_words(const FragmentLine& line, double space);

/// The lowest header cell over each column. `header`: its lines from top to bottom; `left`: where values begin;
/// `labels_end`: right of all labels, where a column before them may be.
std::vector<Box> header_leaves(std::span<const FragmentLine> header, double left, double labels_end, double space);

/// Adds the columns that only the header knows, if it stands where the values do; gives the headers of all columns
/// where each has one.
std::vector<Box> add_empty_columns(std::span<const FragmentLine> header, double left, double labels_end,
                                   Columns& columns, double space);

}  // namespace xxgk::extraction
