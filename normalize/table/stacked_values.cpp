// See stacked_values.h.
#include "normalize/table/stacked_values.h"

#include <algorithm>
#include <map>

namespace xxgk {
namespace {

constexpr std::size_t most_lines = 3;        // of one row
constexpr std::ptrdiff_t fewest_single = 2;  // columns with one value for each column with more

bool is_empty(const LineCell& cell) {
  return cell.is_blank() || cell.text.empty();
}

/// Values on the very next line, and nothing else.
bool may_go_on(const Line& upper, const Line& lower) {
  const auto holds_values_only = [](const Line& line) { return line.count_texts() == 0 && line.count_numbers() > 0; };
  return holds_values_only(upper) && holds_values_only(lower) && upper.page == lower.page &&
         lower.number == upper.number + 1;
}

LineCell* cell_in(Line& line, int column) {
  const auto found = std::ranges::find(line.cells, column, &LineCell::column);
  return found == line.cells.end() ? nullptr : &*found;
}

/// Few columns have a value on more than one of the lines.
bool is_one_row(std::span<const Line> lines) {
  std::map<int, int> values;
  for (const Line& line : lines) {
    for (const LineCell& cell : line.cells) values[cell.column] += !is_empty(cell);
  }
  const auto single = std::ranges::count_if(values, [](const auto& column) { return column.second == 1; });
  const auto several = std::ranges::count_if(values, [](const auto& column) { return column.second > 1; });
  return single >= fewest_single * several;
}

void join_cell(LineCell& upper, const LineCell& lower, const Lexicon& lexicon) {
  if (is_empty(lower)) return;
  if (is_empty(upper)) {
    upper = lower;
    return;
  }
  upper.text += " " + lower.text;
  upper.number = parse_number(upper.text, lexicon);
  if (!upper.origin.box || !lower.origin.box) return;
  upper.origin.box->x0 = std::min(upper.origin.box->x0, lower.origin.box->x0);
  upper.origin.box->x1 = std::max(upper.origin.box->x1, lower.origin.box->x1);
  upper.origin.box->y1 = lower.origin.box->y1;
}

void join(Line& upper, const Line& lower, const Lexicon& lexicon) {
  for (const LineCell& cell : lower.cells) {
    if (LineCell* above = cell_in(upper, cell.column)) {
      join_cell(*above, cell, lexicon);
    } else {
      upper.cells.push_back(cell);
    }
  }
  std::ranges::sort(upper.cells, {}, &LineCell::column);
  upper.number = lower.number;
}

}  // namespace

std::vector<Line> join_stacked_values(std::span<const Line> lines, const Lexicon& lexicon) {
  std::vector<Line> result;
  for (std::size_t begin = 0, end = 1; begin < lines.size(); begin = end++) {
    while (end < lines.size() && end - begin < most_lines && may_go_on(lines[end - 1], lines[end])) ++end;
    while (!is_one_row(lines.subspan(begin, end - begin))) --end;
    result.push_back(lines[begin]);
    for (const Line& line : lines.subspan(begin + 1, end - begin - 1)) join(result.back(), line, lexicon);
  }
  return result;
}

}  // namespace xxgk
