// The finder of tables of which only the cells are left, one after the other: a cell a line, or a cell and a bar on
// alternate lines. Doors: take_cells_between_bars, take_cells_on_lines.
#pragma once

#include "extract/text/text_lines.h"

namespace xxgk::extraction {

/// Takes streams in which a line with nothing but a bar stands behind every cell. Bar after bar is an empty cell. What
/// stands on several lines between two bars is one cell, its text with the line breaks: the first of these lines may be
/// a heading above the next table, which only those can tell who know the form.
void take_cells_between_bars(TextLines& text);

/// Takes streams in which every line is a cell: runs of short lines with lone numbers among them, up to the last
/// number. Empty cells have left no trace, and a long label may have been broken over several cells.
void take_cells_on_lines(TextLines& text);

}  // namespace xxgk::extraction
