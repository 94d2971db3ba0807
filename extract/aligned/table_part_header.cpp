// What a table's header tells of its columns; see table_part.h, and table_part.cpp for the rest.
#include "extract/aligned/table_part.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "extract/aligned/column_heads.h"
#include "extract/aligned/corner_head.h"
#include "extract/aligned/header_columns.h"
#include "extract/aligned/sparse_columns.h"

namespace xxgk::extraction {
namespace {

constexpr double nowhere = std::numeric_limits<double>::infinity();
constexpr double away = 3;  // spaces from the labels to a header that stands alone on its line

}  // namespace

bool TablePart::has_header_for_each(const FragmentLine& line) const {
  const double begin = has_labels() ? labels_end() + space_ : -nowhere;
  const auto first = std::ranges::find_if(line.fragments, [begin](const Fragment& f) { return f.box.x0 >= begin; });
  const auto count = static_cast<std::size_t>(line.fragments.end() - first);
  if (count < 2 || count != columns.at.size()) return false;
  for (std::size_t c = 0; c < count; ++c) {
    const double at = centre((first + static_cast<std::ptrdiff_t>(c))->box);
    if (columns.nearest(at) != c) return false;
  }
  return true;
}

std::optional<std::size_t> TablePart::column_of_header(const Fragment& word, bool is_first) const {
  if (columns.at.empty() || (corner_ && word.box.x1 <= corner_->x1)) return std::nullopt;
  const double at = centre(word.box);
  const auto placed = [this](std::size_t column) { return places_.empty() ? column : places_[column]; };
  if (headed_by_words_ && word.box.x1 > headers_.front().x0 && word.box.x0 >= headers_.front().x0 - away * space_)
    return placed(column_below(word).value_or(columns.nearest(position(word.box, columns.edge))));
  const std::size_t nearest = column_below(word).value_or(columns.nearest(at));
  const bool near = std::abs(at - columns.at[nearest]) <= columns.pitch(nearest, space_);
  const bool behind_labels = word.box.x0 >= labels_end() + (is_first ? away : 1) * space_;
  const bool close = std::abs(at - columns.at[nearest]) <= columns.pitch(nearest, space_) / 2;
  const bool over_first = word.box.x1 > left_ || behind_labels || (close && !has_labels());
  const bool over_column = near ? over_first : behind_labels && columns.at.size() == 1;
  // The head of the stub's last column, that of units it may be, stands nearer to it than to any value.
  const bool over_stub = !close && word.box.x1 <= left_ && word.box.x0 - labels_end() < left_ - word.box.x1;
  if (over_stub && columns.at.size() > 1) return std::nullopt;
  if (word.box.x0 < left_ && !over_column) return std::nullopt;
  // Beside a row whose label stands on other lines only.
  constexpr std::size_t several = 3;
  if (!has_labels() && columns.at.size() < several && gap(word.box, Box{left_, 0, left_, 0}) >= away * space_)
    return std::nullopt;
  return placed(nearest);
}

/// That of the only header that the word is a part of.
std::optional<std::size_t> TablePart::column_below(const Fragment& word) const {
  std::optional<std::size_t> column;
  for (std::size_t c = 0; c < headers_.size(); ++c) {
    if (gap(headers_[c], word.box) >= 0 || gap(word.box, headers_[c]) >= 0) continue;
    if (column) return std::nullopt;
    column = c;
  }
  return column;
}

bool TablePart::is_header(const ParsedLine& line) const {
  const auto row = std::ranges::find_if(lines_, &ParsedLine::is_row);
  return row == lines_.end() || &line < &*row;
}

void TablePart::count_columns(std::span<const FragmentLine> header) {
  const double begin = std::max(left_, labels_end());
  leaves_ = header_leaves(header, begin, longest_label_end() + away * space_, space_);
  std::ranges::sort(leaves_, {}, centre);
  known_.add({leaves_.size(), most_values()});
}

bool TablePart::take_sparse_columns(std::span<const FragmentLine> header) {
  std::optional<SparseColumns> sparse = sparse_columns(header, lines_, columns, space_);
  if (!sparse) return false;
  columns = std::move(sparse->columns);
  headers_ = std::move(sparse->heads);
  headed_by_words_ = true;
  for (ParsedLine& line : lines_) {
    if (line.is_row()) line.columns = {sparse->first, columns.at.size() - 1};
  }
  return true;
}

void TablePart::add_columns_of_header(std::span<const FragmentLine> header) {
  constexpr std::size_t several = 4;  // columns, beside which no label may be lost
  const bool values_only = !has_labels() && columns.at.size() >= several;
  corner_ = corner_over(header);
  const double corner_end = corner_ ? corner_->x1 : -nowhere;
  const double begin = values_only ? -nowhere : std::max({left_, labels_end(), corner_end});
  const double behind_labels = std::max(longest_label_end(), corner_end);
  Columns known = columns;
  headers_ = add_empty_columns(header, begin, behind_labels + away * space_, columns, space_);
  if (!headers_.empty()) return;
  std::vector<Box> heads = column_heads(header, begin, behind_labels, space_);
  if (!lay_under_heads(heads, rows(), known, space_)) return;
  columns = std::move(known);
  headers_ = std::move(heads);
  headed_by_words_ = true;
}

std::optional<Box> TablePart::corner_over(std::span<const FragmentLine> header) const {
  const double end = longest_label_end();
  std::vector<Box> all;
  for (const FragmentLine& line : header) {
    if (!is_on_page(line, space_)) return std::nullopt;
    for (const Fragment& fragment : line.fragments) all.push_back(fragment.box);
  }
  if (!has_labels()) return std::nullopt;
  return corner_of(header_leaves(header, left_, end, space_), all, stub_left(), end, left_);
}

}  // namespace xxgk::extraction
