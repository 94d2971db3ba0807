// The reader of web pages: the article among all that surrounds it, with its tables. Doors: read_html, read_mhtml.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Fills all of the document but its source's name and type. Throws ExtractError.
Document read_html(std::string_view bytes, const ReadOptions& options = {});

/// A page saved with all its parts in one file. Lines are counted within the page.
Document read_mhtml(std::string_view bytes, const ReadOptions& options = {});

}  // namespace xxgk::extraction
