// The pages of a PDF file, read by the module that knows Poppler, in a child process where limits are set: Poppler can
// neither be interrupted nor be told how much memory to use. Door: pdf_pages.
#pragma once

#include <string_view>
#include <vector>

#include "extract/extract.h"
#include "extract/page_content.h"

namespace xxgk::extraction {

/// Throws ExtractError.
std::vector<PageContent> pdf_pages(std::string_view bytes, const ReadOptions& options);

}  // namespace xxgk::extraction
