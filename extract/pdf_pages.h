// The pages of a PDF file, read by the module that knows Poppler, in a child process where limits are set: Poppler can
// neither be interrupted nor be told how much memory to use. Doors: read_pdf_pages, refuse, load_pdf.
#pragma once

#include <functional>
#include <string_view>

#include "extract/extract.h"
#include "extract/page/page_content.h"
#include "extract/pdf/read_pages.h"

namespace xxgk::extraction {

/// Hands on one page after the other, so that no more than one need be kept; what follows is read meanwhile. Throws
/// ExtractError, ModuleMissing, and what `take_page` throws.
void read_pdf_pages(std::string_view bytes, const ReadOptions& options,
                    const std::function<void(PageContent)>& take_page);

/// Throws the ExtractError that the fault means, or ModuleMissing. `pages`: how many the file has, where that is the
/// fault.
[[noreturn]] void refuse(PdfFault fault, int pages);

/// Throws ModuleMissing.
void load_pdf();

}  // namespace xxgk::extraction
