// The finder of tables that have a line for each row, with tabs or bars between the cells. Door: take_separated_rows.
#pragma once

#include "extract/text/text_lines.h"

namespace xxgk::extraction {

/// Takes the tables among the free lines, and leaves out the page numbers and Markdown's rules between their rows.
void take_separated_rows(TextLines& text);

}  // namespace xxgk::extraction
