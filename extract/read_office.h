// The readers of older Word files, which LibreOffice turns into new ones. Doors: read_doc, read_rtf.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// A compound file with a document of Word 97 to 2003. Throws ExtractError; `office_missing` without LibreOffice.
Document read_doc(std::string_view bytes, const ReadOptions& options);
/// Rich Text Format. Throws as read_doc does.
Document read_rtf(std::string_view bytes, const ReadOptions& options);

}  // namespace xxgk::extraction
