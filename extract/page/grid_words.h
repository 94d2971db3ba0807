// The words of a page in the areas of a grid, before anybody makes cells of them. Door: words_by_area.
#pragma once

#include <string_view>
#include <vector>

#include "extract/page/ruled_grid.h"
#include "extract/page/word_lines.h"

namespace xxgk::extraction {

/// Which area of a grid a place is in; -1 where it is outside.
int area_at(const RuledGrid& grid, double x, double y);

/// The words whose middle is in each area, and the lines that run over the area's lower edge.
std::vector<std::vector<const Word*>> words_by_area(const RuledGrid& grid, const std::vector<Word>& words);

/// What a number and its unit of measure are made of; a label that overflows its cell is not.
bool is_of_numbers(std::string_view text);

/// The line is as long as its cell allows: another character would not have found room.
bool fills_cell(const WordLine& line, const Box& cell);

}  // namespace xxgk::extraction
