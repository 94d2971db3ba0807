// Tables of text files whose columns are aligned with spaces, as programs that print pages as text set them.
// Door: take_aligned_tables.
#pragma once

#include "extract/text/text_lines.h"

namespace xxgk::extraction {

/// Takes the tables among the free lines, and leaves out the numbers of pages.
void take_aligned_tables(TextLines& text);

}  // namespace xxgk::extraction
