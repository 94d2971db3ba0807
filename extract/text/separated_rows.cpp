// See separated_rows.h.
#include "extract/text/separated_rows.h"

#include <cstddef>
#include <vector>

#include "extract/text/broken_rows.h"
#include "extract/text/line_roles.h"
#include "extract/text/text_rows.h"
#include "extract/text/torn_numbers.h"

namespace xxgk::extraction {
namespace {

/// A table ends at the first line of prose behind it.
std::size_t end_of_table(const LineRoles& lines, std::size_t begin) {
  while (begin < lines.roles.size() && lines.is_in_table(begin)) ++begin;
  return begin;
}

TableRegion region_of(const LineRoles& lines, std::size_t begin) {
  TableRegion region;
  region.begin = begin;
  region.end = end_of_table(lines, begin);
  std::vector<RowLine> rows;
  for (std::size_t i = region.begin; i < region.end; ++i) {
    const bool continues = lines.roles[i] == Role::continuation;
    if (lines.is_row(i) || continues) rows.push_back({lines.lines[i], lines.looks[i], continues});
  }
  region.table = read_table(rows);
  return region;
}

}  // namespace

void take_separated_rows(TextLines& text) {
  LineRoles lines = find_line_roles(text);
  join_broken_rows(lines);
  join_torn_numbers(lines);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (lines.roles[i] == Role::nothing) text.leave_out(i);
    if (!lines.is_row(i)) continue;
    TableRegion region = region_of(lines, i);
    i = region.end - 1;
    text.take(std::move(region));
  }
}

}  // namespace xxgk::extraction
