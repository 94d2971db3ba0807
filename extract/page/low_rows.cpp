// See low_rows.h.
#include "extract/page/low_rows.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extract/page/grid_words.h"

namespace xxgk::extraction {
namespace {

using Words = std::vector<const Word*>;

double height_of(const Box& box) {
  return box.y1 - box.y0;
}

double width_of(const Box& box) {
  return box.x1 - box.x0;
}

/// How far it stands out above the area; negative where it begins in it.
double height_above(const Box& box, const GridArea& area) {
  return area.box.y0 - box.y0;
}

/// The line of the area above that the word follows as its next one; null where there is none.
const WordLine* line_before(const Word& word, const std::vector<WordLine>& lines) {
  constexpr double least = 0.5, most = 1.3;  // from line to line, in heights of the word
  const auto is_before = [&word](const WordLine& line) {
    const double step = word.box.y0 - line.box.y0, height = height_of(word.box);
    return step > least * height && step < most * height;
  };
  const auto found = std::ranges::find_if(lines, is_before);
  return found == lines.end() ? nullptr : &*found;
}

/// The word heads lines of its own area that follow each other as closely as it follows the line above.
bool heads_own_lines(const Word& word, const Words& own, double step) {
  constexpr double tolerance = 1.05;
  return std::ranges::any_of(own, [&](const Word* other) {
    const double below = other->box.y0 - word.box.y0;
    return overlap_across(word.box, other->box) && below > step / 2 && below <= tolerance * step &&
           other->box.y0 >= word.box.y1;
  });
}

/// The word, whose middle is in `area`, goes on with what stands in `above`.
bool is_of_area_above(const Word& word, const GridArea& area, const Words& own, const GridArea& above,
                      const Words& others) {
  constexpr double out = 0.1;  // of its height: what stands out less is a box that is a little too tall
  if (word.turn != Turn::right || others.empty() || height_above(word.box, area) < out * height_of(word.box))
    return false;
  if (word.box.x0 < above.box.x0 || word.box.x1 > above.box.x1) return false;
  const std::vector<WordLine> lines = lines_of_words(others);
  const WordLine* before = line_before(word, lines);
  if (before == nullptr || before != &lines.back() || !fills_cell(*before, above.box)) return false;
  // Where all boxes stand out above their areas, none of them has left its own.
  if (height_above(lines.front().box, above) > height_above(word.box, area) / 2) return false;
  return !heads_own_lines(word, own, word.box.y0 - before->box.y0);
}

}  // namespace

void move_lines_up(const RuledGrid& grid, std::vector<std::vector<const Word*>>& inside) {
  // From top to bottom, so that the area above has lost the lines that are not its own.
  for (std::size_t i = 0; i < grid.areas.size(); ++i) {
    const GridArea& area = grid.areas[i];
    std::vector<std::pair<const Word*, std::size_t>> moved;
    for (const Word* word : inside[i]) {
      const int place = area_at(grid, middle_x(word->box), std::nextafter(area.box.y0, 0));
      if (place < 0) continue;
      const auto above = static_cast<std::size_t>(place);
      if (is_of_area_above(*word, area, inside[i], grid.areas[above], inside[above])) moved.emplace_back(word, above);
    }
    for (const auto& [word, above] : moved) {
      std::erase(inside[i], word);
      inside[above].push_back(word);
    }
  }
}

bool may_go_on_unseen(std::span<const WordLine> lines, const Box& cell) {
  constexpr double over = 0.25;  // of the line's height: what runs over less is a box that is a little too tall
  if (lines.size() < 2) return false;
  const Box &last = lines.back().box, &before = lines[lines.size() - 2].box;
  const double half_a_digit = em_of(*lines.back().words.back()) / 4;
  return last.y1 - cell.y1 > over * height_of(last) && width_of(last) > width_of(before) - half_a_digit;
}

}  // namespace xxgk::extraction
