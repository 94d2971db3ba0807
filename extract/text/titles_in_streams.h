// Titles that pages print at their heads stand in the middle of tables where each cell is a line. Door:
// leave_out_titles_in_streams.
#pragma once

#include "extract/text/text_lines.h"

namespace xxgk::extraction {

/// Leaves out what stands behind a page's number and says the same as lines outside tables, if cells with numbers among
/// them stand before it as well as behind: there a report neither ends nor begins.
void leave_out_titles_in_streams(TextLines& text);

}  // namespace xxgk::extraction
