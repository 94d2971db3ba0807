// See placed_block.h.
#include "normalize/placed_block.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "normalize/join_labels.h"

namespace xxgk {
namespace {

constexpr std::size_t most_pieces = 12;  // of one label: vertical group labels have a line for each character
constexpr std::size_t widest_gap = 3;    // lines between two pieces of one label, at most
constexpr double widest_indent = 2.5;    // of a label's first line, in characters
constexpr double off_line = 1.6;         // how far stacked lines may be off each other, in characters

bool has_place(const LineCell& cell) {
  return cell.origin.box.has_value();
}

/// A value, or an empty cell for one.
bool is_for_value(const LineCell& cell) {
  return cell.is_value() || !has_place(cell);
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

/// Behind the widest stub: no row has a value or a blank left of it. A number alone on its line may be part of a label,
/// `1` above `.按时办结数`, so that lines of several cells decide where there are any.
int first_value_column(std::span<const Line> lines) {
  std::optional<int> first, first_alone;
  for (const Line& line : lines) {
    const auto value = std::find_if(line.cells.begin(), line.cells.end(), is_for_value);
    if (value == line.cells.end()) continue;
    std::optional<int>& known = line.cells.size() > 1 ? first : first_alone;
    known = std::min(known.value_or(value->column), value->column);
  }
  return first.value_or(first_alone.value_or(-1));
}

/// The width of a character. (Fonts may say that their lines are more than twice as high.)
double width_of_character(const LineCell& cell) {
  const Box& box = *cell.origin.box;
  const auto characters = std::count_if(cell.text.begin(), cell.text.end(),
                                        [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; });
  return (box.x1 - box.x0) / static_cast<double>(std::max<std::ptrdiff_t>(1, characters));
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

std::vector<PieceRun> PlacedBlock::runs_from(std::size_t first, std::size_t end) const {
  std::vector<PieceRun> runs(1);
  append(runs.front(), first, *pieces[first].cell);
  for (std::size_t i = first + 1; i < pieces.size() && pieces[i].line < end; ++i) {
    const Piece& last = pieces[runs.back().pieces.back()];
    if (pieces[i].line > last.line + widest_gap || runs.size() == most_pieces) break;
    if (pieces[i].used || pieces[i].line == last.line || !are_stacked(*last.cell, *pieces[i].cell)) continue;
    PieceRun longer = runs.back();
    append(longer, i, *pieces[i].cell);
    runs.push_back(std::move(longer));
  }
  return runs;
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
      block.pieces.push_back({&cell, i, unit, unit});
    }
  }
  return block;
}

}  // namespace xxgk
