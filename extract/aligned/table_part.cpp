// See table_part.h; what headers tell is in table_part_header.cpp.
#include "extract/aligned/table_part.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "extract/aligned/column_heads.h"
#include "extract/aligned/pulled_apart.h"
#include "extract/aligned/run_together.h"
#include "extract/aligned/shifting_columns.h"

namespace xxgk::extraction {
namespace {

constexpr double on_column = 2;  // spaces, or a third of the way to the next column
constexpr double third = 0.34;
constexpr double nowhere = std::numeric_limits<double>::infinity();

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
