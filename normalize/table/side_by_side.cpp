// Tables in two halves; see side_by_side.h.
#include "normalize/table/side_by_side.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

constexpr int fewest_pairs = 3;

bool is_row_label(const LineCell& cell, const LabelBook& book) {
  if (!cell.is_text() || cell.label.empty()) return false;
  const auto hit = book.best(cell.label, likeness::part_of_table);
  return hit.is(LabelKind::row) || hit.is(LabelKind::row_group);
}

/// How many units and values stand in a part of a line.
struct Filling {
  std::ptrdiff_t units = 0, values = 0;
  bool operator==(const Filling&) const = default;
};

Filling filling(const Line& line, std::size_t begin, std::size_t end) {
  const auto from = line.cells.begin() + static_cast<std::ptrdiff_t>(begin);
  const auto to = line.cells.begin() + static_cast<std::ptrdiff_t>(end);
  return {std::count_if(from, to, [](const LineCell& cell) { return cell.is_unit(); }),
          std::count_if(from, to, [](const LineCell& cell) { return cell.is_value(); })};
}

/// Where the second of two rows begins, each with its label in front and as much behind it as the other.
std::optional<std::size_t> second_row(const Line& line, const LabelBook& book) {
  const std::size_t first = line.first_text();
  for (std::size_t i = first + 2; i < line.cells.size(); ++i) {
    if (line.cells[i - 1].is_text() || !is_row_label(line.cells[i], book)) continue;
    const Filling left = filling(line, 0, i), right = filling(line, i, line.cells.size());
    if (is_row_label(line.cells[first], book) && left.values > 0 && left == right) return i;
    return std::nullopt;
  }
  return std::nullopt;
}

/// The place at which most lines are to be cut; nothing where most hold one row.
std::optional<std::size_t> usual_cut(const std::vector<Line>& lines, const LabelBook& book) {
  std::map<std::size_t, int> votes;
  int pairs = 0, rows = 0;
  for (const Line& line : lines) {
    rows += line.count_values() > 0;
    const auto cut = second_row(line, book);
    if (!cut) continue;
    ++votes[*cut];
    ++pairs;
  }
  if (pairs < fewest_pairs || pairs * 2 < rows) return std::nullopt;
  return std::max_element(votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; })
      ->first;
}

/// Takes the line's cells from `cut` on into a line of their own.
Line right_half(Line& line, std::size_t cut) {
  Line right = line;
  const auto at = static_cast<std::ptrdiff_t>(cut);
  line.cells.erase(line.cells.begin() + at, line.cells.end());
  right.cells.erase(right.cells.begin(), right.cells.begin() + at);
  const int shift = right.cells.empty() ? 0 : right.cells.front().column;
  for (LineCell& cell : right.cells) cell.column -= shift;
  return right;
}

/// The row of the form that a line's first text is most like; -1 where none is like enough.
int row_of(const Line& line, const std::vector<ExpectedRow>& rows) {
  const std::size_t text = line.first_text();
  if (text == line.cells.size()) return -1;
  int best = -1;
  double best_like = likeness::clear;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const double like = rows[r].label.similarity_to(line.cells[text].label);
    if (like <= best_like) continue;
    best_like = like;
    best = static_cast<int>(r);
  }
  return best;
}

/// How often a row stands behind one that the form has before it.
int steps_forward(const std::vector<Line>& lines, const std::vector<ExpectedRow>& rows) {
  int steps = 0, last = -1;
  for (const Line& line : lines) {
    const int row = row_of(line, rows);
    if (row < 0) continue;
    steps += row > last;
    last = row;
  }
  return steps;
}

}  // namespace

std::vector<Line> one_below_the_other(std::vector<Line> lines, const std::vector<ExpectedRow>& rows,
                                      const LabelBook& book) {
  const auto usual = usual_cut(lines, book);
  if (!usual) return lines;
  std::vector<Line> by_line, left, right;
  for (Line& line : lines) {
    const std::size_t cut = second_row(line, book).value_or(*usual);
    const bool has_right = cut < line.cells.size() && !line.is_paragraph;
    std::optional<Line> half;
    if (has_right) half = right_half(line, cut);
    left.push_back(line);
    by_line.push_back(std::move(line));
    if (!half) continue;
    right.push_back(*half);
    by_line.push_back(std::move(*half));
  }
  std::vector<Line> by_half = std::move(left);
  by_half.insert(by_half.end(), std::make_move_iterator(right.begin()), std::make_move_iterator(right.end()));
  return steps_forward(by_line, rows) > steps_forward(by_half, rows) ? by_line : by_half;
}

}  // namespace xxgk
