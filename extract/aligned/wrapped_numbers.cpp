// See wrapped_numbers.h.
#include "extract/aligned/wrapped_numbers.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "extract/aligned/rows_of_lines.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t enough_lines = 3;  // of nothing but digits below values, until a text is one of wrapped numbers
constexpr std::size_t most_lines_without_values = 12;  // within a table
constexpr const char* ellipsis = "…";

bool has_text(const FragmentLine& line) {
  return values_of(line).size() < line.words.size();
}

/// Between labels and digits.
std::size_t count_conflicts(const std::vector<RowOfLines>& rows) {
  return static_cast<std::size_t>(
      std::ranges::count_if(rows, [](const RowOfLines& row) { return row.is_stray || row.is_doubtful; }));
}

/// Lines of nothing but digits, right below values.
std::size_t lines_of_digits(const std::vector<RowOfLines>& rows, std::span<const FragmentLine> lines) {
  std::size_t count = 0;
  for (const RowOfLines& row : rows) {
    count += row.is_stray && !has_text(lines[row.lines.front()]);
    count += static_cast<std::size_t>(
        std::count_if(row.lines.begin() + 1, row.lines.end(), [&](std::size_t i) { return !has_text(lines[i]); }));
  }
  return count;
}

/// Strays may be digits of the rows next to them.
void doubt_strays(std::vector<RowOfLines>& rows) {
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (!rows[r].is_stray) continue;
    rows[r].is_doubtful = true;
    if (r > 0) rows[r - 1].is_doubtful = true;
    if (r + 1 < rows.size() && !rows[r + 1].is_item) rows[r + 1].is_doubtful = true;
  }
}

/// Where many rows are in doubt, so are those between them and next to them.
void doubt_rows_between(std::vector<RowOfLines>& rows) {
  constexpr std::size_t many = 3;  // one in three
  const auto first = std::ranges::find_if(rows, &RowOfLines::is_doubtful);
  const auto behind = std::find_if(rows.rbegin(), rows.rend(), [](const RowOfLines& row) { return row.is_doubtful; });
  if (many * count_conflicts(rows) < rows.size()) return;
  for (auto row = first == rows.begin() ? first : first - 1; row != rows.end() && row < behind.base() + 1; ++row) {
    row->is_doubtful = true;
  }
}

void put_values(FragmentLine& line, const std::vector<Fragment>& values, double space) {
  line.words.resize(line.words.size() - values_of(line).size());
  line.fragments = joined_words(line.words, space);
  std::ranges::copy(values, std::back_inserter(line.words));
  std::ranges::copy(values, std::back_inserter(line.fragments));
}

/// The line in the middle of a row, one with text if there is any as near.
std::size_t middle_line(const RowOfLines& row, std::span<const FragmentLine> lines) {
  const std::size_t count = row.lines.size(), lower = row.lines[count / 2], upper = row.lines[(count - 1) / 2];
  return has_text(lines[lower]) ? lower : upper;
}

/// Lines of a table, or of several that stand close to each other.
struct Stretch {
  std::span<FragmentLine> lines;
  std::span<LineStanding> standings;
  std::vector<RowOfLines> below = {}, around = {};  ///< its rows, by where their labels may be
};

/// A table ends at the latest before lines that are another finder's, and before many without any value.
std::vector<Stretch> stretches(std::span<FragmentLine> lines, std::span<LineStanding> standings, double space) {
  std::vector<Stretch> result;
  std::size_t begin = 0, empty = 0;
  const auto end_at = [&](std::size_t end) {
    if (begin < end) result.push_back({lines.subspan(begin, end - begin), standings.subspan(begin, end - begin)});
    begin = end;
  };
  for (std::size_t i = 0; i < lines.size(); ++i) {
    empty = standings[i].left_out ? empty : values_of(lines[i]).empty() ? empty + 1 : 0;
    if (standings[i].taken || empty == most_lines_without_values) end_at(i);
  }
  end_at(lines.size());
  for (Stretch& stretch : result) {
    stretch.below = rows_below_labels(stretch.lines, stretch.standings, space);
    stretch.around = rows_around_labels(stretch.lines, stretch.standings, space);
  }
  return result;
}

void join_rows(Stretch& stretch, bool around, double space) {
  std::vector<RowOfLines>& rows = around ? stretch.around : stretch.below;
  doubt_strays(rows);
  doubt_rows_between(rows);
  for (const RowOfLines& row : rows) {
    if (row.lines.size() == 1 && !row.is_doubtful) continue;
    const std::size_t place = around ? middle_line(row, stretch.lines) : row.lines.front();
    std::vector<Fragment> values = row.numbers.numbers();
    if (row.is_doubtful) {
      const std::span<const Fragment> first = values_of(stretch.lines[row.lines.front()]);
      values.assign(first.begin(), first.end());
      for (Fragment& value : values) value.text += ellipsis;
    }
    for (const std::size_t i : row.lines) {
      put_values(stretch.lines[i], i == place ? values : std::vector<Fragment>{}, space);
      if (stretch.lines[i].words.empty()) stretch.standings[i].left_out = true;
    }
  }
}

}  // namespace

void join_wrapped_numbers(std::span<FragmentLine> lines, std::span<LineStanding> standings, double space) {
  std::vector<Stretch> all = stretches(lines, standings, space);
  std::size_t digits = 0, below = 0, around = 0;
  for (const Stretch& stretch : all) {
    digits += lines_of_digits(stretch.below, stretch.lines);
    below += count_conflicts(stretch.below);
    around += count_conflicts(stretch.around);
  }
  if (digits < enough_lines) return;
  for (Stretch& stretch : all) {
    if (lines_of_digits(stretch.below, stretch.lines) > 0) join_rows(stretch, around < below, space);
  }
}

}  // namespace xxgk::extraction
