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

constexpr std::size_t enough_heads = 4, enough_numbers = 2, enough_anchors = 2;
constexpr double reach = 8;   // spaces that the first head may stand left of the values
constexpr double near = 2.5;  // spaces that it may, where no label pushes values
constexpr double wander = 1;  // spaces that a head may begin right of the values
constexpr double room = 3;    // spaces between the longest label and values that it did not push

struct SparseRow {
  double label_end = 0;
  Fragment first, last;
};

/// nullopt unless each row has two values, the same; different ones in some rows.
std::optional<std::vector<SparseRow>> rows_that_repeat(std::span<const ParsedLine> lines) {
  std::vector<SparseRow> rows;
  std::set<std::string> numbers;
  for (const ParsedLine& line : lines) {
    if (!line.is_row()) continue;
    if (line.values.size() != 2 || line.values.front().text != line.values.back().text) return std::nullopt;
    rows.push_back({line.stub.empty() ? 0 : line.stub.back().box.x1, line.values.front(), line.values.back()});
    numbers.insert(rows.back().first.text);
  }
  if (numbers.size() < enough_numbers) return std::nullopt;
  return rows;
}

/// That of the total.
Box last_word(std::span<const FragmentLine> header) {
  Box last{-std::numeric_limits<double>::infinity(), 0, -std::numeric_limits<double>::infinity(), 0};
  for (const FragmentLine& line : header) {
    if (!line.words.empty() && line.words.back().box.x1 > last.x1) last = line.words.back().box;
  }
  return last;
}

/// The rows whose total stands below its head; all where these are too few.
std::vector<SparseRow> anchored(const std::vector<SparseRow>& rows, const Box& head, double space) {
  std::vector<SparseRow> kept;
  std::ranges::copy_if(rows, std::back_inserter(kept), [&](const SparseRow& row) {
    const Box& box = row.last.box;
    return std::min(std::abs(box.x0 - head.x0), std::abs(centre(box) - centre(head))) <= wander * space;
  });
  return kept.size() < enough_anchors ? rows : kept;
}

/// The header's words over the values. nullopt where one may be hidden in a text that begins over the labels.
std::optional<std::vector<std::vector<Fragment>>> words_over(std::span<const FragmentLine> header, double left,
                                                             double labels_end, double space) {
  std::vector<std::vector<Fragment>> lines;
  for (const FragmentLine& line : header) {
    std::vector<Fragment>& words = lines.emplace_back();
    double end_of_corner = -std::numeric_limits<double>::infinity();
    for (const Fragment& fragment : line.fragments) {
      if (fragment.box.x0 >= std::min(left - reach * space, labels_end + space)) continue;
      for (const Fragment& word : line.words) {
        if (word.box.x0 < fragment.box.x1 && word.box.x0 < labels_end + space) end_of_corner = word.box.x1;
      }
    }
    if (end_of_corner > left) return std::nullopt;
    std::ranges::copy_if(line.words, std::back_inserter(words),
                         [&](const Fragment& word) { return word.box.x0 >= end_of_corner; });
  }
  return lines;
}

/// What stands above all others is the whole table's, unless it is the total's.
void drop_upper(std::vector<Box>& heads) {
  double bottom = -std::numeric_limits<double>::infinity();
  for (const Box& head : heads) bottom = std::max(bottom, head.y0);
  std::erase_if(heads, [&](const Box& head) {
    return &head != &heads.back() &&
           std::ranges::all_of(heads, [&](const Box& other) { return &other == &head || other.y0 >= head.y1; });
  });
}

/// Heads stand apart. A word that touches the one on the next line is a part of it that was moved.
void join_touching(std::vector<Box>& heads, double space) {
  constexpr double touch = 0.1;     // spaces
  constexpr double one_line = 1.5;  // times the lowest head's height
  double height = std::numeric_limits<double>::infinity();
  for (const Box& head : heads) height = std::min(height, head.y1 - head.y0);
  const auto is_word = [&](const Box& head) { return head.y1 - head.y0 < one_line * height; };
  for (std::size_t h = 1; h < heads.size();) {
    if (gap(heads[h - 1], heads[h]) > touch * space || !is_word(heads[h - 1]) || !is_word(heads[h])) {
      ++h;
      continue;
    }
    Box& head = heads[h - 1];
    const Box& next = heads[h];
    head = {head.x0, std::min(head.y0, next.y0), next.x1, std::max(head.y1, next.y1)};
    heads.erase(heads.begin() + static_cast<std::ptrdiff_t>(h));
  }
}

/// How far values may stand left of their heads: as far as the totals do.
double shift_of(const std::vector<SparseRow>& rows, const Box& last_head) {
  const auto width = [](const SparseRow& row) { return row.last.box.x1 - row.last.box.x0; };
  return std::max(0.0, centre(last_head) - centre(std::ranges::max_element(rows, {}, width)->last.box));
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

std::optional<SparseColumns> sparse_columns(std::span<const FragmentLine> header, std::span<const ParsedLine> lines,
                                            const Columns& known, double space) {
  const auto all = rows_that_repeat(lines);
  if (known.at.size() != 2 || !all) return std::nullopt;
  const std::vector<SparseRow> rows = anchored(*all, last_word(header), space);
  double left = std::numeric_limits<double>::infinity(), labels_end = 0;
  for (const SparseRow& row : rows) {
    left = std::min(left, row.first.box.x0);
    labels_end = std::max(labels_end, row.label_end);
  }
  const auto words = words_over(header, left, labels_end, space);
  if (!words) return std::nullopt;
  SparseColumns sparse{known, heads_of(*words, space)};
  join_touching(sparse.heads, space);
  drop_upper(sparse.heads);
  if (sparse.heads.size() < enough_heads) return std::nullopt;
  const bool pushed = left < labels_end + room * space;
  const auto first = first_head(sparse.heads, left, shift_of(rows, sparse.heads.back()), pushed, space);
  if (!first || *first + 1 == sparse.heads.size()) return std::nullopt;
  sparse.first = *first;
  sparse.columns.at.clear();
  for (const Box& head : sparse.heads) sparse.columns.at.push_back(position(head, known.edge));
  if (!std::ranges::is_sorted(sparse.columns.at)) return std::nullopt;
  return sparse;
}

}  // namespace xxgk::extraction
