// See parted_values.h.
#include "extract/page/parted_values.h"

#include <algorithm>
#include <cstddef>

#include "extract/page/grid_words.h"
#include "extract/page/word_lines.h"

namespace xxgk::extraction {
namespace {

/// Two numbers stand side by side, further apart than the digits of one.
bool holds_several_numbers(const std::vector<WordLine>& lines) {
  constexpr double apart = 1.5;  // of an em
  for (const WordLine& line : lines) {
    for (std::size_t i = 1; i < line.words.size(); ++i) {
      const Word &left = *line.words[i - 1], &right = *line.words[i];
      const bool numbers = is_of_numbers(left.text) && is_of_numbers(right.text);
      if (numbers && right.box.x0 - left.box.x1 > apart * em_of(right)) return true;
    }
  }
  return false;
}

bool is_number(const WordLine& line) {
  return std::ranges::all_of(line.words, [](const Word* word) { return is_of_numbers(word->text); });
}

/// A number breaks where a correction begins.
bool is_corrected(const std::vector<WordLine>& lines) {
  return std::ranges::any_of(lines, [](const WordLine& line) { return line.words.front()->corrected; });
}

/// The cell holds rows that no rule parts: numbers below each other, of which none has to go on below itself, from top
/// to bottom of the grid; or a number below its column's head where no rule at all runs across. Several lines in a cell
/// of a grid with more rows may be a number wrapped.
bool holds_column(const std::vector<WordLine>& lines, const Box& cell, const RuledGrid& grid) {
  constexpr double most = 0.5;  // of the grid's height
  const Box whole = grid.box();
  if (lines.size() < 2 || cell.y1 - cell.y0 < most * (whole.y1 - whole.y0)) return false;
  if (std::ranges::all_of(lines, is_number)) return !fills_cell(lines.front(), cell) && !is_corrected(lines);
  return grid.rows.size() == 2 && is_number(lines.back());
}

}  // namespace

bool parts_values(const RuledGrid& grid, const std::vector<Word>& words) {
  if (grid.columns.size() <= 2) return false;
  std::size_t whole = 0, several = 0;
  const std::vector<std::vector<const Word*>> inside = words_by_area(grid, words);
  for (std::size_t i = 0; i < inside.size(); ++i) {
    const bool any = std::ranges::any_of(inside[i], [](const Word* word) { return is_of_numbers(word->text); });
    if (!any) continue;
    const std::vector<WordLine> lines = lines_of_words(inside[i]);
    ++(holds_several_numbers(lines) || holds_column(lines, grid.areas[i].box, grid) ? several : whole);
  }
  return several <= whole;
}

}  // namespace xxgk::extraction
