// The cells of a header by the places of their words, where each stands above a column of its own: columns without any
// value are known by them only. Doors: is_on_page, column_heads, heads_of,
// lay_under_heads.
#pragma once

#include <span>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

/// Only on a page do words keep their places by themselves; there they are taller than a space is wide. In a text what
/// stands before them may push them away.
bool is_on_page(const FragmentLine& line, double space);

/// The lowest cells of a header, from left to right: words that stand below each other are one, what stands above
/// several is a group's. None in a text, where words are pushed off their places. `header`: its lines from top to
/// bottom; `labels_end`: right of all labels.
std::vector<Box> column_heads(std::span<const FragmentLine> header, double left, double labels_end, double space);

/// The same of words of any source, all of them over values: a vector for each line of the header.
std::vector<Box> heads_of(std::span<const std::vector<Fragment>> lines, double space);

/// Gives each head a column, if each known column's values clearly stand below a head of their own; else false. Drops
/// heads that are the whole table's.
bool lay_under_heads(std::vector<Box>& heads, std::span<const ValueRow> rows, Columns& columns, double space);

}  // namespace xxgk::extraction
