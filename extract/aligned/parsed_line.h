// One line of a table known by its places: what belongs to the stub, and what may be values. Door: parsed.
#pragma once

#include <cstddef>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/aligned/value_columns.h"

namespace xxgk::extraction {

/// Where the values of a line begin among its fragments; the number of its fragments where it has none.
std::size_t first_value(const FragmentLine& line);

/// A number, a mark, or a text so short that it may stand in place of a value.
bool may_be_value(const Fragment& fragment);

struct ParsedLine {
  const FragmentLine* line = nullptr;
  std::vector<Fragment> stub, values;
  std::vector<std::size_t> columns;  ///< of the values
  bool columns_doubtful = false;     ///< only their order is sure
  bool is_row() const { return !values.empty(); }
};

/// `line` must outlive the result.
ParsedLine parsed(const FragmentLine& line);

/// The line's values, with those that may have been pushed away by what stands before them.
ValueRow value_row(const ParsedLine& line, double space);

}  // namespace xxgk::extraction
