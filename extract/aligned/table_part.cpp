// See table_part.h.
#include "extract/aligned/table_part.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "extract/aligned/column_heads.h"
#include "extract/aligned/corner_head.h"
#include "extract/aligned/header_columns.h"
#include "extract/aligned/pulled_apart.h"
#include "extract/aligned/run_together.h"
#include "extract/aligned/shifting_columns.h"
#include "extract/aligned/sparse_columns.h"

namespace xxgk::extraction {
namespace {

constexpr double on_column = 2;  // spaces, or a third of the way to the next column
constexpr double third = 0.34;
constexpr double nowhere = std::numeric_limits<double>::infinity();
constexpr double away = 3;  // spaces from the labels to a header that stands alone on its line

bool is_pushed(const ValueRow& row) {
  return std::ranges::any_of(row, &PlacedValue::may_be_pushed);
}

}  // namespace

TablePart::TablePart(std::span<const FragmentLine> lines, double space, const KnownColumns& known)
    : source_(lines), known_(known), space_(space) {
  for (const FragmentLine& line : lines) lines_.push_back(parsed(line));
  take_columns();
  if (columns.at.empty()) return;
  take_texts();
  const auto row = std::ranges::find_if(lines_, &ParsedLine::is_row);
  const std::span<const FragmentLine> header = lines.first(static_cast<std::size_t>(row - lines_.begin()));
  count_columns(header);
  const bool on_page = std::ranges::any_of(lines, [&](const FragmentLine& line) { return is_on_page(line, space); });
  if (on_page && (join_pulled_apart(lines_, columns, space_) || join_below_heads(lines_, leaves_, space_)))
    take_columns();
  if (!on_page) divide_full_rows();
  if (!on_page && take_sparse_columns(header)) return;
  const bool moving = !on_page && follow_moving_columns();
  if (!moving) divide_run_together_values();
  if (moving) return;
  add_columns_of_header(header);
  for (ParsedLine& line : lines_) give_columns(line);
  pull_back_pushed_values();
}

void TablePart::lay_over(const TablePart& wider) {
  const std::vector<std::size_t> counts = wider.values_in_columns();
  const auto filled = static_cast<std::size_t>(std::ranges::count_if(counts, [](std::size_t n) { return n > 0; }));
  if (std::optional<std::vector<std::size_t>> places = places_on_page(wider)) {
    places_ = std::move(*places);
  } else if (filled == columns.at.size()) {
    for (std::size_t c = 0; c < counts.size(); ++c) {
      if (counts[c] > 0) places_.push_back(c);
    }
  } else {
    places_ = align(columns, wider.columns, stub_left() - wider.stub_left(), space_);
    const std::size_t always = *std::ranges::max_element(counts);
    for (std::size_t c = 0; c < counts.size(); ++c) {
      keeps_columns_ = keeps_columns_ && (counts[c] < always || std::ranges::count(places_, c) > 0);
    }
  }
  for (ParsedLine& line : lines_) {
    for (std::size_t& column : line.columns) column = places_[column];
  }
}

std::optional<std::vector<std::size_t>> TablePart::places_on_page(const TablePart& wider) const {
  const auto on_page = [this](const FragmentLine& line) { return is_on_page(line, space_); };
  if (std::ranges::none_of(source_, on_page)) return std::nullopt;
  std::vector<std::size_t> places = align(columns, wider.columns, 0, space_);
  for (std::size_t c = 0; c < places.size(); ++c) {
    const double tolerance = third * wider.columns.pitch(places[c], space_);
    if (std::abs(columns.at[c] - wider.columns.at[places[c]]) > tolerance) return std::nullopt;
  }
  return places;
}

void TablePart::compare(const TablePart& other) {
  constexpr std::size_t enough = 3;
  if (other.columns.at.size() != columns.at.size()) return;
  const std::vector<std::size_t> mine = values_in_columns(), others = other.values_in_columns();
  const std::size_t rows = *std::ranges::max_element(others);
  for (std::size_t c = 0; c < mine.size(); ++c) {
    keeps_columns_ = keeps_columns_ && (mine[c] > 0 || others[c] < std::max(enough, rows));
  }
}

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

void TablePart::give_columns(ParsedLine& line) const {
  ValueRow row = value_row(line, space_);
  line.columns = assign(row, columns, space_);
  if (row.size() == columns.at.size()) return;
  for (PlacedValue& value : row) value.may_be_pushed = false;
  line.columns_doubtful = assign(row, columns, space_) != line.columns;
}

void TablePart::pull_back_pushed_values() {
  constexpr std::size_t enough = 3;
  std::vector<std::size_t> filled(columns.at.size(), 0);
  std::size_t rows = 0;
  for (const ParsedLine& line : lines_) {
    if (!line.is_row() || is_pushed(value_row(line, space_))) continue;
    ++rows;
    for (const std::size_t column : line.columns) ++filled[column];
  }
  std::vector<std::size_t> usual;
  for (std::size_t c = 0; c < filled.size(); ++c) {
    if (filled[c] == rows) usual.push_back(c);
    if (filled[c] != rows && filled[c] != 0) return;
  }
  if (rows < enough) return;
  for (ParsedLine& line : lines_) {
    if (line.values.size() != usual.size()) continue;
    if (!may_be_pushed_from(value_row(line, space_), usual)) continue;
    line.columns = usual;
    line.columns_doubtful = false;
  }
}

bool TablePart::may_be_pushed_from(const ValueRow& row, const std::vector<std::size_t>& places) const {
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double off = position(row[i].fragment.box, columns.edge) - columns.at[places[i]];
    const double tolerance = std::max(on_column * space_, third * columns.pitch(places[i], space_));
    if (off < -tolerance || (off > tolerance && !row[i].may_be_pushed)) return false;
  }
  return true;
}

std::vector<ValueRow> TablePart::rows() const {
  std::vector<ValueRow> rows;
  for (const ParsedLine& line : lines_) {
    if (line.is_row()) rows.push_back(value_row(line, space_));
  }
  return rows;
}

void TablePart::take_columns() {
  columns = find_columns(rows(), space_);
  bool first = true;
  for (const ParsedLine& line : lines_) {
    if (!line.is_row()) continue;
    left_ = first ? line.values.front().box.x0 : std::min(left_, line.values.front().box.x0);
    first = false;
  }
}

void TablePart::take_texts() {
  bool any = false;
  for (ParsedLine& line : lines_) {
    if (!line.is_row()) continue;
    while (!line.stub.empty() && line.stub.back().box.x0 >= left_ - space_ && may_be_value(line.stub.back())) {
      line.values.insert(line.values.begin(), std::move(line.stub.back()));
      line.stub.pop_back();
      any = true;
    }
  }
  if (any) take_columns();
}

bool TablePart::stands_on_columns(const ParsedLine& line) const {
  if (line.values.size() > columns.at.size()) return false;
  const ValueRow row = value_row(line, space_);
  const std::vector<std::size_t> assigned = assign(row, columns, space_);
  for (std::size_t i = 0; i < row.size(); ++i) {
    const double distance = std::abs(position(row[i].fragment.box, columns.edge) - columns.at[assigned[i]]);
    if (distance > std::max(on_column * space_, third * columns.pitch(assigned[i], space_))) return false;
  }
  return true;
}

void TablePart::divide_run_together_values() {
  for (ParsedLine& line : lines_) {
    if (!line.is_row() || line.values.size() >= columns.at.size()) continue;
    ParsedLine divided = in_words(line);
    if (divided.values.size() > line.values.size() && stands_on_columns(divided)) {
      line = std::move(divided);
    } else {
      divide_over_columns(line);
    }
  }
}

void TablePart::divide_over_columns(ParsedLine& line) const {
  std::vector<Fragment> values;
  for (const Fragment& value : line.values) {
    const std::vector<Fragment> words = words_in(value, line);
    const auto covered = std::ranges::count_if(columns.at, [&](double at) {
      return at >= value.box.x0 - on_column * space_ && at <= value.box.x1 + on_column * space_;
    });
    // Three numbers are none pulled apart: they fill the row.
    const bool fills_row = words.size() > 2 && line.values.size() - 1 + words.size() == columns.at.size();
    const bool several = words.size() > 1 && (fills_row || static_cast<std::size_t>(covered) >= words.size());
    if (several && std::ranges::all_of(words, is_value)) {
      values.insert(values.end(), words.begin(), words.end());
    } else if (const std::vector<Fragment> parts = parted_between_columns(value, columns);
               is_on_page(*line.line, space_) && !parts.empty()) {
      values.insert(values.end(), parts.begin(), parts.end());
    } else {
      values.push_back(value);
    }
  }
  if (values.size() <= columns.at.size()) line.values = std::move(values);
}

void TablePart::count_columns(std::span<const FragmentLine> header) {
  const double begin = std::max(left_, labels_end());
  leaves_ = header_leaves(header, begin, longest_label_end() + away * space_, space_);
  std::ranges::sort(leaves_, {}, centre);
  known_.add({leaves_.size(), most_values()});
}

std::size_t TablePart::most_values() const {
  std::size_t most = 0;
  for (const ParsedLine& line : lines_) most = std::max(most, line.values.size());
  return most;
}

void TablePart::divide_full_rows() {
  constexpr std::size_t long_row = 8;
  const bool by_header = rows().size() == 1 && known_.headers >= long_row;
  const std::size_t full = by_header ? std::max(known_.headers, known_.values) : known_.values;
  if (most_values() == full) return;
  bool any = false;
  for (ParsedLine& line : lines_) {
    if (!line.is_row()) continue;
    ParsedLine words = in_words(line);
    if (words.values.size() != full) continue;
    if (!may_be_values(words.values, space_) && !(by_header && stand_below(leaves_, words.values, space_))) continue;
    line = std::move(words);
    any = true;
  }
  if (any) take_columns();
}

bool TablePart::follow_moving_columns() {
  std::vector<PartedRow> rows;
  for (const ParsedLine& line : lines_) {
    if (!line.is_row()) continue;
    const ParsedLine whole = with_long_runs_in_words(line), words = in_words(line);
    rows.push_back({value_row(whole, space_), value_row(words, space_), may_be_values(words.values, space_)});
  }
  std::optional<FollowedColumns> followed = follow_columns(rows, known_, space_);
  if (!followed) return false;
  columns = std::move(followed->first);
  auto next = followed->of_rows.begin();
  for (ParsedLine& line : lines_) {
    if (!line.is_row()) continue;
    std::optional<std::vector<std::size_t>>& found = *next++;
    const ParsedLine parted = in_words(line);
    const bool by_words = found ? found->size() == parted.values.size() : may_be_values(parted.values, space_);
    line = by_words ? parted : with_long_runs_in_words(line);
    line.columns_doubtful = !found;
    line.columns = found ? std::move(*found) : assign(value_row(line, space_), columns, space_);
  }
  return true;
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

double TablePart::stub_left() const {
  double left = 0;
  bool any = false;
  for (const ParsedLine& line : lines_) {
    if (line.stub.empty()) continue;
    left = any ? std::min(left, line.stub.front().box.x0) : line.stub.front().box.x0;
    any = true;
  }
  return left;
}

std::vector<std::size_t> TablePart::values_in_columns() const {
  std::vector<std::size_t> counts(columns.at.size(), 0);
  for (const ParsedLine& line : lines_) {
    for (const std::size_t column : line.columns) ++counts[column];
  }
  return counts;
}

bool TablePart::has_labels() const {
  return std::ranges::any_of(lines_, [](const ParsedLine& line) { return line.is_row() && !line.stub.empty(); });
}

double TablePart::longest_label_end() const {
  double end = -nowhere;
  for (const ParsedLine& line : lines_) {
    if (!line.stub.empty() && !is_header(line)) end = std::max(end, line.stub.back().box.x1);
  }
  return end == -nowhere ? nowhere : end;
}

double TablePart::labels_end() const {
  std::vector<double> ends;
  for (const ParsedLine& line : lines_) {
    if (line.is_row() && !line.stub.empty()) ends.push_back(line.stub.back().box.x1);
  }
  if (ends.empty()) return -nowhere;
  const auto most = ends.begin() + static_cast<std::ptrdiff_t>(ends.size() * 3 / 4);
  std::ranges::nth_element(ends, most);
  return std::min(*most, left_);
}

}  // namespace xxgk::extraction
