// See joined_tables.h.
#include "extract/joined_tables.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string_view>
#include <utility>

#include "extract/cell_kind.h"
#include "extract/characters.h"
#include "extract/lines.h"

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

bool holds_number(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (is_digit(next_character(text, at))) return true;
  }
  return false;
}

/// More brackets open in the text than it closes: the rest of it stands elsewhere.
bool leaves_bracket_open(std::string_view text) {
  int open = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    open += is_opening_bracket(c) - is_closing_bracket(c);
  }
  return open > 0;
}

bool is_number(std::string_view text) {
  return traits_of(text).kind == CellKind::number;
}

/// No text begins so; it is the rest of another.
bool begins_with_closing_mark(std::string_view text) {
  std::size_t at = 0;
  if (text.empty()) return false;
  const char32_t first = next_character(text, at);
  return is_closing_mark(first) || is_closing_bracket(first);
}

void place_in_columns(Table& table, const std::vector<int>& places) {
  for (Cell& cell : table.cells) {
    const int begin = places[static_cast<std::size_t>(cell.column)];
    const int end = places[static_cast<std::size_t>(cell.column + cell.column_span)];
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

class Joiner {
 public:
  Joiner(PlacedTable& upper, PlacedTable lower) : upper_(upper), lower_(std::move(lower)) {
    rows_ = row_count(upper_.table);
    find_halves();
  }

  void join() {
    const int first_row = is_torn_row() ? rows_ - 1 : rows_;
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
    if (!(upper_.ends[above].open_below && lower_.ends[i].open_above)) return torn_;
    return !two_rows_ || upper_.table.cells[above].row_span > 1 || lower_.table.cells[i].row_span > 1;
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
  bool is_torn_row() {
    two_rows_ = are_two_rows();
    torn_ = is_torn_header() || is_torn_label();
    for (std::size_t i = 0; i < halves_.size(); ++i) {
      if (is_in_first_row(i) && (halves_[i] == none || !goes_on(halves_[i], i))) return false;
    }
    return true;
  }

  /// Producers may close a row at the break all the same. That it goes on is known for a header only: numbers on
  /// neither side, and what is below text is the rest of full lines. Where labels begin it is known only of one that
  /// has others beside it over several columns.
  bool is_torn_header() const {
    const bool over_others = std::ranges::any_of(halves_, [this](const std::size_t& half) {
      return half == none && is_in_first_row(static_cast<std::size_t>(&half - halves_.data()));
    });
    const bool numbers_above = std::ranges::any_of(upper_.table.cells, [this](const Cell& cell) {
      return cell.row + cell.row_span == rows_ && holds_number(cell.text);
    });
    if (numbers_above) return false;
    bool rest = false;
    for (std::size_t i = 0; i < halves_.size(); ++i) {
      if (!is_in_first_row(i)) continue;
      const Cell& cell = lower_.table.cells[i];
      if (holds_number(cell.text) || (halves_[i] == none && cell.column == 0)) return false;
      if (halves_[i] == none) continue;
      const bool label = cell.column == 0 && !over_others;
      if (!may_go_on(halves_[i], cell.text, label)) return false;
      rest = rest || !cell.text.empty();
    }
    return rest;
  }

  /// `rest` may be the rest of a header cell.
  bool may_go_on(std::size_t above, std::string_view rest, bool label) const {
    const std::string& text = upper_.table.cells[above].text;
    if (text.empty()) return false;
    return rest.empty() || begins_with_closing_mark(rest) || leaves_bracket_open(text) ||
           (upper_.ends[above].full && !label);
  }

  /// A row of values closed at the break though its label goes on: nothing is below its values, and what is below text
  /// is the rest of a full line.
  bool is_torn_label() const {
    bool label = false, values = false;
    for (std::size_t i = 0; i < halves_.size(); ++i) {
      if (!is_in_first_row(i)) continue;
      if (halves_[i] == none) return false;
      const std::string &above = upper_.table.cells[halves_[i]].text, &rest = lower_.table.cells[i].text;
      const bool value = is_number(above);
      values = values || value;
      if (rest.empty()) continue;
      if (value || begins_with_enumerator(rest) || !may_go_on(halves_[i], rest, false)) return false;
      label = true;
    }
    return label && values;
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
