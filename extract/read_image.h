// Pictures of pages: PNG, JPEG, and TIFF with any number of them. Door: read_image.
#pragma once

#include <string_view>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Throws ExtractError.
Document read_image(std::string_view bytes, const ReadOptions& options);

}  // namespace xxgk::extraction
