// See grid_words.h.
#include "extract/page/grid_words.h"

#include <algorithm>
#include <cstddef>

#include "extract/page/low_rows.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {

int area_at(const RuledGrid& grid, double x, double y) {
  for (std::size_t i = 0; i < grid.areas.size(); ++i) {
    const Box& box = grid.areas[i].box;
    if (x >= box.x0 && x < box.x1 && y >= box.y0 && y < box.y1) return static_cast<int>(i);
  }
  return -1;
}

std::vector<std::vector<const Word*>> words_by_area(const RuledGrid& grid, const std::vector<Word>& words) {
  std::vector<std::vector<const Word*>> inside(grid.areas.size());
  for (const Word& word : words) {
    const int area = area_at(grid, middle_x(word.box), middle_y(word.box));
    if (area >= 0) inside[static_cast<std::size_t>(area)].push_back(&word);
  }
  move_lines_up(grid, inside);
  return inside;
}

bool is_of_numbers(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (!is_digit(c) && !is_full_stop(c) && c != ',' && !is_dash(c) && c != '/') return false;
  }
  return true;
}

bool fills_cell(const WordLine& line, const Box& cell) {
  constexpr double margins = 12;  // points, left and right together
  const Word& last = *line.words.back();
  const double character =
      (last.box.x1 - last.box.x0) / static_cast<double>(std::max<std::size_t>(1, last.edges.size() - 1));
  return (line.box.x1 - line.box.x0) + character + margins >= cell.x1 - cell.x0;
}

}  // namespace xxgk::extraction
