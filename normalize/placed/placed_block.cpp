// See placed_block.h.
#include "normalize/placed/placed_block.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <optional>

#include "normalize/labels/join_labels.h"

namespace xxgk {
namespace {

constexpr std::size_t most_pieces = 12;  // of one label: vertical group labels have a line for each character
constexpr std::size_t widest_gap = 3;    // lines between two pieces of one label, at most
constexpr double widest_indent = 2.5;    // of a label's first line, in characters
constexpr double off_line = 1.6;         // how far stacked lines may be off each other, in characters

bool has_place(const LineCell& cell) {
  return cell.origin.box.has_value();
}

std::ptrdiff_t count_characters(const LineCell& cell) {
  return std::count_if(cell.text.begin(), cell.text.end(),
                       [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
}

/// A value, or an empty cell for one. A title that begins with the year is neither.
bool is_for_value(const LineCell& cell) {
  constexpr std::ptrdiff_t longest_value = 20;
  return !has_place(cell) || (cell.is_value() && count_characters(cell) <= longest_value);
}

bool has_value(const Line& line, int first_column) {
  return std::any_of(line.cells.begin(), line.cells.end(), [first_column](const LineCell& cell) {
    return cell.column >= first_column && is_for_value(cell);
  });
}

bool holds_unit(const LineCell& cell, const Lexicon& lexicon) {
  return cell.is_text() && is_unit(to_utf8(cell.label.words), lexicon);
}

bool has_unit(const Line& line, const Lexicon& lexicon) {
  return std::any_of(line.cells.begin(), line.cells.end(),
                     [&lexicon](const LineCell& cell) { return holds_unit(cell, lexicon); });
}

/// Most rows have one. (A piece of a label may be a unit's word: `8.属于行政查询事` above `项`.)
bool has_unit_column(std::span<const Line> lines, int first_column, const Lexicon& lexicon) {
  std::size_t rows = 0, units = 0;
  for (const Line& line : lines) {
    if (!has_value(line, first_column)) continue;
    ++rows;
    units += has_unit(line, lexicon);
  }
  return 2 * units > rows;
}

int last_column_of(std::span<const Line> lines) {
  int last = -1;
  for (const Line& line : lines) {
    if (!line.cells.empty()) last = std::max(last, line.cells.back().column);
  }
  return last;
}

/// The first column of those that rows have in front of one in so many.
int usual_first(const std::map<int, int>& rows_from) {
  constexpr int few = 10;
  int all = 0;
  for (const auto& [column, rows] : rows_from) all += rows;
  const auto usual = std::ranges::find_if(rows_from, [all](const auto& entry) { return entry.second * few >= all; });
  return usual == rows_from.end() ? -1 : usual->first;
}

/// Behind the widest stub: no row has a value or a blank left of it, but for one whose label reads like a number. A
/// number alone on its line may be part of a label, `1` above `.按时办结数`, so that lines of several cells decide
/// where there are any.
int first_value_column(std::span<const Line> lines) {
  std::map<int, int> rows_from, alone_from;
  for (const Line& line : lines) {
    const auto value = std::find_if(line.cells.begin(), line.cells.end(), is_for_value);
    if (value != line.cells.end()) ++(line.cells.size() > 1 ? rows_from : alone_from)[value->column];
  }
  return usual_first(rows_from.empty() ? alone_from : rows_from);
}

/// The width of a character. (Fonts may say that their lines are more than twice as high.)
double width_of_character(const LineCell& cell) {
  const Box& box = *cell.origin.box;
  return (box.x1 - box.x0) / static_cast<double>(std::max<std::ptrdiff_t>(1, count_characters(cell)));
}

/// A space or two part it from the piece before it.
bool touches(const Piece& before, const LineCell& cell, std::size_t line) {
  constexpr double apart = 2.25;  // characters
  return before.line == line && cell.origin.box->x0 - before.cell->origin.box->x1 <= apart * width_of_character(cell);
}

/// It stands above the line that it follows.
bool begins_half(const Line& above, const Line& line) {
  const auto place = [](const Line& of) -> const Origin* {
    const auto cell = std::ranges::find_if(of.cells, has_place);
    return cell == of.cells.end() ? nullptr : &cell->origin;
  };
  const Origin *upper = place(above), *lower = place(line);
  return upper && lower && upper->page == lower->page && lower->box->y1 <= upper->box->y0;
}

}  // namespace

bool are_stacked(const LineCell& upper, const LineCell& lower) {
  const Box &a = *upper.origin.box, &b = *lower.origin.box;
  const double character = width_of_character(upper);
  const double lefts = a.x0 - b.x0, middles = (a.x0 + a.x1) / 2 - (b.x0 + b.x1) / 2;
  const bool indented = lefts > 0 && lefts <= widest_indent * character;
  return std::abs(lefts) <= off_line * character || std::abs(middles) <= off_line * character || indented;
}

void append(PieceRun& run, std::size_t index, const LineCell& cell) {
  run.pieces.push_back(index);
  run.label = run.pieces.size() == 1 ? cell.label : joined(run.label, cell.label);
  run.text += cell.text;
}

bool PlacedBlock::is_row(std::size_t line) const {
  return std::binary_search(rows.begin(), rows.end(), line);
}

std::pair<std::size_t, std::size_t> PlacedBlock::half_with(std::size_t line) const {
  std::size_t begin = line, end = line + 1;
  while (begin > 0 && !begins_half(lines[begin - 1], lines[begin])) --begin;
  while (end < lines.size() && !begins_half(lines[end - 1], lines[end])) ++end;
  return {begin, end};
}

std::vector<PieceRun> PlacedBlock::runs_from(std::size_t first, std::size_t end) const {
  std::vector<PieceRun> runs(1);
  append(runs.front(), first, *pieces[first].cell);
  extend(runs, end, false);
  if (pieces[first].names_group) return runs;
  const auto names_group = [this](std::size_t i) { return pieces[i].names_group; };
  if (std::ranges::any_of(runs.back().pieces, names_group)) {
    std::vector<PieceRun> own(1);
    append(own.front(), first, *pieces[first].cell);
    extend(own, end, true);
    std::move(own.begin() + 1, own.end(), std::back_inserter(runs));
  }
  add_whole_lines(runs, first, end);
  return runs;
}

/// All pieces of each line together: words set wide apart to fill the line are one text.
void PlacedBlock::add_whole_lines(std::vector<PieceRun>& runs, std::size_t first, std::size_t end) const {
  PieceRun run;
  bool several = false;
  for (std::size_t i = first; i < pieces.size() && pieces[i].line < end;) {
    if (!run.pieces.empty() && pieces[i].line > pieces[run.pieces.back()].line + widest_gap) return;
    const bool goes_on = !pieces[i].used && !pieces[i].names_group && (i == first || may_go_on(first, i));
    if (!goes_on) {
      ++i;
      continue;
    }
    const std::size_t line = pieces[i].line, count = run.pieces.size();
    for (; i < pieces.size() && pieces[i].line == line; ++i) {
      if (!pieces[i].used && !pieces[i].names_group) append(run, i, *pieces[i].cell);
    }
    several = several || run.pieces.size() > count + 1;
    if (run.pieces.size() > most_pieces) return;
    if (several) runs.push_back(run);
  }
}

/// Adds runs that go on from the last of those known.
void PlacedBlock::extend(std::vector<PieceRun>& runs, std::size_t end, bool pass_groups) const {
  std::size_t longest = 1;
  for (std::size_t i = runs.back().pieces.back() + 1; i < pieces.size() && pieces[i].line < end; ++i) {
    const std::size_t last = runs.back().pieces.back();
    if (pieces[i].line > pieces[last].line + widest_gap || longest == most_pieces) break;
    if (pieces[i].used || pieces[i].line == pieces[last].line || (pass_groups && pieces[i].names_group)) continue;
    if (!may_go_on(last, i)) continue;
    PieceRun longer = runs.back();
    append(longer, i, *pieces[i].cell);
    runs.push_back(std::move(longer));
    ++longest;
  }
}

bool PlacedBlock::may_go_on(std::size_t upper, std::size_t lower) const {
  const LineCell &above = *pieces[upper].cell, &below = *pieces[lower].cell;
  return are_stacked(above, below) || may_be_pushed_off(lower, above) || may_be_pushed_off(upper, below);
}

/// The piece stands farther right than the other one, since what stands before it on its line takes the place.
bool PlacedBlock::may_be_pushed_off(std::size_t pushed, const LineCell& other) const {
  if (!pieces[pushed].is_pushed) return false;
  std::size_t first = pushed;
  while (pieces[first].is_pushed) --first;
  const double from = pieces[first].cell->origin.box->x0, to = pieces[pushed].cell->origin.box->x0;
  return from < other.origin.box->x0 && other.origin.box->x0 <= to;
}

bool is_placed(std::span<const Line> lines) {
  return !lines.empty() && lines.front().placed;
}

PlacedBlock part_block(std::span<const Line> lines, const Lexicon& lexicon) {
  PlacedBlock block;
  block.lines = lines;
  block.first_column = first_value_column(lines);
  if (block.first_column < 0) return block;
  const bool units = has_unit_column(lines, block.first_column, lexicon);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    // Below the header, a unit in a column of its own makes a row whose value may be blank.
    const bool unit_below_header = units && !block.rows.empty() && has_unit(lines[i], lexicon);
    if (has_value(lines[i], block.first_column) || unit_below_header) block.rows.push_back(i);
  }
  block.header_end = block.rows.front();
  block.columns = last_column_of(lines) + 1 - block.first_column;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    for (const LineCell& cell : lines[i].cells) {
      if (cell.column >= block.first_column || !has_place(cell)) continue;
      const bool unit = units && holds_unit(cell, lexicon);
      const bool pushed = !block.pieces.empty() && touches(block.pieces.back(), cell, i);
      block.pieces.push_back({&cell, i, unit, pushed, false, unit});
    }
  }
  return block;
}

}  // namespace xxgk
