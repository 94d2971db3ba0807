// See missing_rules.h.
#include "extract/page/missing_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>

#include "extract/page/grid_words.h"
#include "extract/page/word_lines.h"

namespace xxgk::extraction {
namespace {

using Words = std::vector<const Word*>;

/// Between which of the places it stands; -1 where it crosses one or stands outside.
int between(const std::vector<double>& places, double from, double to) {
  for (std::size_t i = 0; i + 1 < places.size(); ++i) {
    if (from >= places[i] && to <= places[i + 1]) return static_cast<int>(i);
  }
  return -1;
}

bool wraps(const Words& words, const Box& cell) {
  const std::vector<WordLine> lines = lines_of_words(words);
  return lines.size() > 1 && fills_cell(lines.front(), cell);
}

/// The digits of one number stand nearer to each other.
bool stand_apart(const Words& words) {
  constexpr double apart = 1.5;  // ems
  for (const Word* word : words) {
    for (const Word* other : words) {
      if (other == word || std::abs(middle_y(word->box) - middle_y(other->box)) > em_of(*word) / 2) continue;
      if (other->box.x0 >= word->box.x0 && other->box.x0 - word->box.x1 < apart * em_of(*word)) return false;
    }
  }
  return true;
}

/// Each of its words is a number and has a square of the grid for itself.
bool is_several_cells(const GridArea& area, const Words& words, const RuledGrid& grid) {
  if (words.size() < 2 || area.row_span * area.column_span < 2) return false;
  std::set<std::pair<int, int>> squares;
  for (const Word* word : words) {
    const std::pair square(between(grid.rows, middle_y(word->box), middle_y(word->box)),
                           between(grid.columns, word->box.x0, word->box.x1));
    if (square.second < 0 || !is_of_numbers(word->text) || !squares.insert(square).second) return false;
  }
  return stand_apart(words) && !wraps(words, area.box);
}

void add_squares(const GridArea& area, const RuledGrid& grid, std::vector<GridArea>& areas) {
  for (int row = area.row; row < area.row + area.row_span; ++row) {
    for (int column = area.column; column < area.column + area.column_span; ++column) {
      const auto r = static_cast<std::size_t>(row), c = static_cast<std::size_t>(column);
      areas.push_back({row,
                       column,
                       1,
                       1,
                       {grid.columns[c], grid.rows[r], grid.columns[c + 1], grid.rows[r + 1]},
                       area.open_above && row == area.row,
                       area.open_below && row + 1 == area.row + area.row_span});
    }
  }
}

void part_areas(RuledGrid& grid, const std::vector<Word>& words) {
  const std::vector<Words> inside = words_by_area(grid, words);
  std::vector<GridArea> areas;
  for (std::size_t i = 0; i < grid.areas.size(); ++i) {
    if (is_several_cells(grid.areas[i], inside[i], grid)) {
      add_squares(grid.areas[i], grid, areas);
    } else {
      areas.push_back(grid.areas[i]);
    }
  }
  grid.areas = std::move(areas);
}

/// The lines of the cells of one row, as far as they have any.
class RowLines {
 public:
  RowLines(const RuledGrid& grid, int row, const std::vector<Words>& inside) {
    for (std::size_t i = 0; i < grid.areas.size(); ++i) {
      const GridArea& area = grid.areas[i];
      if (area.row != row || area.row_span > 1 || inside[i].empty()) continue;
      cells_.push_back({lines_of_words(inside[i]), area.box});
    }
  }

  /// Where rules are missing: between the lines, if all cells have the same, none wraps and one has values in them.
  std::vector<double> missing() const {
    if (cells_.size() < 2 || !std::ranges::any_of(cells_, holds_values) || std::ranges::any_of(cells_, wraps))
      return {};
    std::vector<double> places;
    for (std::size_t i = 1; i < cells_.front().lines.size(); ++i) {
      double above = 0, below = cells_.front().lines[i].box.y0;
      for (const CellLines& cell : cells_) {
        if (!is_alike(cell, cells_.front())) return {};
        above = std::max(above, cell.lines[i - 1].box.y1);
        below = std::min(below, cell.lines[i].box.y0);
      }
      places.push_back((above + below) / 2);
    }
    return places;
  }

 private:
  struct CellLines {
    std::vector<WordLine> lines;
    Box box;
  };

  static bool holds_values(const CellLines& cell) {
    return std::ranges::all_of(cell.lines, [](const WordLine& line) {
      return std::ranges::all_of(line.words, [](const Word* word) { return is_of_numbers(word->text); });
    });
  }

  static bool wraps(const CellLines& cell) {
    return std::ranges::any_of(cell.lines, [&cell](const WordLine& line) {
      return &line != &cell.lines.back() && fills_cell(line, cell.box);
    });
  }

  static bool is_alike(const CellLines& cell, const CellLines& other) {
    const auto side_by_side = [](const WordLine& a, const WordLine& b) {
      return std::abs(middle_y(a.box) - middle_y(b.box)) < em_of(*a.words.front()) / 2;
    };
    return std::ranges::equal(cell.lines, other.lines, side_by_side);
  }

  std::vector<CellLines> cells_;
};

/// The row becomes as many as the places part.
void part_row(RuledGrid& grid, int row, const std::vector<double>& places) {
  const auto more = static_cast<int>(places.size());
  grid.rows.insert(grid.rows.begin() + row + 1, places.begin(), places.end());
  std::vector<GridArea> areas;
  for (GridArea area : grid.areas) {
    const bool parted = area.row == row && area.row_span == 1;
    if (area.row > row) area.row += more;
    if (area.row <= row && area.row + area.row_span > row) area.row_span += more;
    if (!parted) {
      areas.push_back(area);
      continue;
    }
    for (int i = 0; i <= more; ++i) {
      GridArea& part = areas.emplace_back(area);
      part.row = row + i;
      part.row_span = 1;
      part.box.y0 = grid.rows[static_cast<std::size_t>(row + i)];
      part.box.y1 = grid.rows[static_cast<std::size_t>(row + i + 1)];
      part.open_above = area.open_above && i == 0;
      part.open_below = area.open_below && i == more;
    }
  }
  grid.areas = std::move(areas);
}

void part_rows(RuledGrid& grid, const std::vector<Word>& words) {
  const std::vector<Words> inside = words_by_area(grid, words);
  std::vector<std::vector<double>> missing;
  for (int row = 0; row + 1 < static_cast<int>(grid.rows.size()); ++row)
    missing.push_back(RowLines(grid, row, inside).missing());
  for (std::size_t row = missing.size(); row-- > 0;) {
    if (!missing[row].empty()) part_row(grid, static_cast<int>(row), missing[row]);
  }
}

}  // namespace

void part_where_rules_miss(RuledGrid& grid, const std::vector<Word>& words) {
  part_areas(grid, words);
  part_rows(grid, words);
  std::ranges::sort(grid.areas, {}, [](const GridArea& area) { return std::pair(area.row, area.column); });
}

}  // namespace xxgk::extraction
