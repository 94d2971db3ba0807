// The reader of web pages: the article among all that surrounds it, with its tables. Door: read_html.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Fills all of the document but its source's name and type. Throws ExtractError.
Document read_html(std::string_view bytes, const ReadOptions& options = {});

}  // namespace xxgk::extraction
