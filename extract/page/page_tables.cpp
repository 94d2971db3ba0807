// Filling grids with words; see page_tables.h.
#include "extract/page/page_tables.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "extract/page/grid_words.h"
#include "extract/page/low_rows.h"
#include "extract/page/missing_rules.h"
#include "extract/page/parted_values.h"
#include "extract/page/ruled_grid.h"
#include "extract/page/word_lines.h"
#include "extract/text/characters.h"
#include "extract/text/lines.h"

namespace xxgk::extraction {
namespace {

/// Texts of neighbouring cells that run together are one word for Poppler; the rules between them part it.
std::vector<Word> parted_at_rules(const Word& word, const RuledGrid& grid) {
  std::vector<Word> parts;
  int area = -2;
  std::size_t at = 0;
  for (std::size_t i = 0; i + 1 < word.edges.size() && at < word.text.size(); ++i) {
    const std::size_t begin = at;
    next_character(word.text, at);
    const double left = word.edges[i], right = word.edges[i + 1];
    const int here = area_at(grid, (left + right) / 2, middle_y(word.box));
    if (here != area && (here >= 0 || parts.empty())) {
      parts.push_back({"", {left, word.box.y0, right, word.box.y1}, word.turn, {left}});
      area = here;
    }
    Word& part = parts.back();
    part.text += word.text.substr(begin, at - begin);
    part.box.x1 = right;
    part.edges.push_back(right);
  }
  return parts;
}

/// The digits of a number that begins a little before the rule.
void move_last_digits(Word& from, Word& to) {
  while (!from.text.empty() && from.edges.size() > 1) {
    std::size_t at = from.text.size();
    if (!is_digit(previous_character(from.text, at))) break;
    to.text.insert(0, from.text.substr(at));
    from.text.resize(at);
    from.edges.pop_back();
    to.edges.insert(to.edges.begin(), from.edges.back());
  }
  from.box.x1 = from.edges.back();
  to.box.x0 = to.edges.front();
}

/// Where the number at the word's end begins, in characters; their count where there is none.
std::size_t begin_of_number(const Word& word) {
  std::size_t at = word.text.size(), begin = word.edges.size() - 1;
  while (at > 0) {
    std::size_t before = at;
    previous_character(word.text, before);
    if (!is_of_numbers(std::string_view(word.text).substr(before, at - before))) break;
    at = before;
    --begin;
  }
  return begin;
}

Word part_of(const Word& word, std::size_t begin, std::size_t end) {
  Word part{"", word.box, word.turn, {}};
  std::size_t at = 0;
  for (std::size_t i = 0; i < end && at < word.text.size(); ++i) {
    const std::size_t from = at;
    next_character(word.text, at);
    if (i >= begin) part.text += word.text.substr(from, at - from);
  }
  part.edges.assign(word.edges.begin() + static_cast<std::ptrdiff_t>(begin),
                    word.edges.begin() + static_cast<std::ptrdiff_t>(end) + 1);
  part.box.x0 = part.edges.front();
  part.box.x1 = part.edges.back();
  return part;
}

/// A label that overflows its cell up to the number of the next one.
std::vector<Word> parted_before_number(const Word& word, const RuledGrid& grid) {
  const std::size_t count = word.edges.size() - 1, begin = begin_of_number(word);
  if (begin == 0 || begin == count) return {word};
  Word label = part_of(word, 0, begin), number = part_of(word, begin, count);
  const double y = middle_y(word.box);
  const int place = area_at(grid, middle_x(number.box), y);
  if (place < 0 || place == area_at(grid, middle_x(label.box), y)) return {word};
  return {std::move(label), std::move(number)};
}

/// A label that overflows its cell stays whole, unless it runs into numbers.
std::vector<Word> parted(const Word& word, const RuledGrid& grid) {
  if (word.turn != Turn::right || word.edges.size() < 3) return {word};
  std::vector<Word> parts = parted_at_rules(word, grid);
  if (parts.size() < 2) return {word};
  const auto holds_number = [](const Word& part) { return is_of_numbers(part.text); };
  if (!std::all_of(parts.begin() + 1, parts.end(), holds_number)) return parted_before_number(word, grid);
  if (!holds_number(parts[0])) move_last_digits(parts[0], parts[1]);
  return parts;
}

bool ends_with_digit(std::string_view text) {
  std::size_t end = text.size();
  return !text.empty() && is_digit(previous_character(text, end));
}

bool begins_with_digit(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_digit(next_character(text, at));
}

/// The number above has no room for another digit, or broke where a correction begins.
bool is_wrapped(const WordLine& above, const WordLine& below, const Box& cell) {
  return fills_cell(above, cell) || below.words.front()->corrected;
}

/// The text of a cell. A number wrapped over two lines goes on without a space, two numbers below each other do not.
std::string cell_text(const std::vector<WordLine>& lines, const Box& cell) {
  std::string text;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string next = text_of(lines[i]);
    const bool numbers = ends_with_digit(text) && begins_with_digit(next);
    if (numbers && !is_wrapped(lines[i - 1], lines[i], cell)) text += ' ';
    if (numbers) {
      text += next;
    } else {
      append_wrapped(text, next);
    }
  }
  return text;
}

/// A cell is as sure as the least sure of its words; what else the ink may say is told where it says one word.
void tell_doubts(Cell& cell, const std::vector<const Word*>& words) {
  for (const Word* word : words) {
    if (word->confidence) cell.origin.confidence = std::min(cell.origin.confidence.value_or(1), *word->confidence);
  }
  if (words.size() != 1) return;
  for (const WordReading& reading : words.front()->readings)
    cell.readings.push_back({reading.text, reading.confidence});
}

PlacedTable table_of(const RuledGrid& grid, const std::vector<Word>& words, const PageContent& page) {
  constexpr std::string_view more = "\xE2\x80\xA6";  // an ellipsis
  const std::vector<std::vector<const Word*>> inside = words_by_area(grid, words);
  PlacedTable placed{{TableLayout::grid, {}}, grid.box(), grid.columns};
  for (std::size_t i = 0; i < grid.areas.size(); ++i) {
    const GridArea& area = grid.areas[i];
    Cell& cell = placed.table.cells.emplace_back();
    cell.row = area.row;
    cell.column = area.column;
    cell.row_span = area.row_span;
    cell.column_span = area.column_span;
    cell.origin.page = page.number;
    cell.origin.box = inside[i].empty() ? area.box : box_around(inside[i]);
    CellEnds& ends = placed.ends.emplace_back(CellEnds{area.open_above, area.open_below});
    if (inside[i].empty()) continue;
    const std::vector<WordLine> lines = lines_of_words(inside[i]);
    cell.text = cell_text(lines, area.box);
    tell_doubts(cell, inside[i]);
    ends.full = fills_cell(lines.back(), area.box);
    const bool is_cut = lines.back().box.x1 > page.width || may_go_on_unseen(lines, area.box);
    if (is_cut && ends_with_digit(cell.text)) cell.text += more;
  }
  return placed;
}

/// The last line of what stands in the cell has no room for more, so that another line may follow it.
bool is_full(const Box& cell, const std::vector<Word>& words) {
  std::vector<const Word*> inside;
  for (const Word& word : words) {
    const double x = middle_x(word.box), y = middle_y(word.box);
    if (x >= cell.x0 && x < cell.x1 && y >= cell.y0 && y < cell.y1) inside.push_back(&word);
  }
  return !inside.empty() && fills_cell(lines_of_words(inside).back(), cell);
}

/// The word, right below the grid, goes on with the text of a cell that ends there.
bool overflows(const Word& word, const RuledGrid& grid, const std::vector<Word>& words) {
  constexpr double near = 0.6;  // of an em, between the lines of a cell
  const double em = em_of(word), bottom = grid.rows.back();
  if (word.turn != Turn::right || middle_y(word.box) < bottom || word.box.y0 > bottom + near * em) return false;
  const int cell = area_at(grid, middle_x(word.box), std::nextafter(bottom, 0));
  if (cell < 0) return false;
  const Box& box = grid.areas[static_cast<std::size_t>(cell)].box;
  if (word.box.x0 < box.x0 || word.box.x1 > box.x1) return false;
  const bool follows = std::ranges::any_of(words, [&](const Word& above) {
    const bool is_line_above = std::abs(word.box.y0 - above.box.y1) < near * em && middle_y(above.box) < bottom;
    return is_line_above && above.box.x0 < word.box.x1 && above.box.x1 > word.box.x0;
  });
  return follows && is_full(box, words);
}

bool holds(const RuledGrid& grid, const Word& word) {
  const Box box = grid.box();
  const double x = middle_x(word.box), y = middle_y(word.box);
  return x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1;
}

/// A page's end cuts cells that go on, and not always their text: the last row reaches down to where that ends. Beside
/// the rest of cells stands nothing else.
void take_in_overflow(RuledGrid& grid, const std::vector<Word>& words) {
  const double bottom = grid.rows.back();
  std::vector<const Word*> overflowing;
  for (const Word& word : words) {
    if (overflows(word, grid, words)) overflowing.push_back(&word);
  }
  for (const Word* word : overflowing) grid.rows.back() = std::max(grid.rows.back(), word->box.y1);
  const auto is_other = [&](const Word& word) {
    return middle_y(word.box) >= bottom && holds(grid, word) &&
           std::ranges::find(overflowing, &word) == overflowing.end();
  };
  if (std::ranges::any_of(words, is_other)) grid.rows.back() = bottom;
  for (GridArea& area : grid.areas) {
    if (area.box.y1 == bottom) area.box.y1 = grid.rows.back();
  }
}

}  // namespace

std::vector<PlacedTable> take_tables(PageContent& page) {
  std::vector<PlacedTable> tables;
  for (RuledGrid& grid : ruled_grids(page.rules)) {
    take_in_overflow(grid, page.words);
    std::vector<Word> inside;
    for (const Word& word : page.words) {
      if (!holds(grid, word)) continue;
      for (Word& part : parted(word, grid)) inside.push_back(std::move(part));
    }
    part_where_rules_miss(grid, inside);
    if (inside.empty() || !parts_values(grid, inside)) continue;
    std::erase_if(page.words, [&grid](const Word& word) { return holds(grid, word); });
    tables.push_back(table_of(grid, inside, page));
  }
  return tables;
}

}  // namespace xxgk::extraction
