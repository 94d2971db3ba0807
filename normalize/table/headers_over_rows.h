// The header lines that stand over each row of a table, and the columns they name.
#pragma once

#include <vector>

#include "normalize/table/fact_rows.h"
#include "normalize/table/match_rows.h"

namespace xxgk {

/// The header lines that stand over a row: in a table of several blocks those since the last section bar, else all.
class HeadersOverRows {
 public:
  HeadersOverRows(const std::vector<Line>& lines, const LabelBook& book, bool several_blocks);
  const std::vector<const Line*>& over(std::size_t line) const { return over_[line]; }

 private:
  std::vector<std::vector<const Line*>> over_;
};

/// The header over a row, read with the block it fits best.
TableColumns columns_for(const ExpectedRow& row, const std::vector<const Line*>& header, const TableForm& table,
                         const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
