// The reader of plain text: lines in, paragraphs and tables out. Doors: read_text, text_blocks.
#pragma once

#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/text/lines.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Reads text whose tables have a line for each row, with tabs or bars between the cells, or a line for each cell.
/// Fills all of the document but its source. Throws ExtractError.
Document read_text(std::string_view bytes, const ReadOptions& options = {});

/// The paragraphs and tables of lines of text, wherever they come from.
std::vector<Block> text_blocks(const std::vector<Line>& lines);

}  // namespace xxgk::extraction
