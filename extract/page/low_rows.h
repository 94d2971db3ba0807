// Rows too low for their text: lines that run over the rule below them. Doors: move_lines_up, may_go_on_unseen.
#pragma once

#include <span>
#include <vector>

#include "extract/page/ruled_grid.h"
#include "extract/page/word_lines.h"

namespace xxgk::extraction {

/// A line that begins above its area and follows a full line of the area above belongs to that one, though its middle
/// stands below the rule. `inside`: the words of each area of the grid, by their middles.
void move_lines_up(const RuledGrid& grid, std::vector<std::vector<const Word*>>& inside);

/// The last line of a wrapped text is as long as the one before and runs over the cell's lower edge: producers leave
/// out lines that would begin below it, so nothing tells whether this is the end.
bool may_go_on_unseen(std::span<const WordLine> lines, const Box& cell);

}  // namespace xxgk::extraction
