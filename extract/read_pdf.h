// PDF with a text layer: words and rules of its pages become tables and paragraphs.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Throws ExtractError.
Document read_pdf(std::string_view bytes, const ReadOptions& options);

}  // namespace xxgk::extraction
