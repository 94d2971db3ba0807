// The reader of Word files (Office Open XML). Door: read_docx.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Reads the text of a Word file as it is shown when all tracked changes are accepted: without headers, footers,
/// comments and lists of contents; notes follow the block that refers to them. The line of an origin is the number of
/// the paragraph. Fills all of the document but its source's name. Throws ExtractError.
Document read_docx(std::string_view bytes, const ReadOptions& options);

}  // namespace xxgk::extraction
