// Tables drawn with characters: `+----+` or box-drawing lines around each row. Door: with_bars_for_drawn_lines.
#pragma once

#include <string>

namespace xxgk::extraction {

/// Valid UTF-8 with `|` between the cells of such tables and nothing between their rows. A cell of several lines stands
/// on the first of its row. Lines keep their numbers.
std::string with_bars_for_drawn_lines(std::string text);

}  // namespace xxgk::extraction
