// See sparse_columns.h.
#include "extract/aligned/sparse_columns.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <set>
#include <string>

#include "extract/aligned/column_heads.h"

namespace xxgk::extraction {
namespace {

constexpr std::size_t enough_heads = 4, enough_numbers = 2;
constexpr double reach = 8;   // spaces that the first head may stand left of the values
constexpr double near = 2.5;  // spaces that it may, where no label pushes values
constexpr double wander = 1;  // spaces that a head may begin right of the values
constexpr double room = 3;    // spaces between the longest label and values that it did not push

/// Each row has two values, the same; different ones in some rows.
bool repeat_their_value(std::span<const ValueRow> rows) {
  std::set<std::string> numbers;
  for (const ValueRow& row : rows) {
    if (row.size() != 2 || row.front().fragment.text != row.back().fragment.text) return false;
    numbers.insert(row.front().fragment.text);
  }
  return numbers.size() >= enough_numbers;
}

/// The header's words over the values. nullopt where one may be hidden in a text that begins over the labels.
std::optional<std::vector<std::vector<Fragment>>> words_over(std::span<const FragmentLine> header, double left,
                                                             double space) {
  std::vector<std::vector<Fragment>> lines;
  for (const FragmentLine& line : header) {
    std::vector<Fragment>& words = lines.emplace_back();
    double end_of_corner = -std::numeric_limits<double>::infinity();
    for (const Fragment& fragment : line.fragments) {
      if (fragment.box.x0 < left - reach * space) end_of_corner = fragment.box.x1;
    }
    if (end_of_corner > left) return std::nullopt;
    std::ranges::copy_if(line.words, std::back_inserter(words),
                         [&](const Fragment& word) { return word.box.x0 >= end_of_corner; });
  }
  return lines;
}

/// What stands above all others is the whole table's.
void drop_upper(std::vector<Box>& heads) {
  double bottom = -std::numeric_limits<double>::infinity();
  for (const Box& head : heads) bottom = std::max(bottom, head.y0);
  std::erase_if(heads, [&](const Box& head) {
    return std::ranges::all_of(heads, [&](const Box& other) { return &other == &head || other.y0 >= head.y1; });
  });
}

/// How far values may stand left of their heads: as far as the totals do.
double shift_of(std::span<const ValueRow> rows, const Box& last_head) {
  const auto width = [](const ValueRow& row) { return row.back().fragment.box.x1 - row.back().fragment.box.x0; };
  return std::max(0.0, centre(last_head) - centre(std::ranges::max_element(rows, {}, width)->back().fragment.box));
}

/// The only head that the first values may be of: `left` and labels that push to the right bound where it begins.
std::optional<std::size_t> first_head(const std::vector<Box>& heads, double left, double shift, bool pushed,
                                      double space) {
  std::optional<std::size_t> found;
  for (std::size_t h = 0; h < heads.size(); ++h) {
    if (heads[h].x0 > left + shift + wander * space || (!pushed && heads[h].x0 < left - near * space)) continue;
    if (found) return std::nullopt;
    found = h;
  }
  return found;
}

}  // namespace

std::optional<SparseColumns> sparse_columns(std::span<const FragmentLine> header, std::span<const ValueRow> rows,
                                            const Columns& known, double labels_end, double space) {
  if (known.at.size() != 2 || !repeat_their_value(rows)) return std::nullopt;
  double left = std::numeric_limits<double>::infinity();
  for (const ValueRow& row : rows) left = std::min(left, row.front().fragment.box.x0);
  const auto words = words_over(header, left, space);
  if (!words) return std::nullopt;
  SparseColumns sparse{known, heads_of(*words, space)};
  drop_upper(sparse.heads);
  if (sparse.heads.size() < enough_heads) return std::nullopt;
  const bool pushed = left < labels_end + room * space;
  const auto first = first_head(sparse.heads, left, shift_of(rows, sparse.heads.back()), pushed, space);
  if (!first || *first + 1 == sparse.heads.size()) return std::nullopt;
  sparse.columns.at.clear();
  for (const Box& head : sparse.heads) sparse.columns.at.push_back(position(head, known.edge));
  sparse.columns.at[*first] = known.at.front();
  sparse.columns.at.back() = known.at.back();
  if (!std::ranges::is_sorted(sparse.columns.at)) return std::nullopt;
  return sparse;
}

}  // namespace xxgk::extraction
