// See joined_tables.h.
#include "extract/page/joined_tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extract/page/torn_rows.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

constexpr double same_place = 2.5;  // points by which rules of two pages may be off

/// Which of `columns` each of `some` is, moved by `shift`; empty where one is none of them.
std::vector<int> places_among(const std::vector<double>& columns, const std::vector<double>& some, double shift) {
  std::vector<int> places;
  for (const double x : some) {
    const auto is_near = [x, shift](double column) { return std::abs(column - x - shift) <= same_place; };
    const auto found = std::ranges::find_if(columns, is_near);
    if (found == columns.end()) return {};
    places.push_back(static_cast<int>(found - columns.begin()));
  }
  return places;
}

void place_in_columns(Table& table, const std::vector<int>& places) {
  for (Cell& cell : table.cells) {
    const int begin = places[static_cast<std::size_t>(cell.column)];
    const int end = places[static_cast<std::size_t>(cell.column) + static_cast<std::size_t>(cell.column_span)];
    cell.column = begin;
    cell.column_span = end - begin;
  }
}

int row_count(const Table& table) {
  int rows = 0;
  for (const Cell& cell : table.cells) rows = std::max(rows, cell.row + cell.row_span);
  return rows;
}

/// Lays both over the columns of the one that has more; false where they stand otherwise.
bool share_columns(PlacedTable& upper, PlacedTable& lower) {
  if (upper.columns.size() < 2 || lower.columns.size() < 2) return false;
  const double shift = upper.columns.front() - lower.columns.front();
  if (upper.columns.size() >= lower.columns.size()) {
    const std::vector<int> places = places_among(upper.columns, lower.columns, shift);
    if (places.empty() || lower.columns.back() + shift < upper.columns.back() - same_place) return false;
    place_in_columns(lower.table, places);
    return true;
  }
  const std::vector<int> places = places_among(lower.columns, upper.columns, -shift);
  if (places.empty() || upper.columns.back() - shift < lower.columns.back() - same_place) return false;
  place_in_columns(upper.table, places);
  upper.columns = lower.columns;
  for (double& x : upper.columns) x += shift;
  return true;
}

/// How many of the lower table's first rows are the upper table's from `first` on, printed again.
int rows_printed_again(const Table& upper, const Table& lower, int first) {
  const auto is_again = [&upper, first](const Cell& cell) {
    return std::ranges::any_of(upper.cells, [&cell, first](const Cell& other) {
      return other.row == cell.row + first && other.column == cell.column && other.row_span == cell.row_span &&
             other.column_span == cell.column_span && other.text == cell.text;
    });
  };
  int rows = row_count(lower);
  for (const Cell& cell : lower.cells) {
    if (!is_again(cell) || is_number(cell.text)) rows = std::min(rows, cell.row);
  }
  const auto reaches_below = [&rows](const Cell& cell) { return cell.row < rows && cell.row + cell.row_span > rows; };
  return std::ranges::any_of(lower.cells, reaches_below) ? 0 : rows;
}

/// A header that is printed again on each page says nothing new, and may stand between the halves of a row.
void drop_repeated_header(const Table& upper, PlacedTable& lower) {
  constexpr int most_rows_above_header = 2;  // a heading in the table, a bar
  int rows = 0;
  for (int first = 0; first <= most_rows_above_header && rows == 0; ++first)
    rows = rows_printed_again(upper, lower.table, first);
  if (rows == 0 || rows == row_count(lower.table)) return;
  Table left{lower.table.layout, {}};
  std::vector<CellEnds> ends;
  for (std::size_t i = 0; i < lower.table.cells.size(); ++i) {
    Cell& cell = lower.table.cells[i];
    if (cell.row < rows) continue;
    cell.row -= rows;
    left.cells.push_back(std::move(cell));
    ends.push_back(lower.ends[i]);
  }
  lower.table = std::move(left);
  lower.ends = std::move(ends);
}

class Joiner {
 public:
  Joiner(PlacedTable& upper, PlacedTable lower) : upper_(upper), lower_(std::move(lower)) {
    drop_repeated_header(upper_.table, lower_);
    rows_ = row_count(upper_.table);
    find_halves();
  }

  void join() {
    const int first_row = is_torn() ? rows_ - 1 : rows_;
    for (std::size_t i = 0; i < lower_.table.cells.size(); ++i) {
      Cell& cell = lower_.table.cells[i];
      cell.row += first_row;
      if (halves_[i] != none && goes_on(halves_[i], i)) {
        append(halves_[i], i);
      } else {
        upper_.table.cells.push_back(std::move(cell));
        upper_.ends.push_back(lower_.ends[i]);
      }
    }
  }

 private:
  static constexpr std::size_t none = static_cast<std::size_t>(-1);

  /// What stands above each cell of the lower table in the same columns, with nothing but the break between them.
  void find_halves() {
    for (const Cell& cell : lower_.table.cells) {
      halves_.push_back(none);
      for (std::size_t i = 0; cell.row == 0 && i < upper_.table.cells.size(); ++i) {
        const Cell& above = upper_.table.cells[i];
        const bool last = above.row + above.row_span == rows_;
        if (last && above.column == cell.column && above.column_span == cell.column_span) halves_.back() = i;
      }
    }
  }

  bool is_in_first_row(std::size_t i) const { return lower_.table.cells[i].row == 0; }

  bool goes_on(std::size_t above, std::size_t i) const {
    if (is_rest_of_group(above, i)) return true;
    if (!(upper_.ends[above].open_below && lower_.ends[i].open_above)) return torn_;
    return !two_rows_ || upper_.table.cells[above].row_span > 1 || lower_.table.cells[i].row_span > 1;
  }

  /// The label of a group of rows is printed once, or its rest is plainly one.
  bool is_rest_of_group(std::size_t above, std::size_t i) const {
    const Cell &whole = upper_.table.cells[above], &rest = lower_.table.cells[i];
    return (rest.text.empty() || is_plain_rest(whole.text, rest.text)) && rest.row_span > 1 && !whole.text.empty() &&
           !is_number(whole.text);
  }

  /// Some producers draw no rules at a break at all: numbers on both sides, of which the first has room to go on, are
  /// two.
  bool are_two_rows() const {
    for (std::size_t i = 0; i < halves_.size(); ++i) {
      if (halves_[i] == none || upper_.ends[halves_[i]].full) continue;
      if (is_number(upper_.table.cells[halves_[i]].text) && is_number(lower_.table.cells[i].text)) return true;
    }
    return false;
  }

  /// Every cell of the upper table's last row goes on in the lower table's first row.
  bool is_torn() {
    two_rows_ = are_two_rows();
    torn_ = !has_numbers_above_header() && is_torn_row(first_row());
    for (std::size_t i = 0; i < halves_.size(); ++i) {
      if (is_in_first_row(i) && (halves_[i] == none || !goes_on(halves_[i], i))) return false;
    }
    return true;
  }

  std::vector<Halves> first_row() const {
    std::vector<Halves> row;
    for (std::size_t i = 0; i < halves_.size(); ++i) {
      if (!is_in_first_row(i)) continue;
      const Cell& cell = lower_.table.cells[i];
      Halves& halves = row.emplace_back();
      halves.rest = cell.text;
      halves.labels = cell.column == 0;
      halves.group = cell.row_span > 1;
      if (halves_[i] == none) continue;
      halves.has_above = true;
      halves.above = upper_.table.cells[halves_[i]].text;
      halves.above_is_full = upper_.ends[halves_[i]].full;
    }
    return row;
  }

  /// A header is printed again below a row of values.
  bool has_numbers_above_header() const {
    const auto is_last_number = [this](const Cell& cell) {
      return cell.row + cell.row_span == rows_ && is_number(cell.text);
    };
    return !std::ranges::all_of(first_row(), &Halves::has_above) &&
           std::ranges::any_of(upper_.table.cells, is_last_number);
  }

  void append(std::size_t above, std::size_t i) {
    Cell& whole = upper_.table.cells[above];
    const Cell& rest = lower_.table.cells[i];
    if (whole.text.empty()) whole.origin = rest.origin;
    append_wrapped(whole.text, rest.text);
    whole.row_span = std::max(whole.row_span, rest.row + rest.row_span - whole.row);
    upper_.ends[above] = lower_.ends[i];
  }

  PlacedTable& upper_;
  PlacedTable lower_;
  int rows_ = 0;
  std::vector<std::size_t> halves_;
  bool torn_ = false, two_rows_ = false;
};

/// Parts of a torn row stand where the upper table ended.
void sort_cells(Table& table) {
  std::ranges::stable_sort(table.cells, {}, [](const Cell& cell) { return std::pair(cell.row, cell.column); });
}

bool is_last(const PlacedTable& table, const PageLines& page) {
  return page.lines.empty() || page.lines.back().box.y0 < table.box.y1;
}

bool is_first(const PlacedTable& table, const PageLines& page) {
  return page.lines.empty() || page.lines.front().box.y0 > table.box.y0;
}

}  // namespace

void join_tables(std::vector<std::vector<PlacedTable>>& tables, std::span<const PageLines> pages) {
  PlacedTable* open = nullptr;  // the table that ended the page before
  for (std::size_t page = 0; page < tables.size(); ++page) {
    std::vector<PlacedTable>& here = tables[page];
    PlacedTable* last = here.empty() || !is_last(here.back(), pages[page]) ? nullptr : &here.back();
    const bool joined =
        open != nullptr && !here.empty() && is_first(here.front(), pages[page]) && share_columns(*open, here.front());
    if (joined) {
      if (last != nullptr && here.size() == 1) last = open;
      Joiner(*open, std::move(here.front())).join();
      here.erase(here.begin());
      if (last != nullptr && last != open) last = &here.back();
    }
    open = last;
  }
  for (std::vector<PlacedTable>& page : tables) {
    for (PlacedTable& table : page) sort_cells(table.table);
  }
}

}  // namespace xxgk::extraction
