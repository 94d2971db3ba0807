// The reader of plain text: lines in, paragraphs and tables out. Door: read_text.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Reads text whose tables have a line for each row, with tabs or bars between the cells, or a line for each cell.
/// Fills all of the document but its source. Throws ExtractError.
Document read_text(std::string_view bytes, const ReadOptions& options = {});

}  // namespace xxgk::extraction
