// Lines whose texts have places become rows: a label, then the values. Door: join_placed_lines.
#pragma once

#include <vector>

#include "normalize/table/find_tables.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Replaces the lines of each table that is known by places and is one of the form's; all others stay as they are. A
/// label's pieces, wherever they stood around their row's values, are one cell in front of them; the lines of a header
/// are one line; group labels and rows without any value have lines of their own.
std::vector<Line> join_placed_lines(std::vector<Line> lines, const std::vector<TableFamily>& families,
                                    const Lexicon& lexicon);

}  // namespace xxgk
