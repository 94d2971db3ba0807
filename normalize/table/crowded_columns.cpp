// See crowded_columns.h. Labels may be torn over lines, so that it is their characters that count.
#include "normalize/table/crowded_columns.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace xxgk {
namespace {

/// All that stands over a column of the grid.
std::u32string characters_over(int column, const std::vector<const Line*>& header) {
  std::u32string characters;
  for (const Line* line : header) {
    for (const LineCell& cell : line->cells) {
      if (cell.column == column) characters += cell.above + cell.label.words;
    }
  }
  return characters;
}

bool has_column(const std::vector<HeaderColumn>& order, std::size_t expected) {
  return std::ranges::any_of(order,
                             [expected](const HeaderColumn& c) { return c.expected == static_cast<int>(expected); });
}

bool lacks_column(const std::vector<HeaderColumn>& order, const std::vector<ExpectedColumn>& expected) {
  for (std::size_t e = 0; e < expected.size(); ++e) {
    if (!expected[e].optional && !has_column(order, e)) return true;
  }
  return false;
}

bool is_crowded(const HeaderColumn& column, const std::vector<HeaderColumn>& order,
                const std::vector<const Line*>& header, const std::vector<ExpectedColumn>& expected) {
  if (column.expected < 0) return false;
  if (column.leaf.column < 0) return lacks_column(order, expected);
  const ExpectedColumn& own = expected[static_cast<std::size_t>(column.expected)];
  std::u32string rest = characters_over(column.leaf.column, header);
  own.label.take_out(rest);
  for (const ExpectedColumn& any : expected) {
    for (const LabelSet& group : any.groups) group.take_out(rest);
  }
  for (std::size_t e = 0; e < expected.size(); ++e) {
    if (!expected[e].optional && !has_column(order, e) && expected[e].label.take_out(rest)) return true;
  }
  return false;
}

}  // namespace

void doubt_crowded_columns(HeaderReading& reading, const std::vector<const Line*>& header,
                           const std::vector<ExpectedColumn>& expected) {
  for (std::vector<HeaderColumn>& order : reading.orders) {
    for (HeaderColumn& column : order) column.unsure = column.unsure || is_crowded(column, order, header, expected);
  }
}

}  // namespace xxgk
