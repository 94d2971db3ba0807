// Pages as bytes, to pass from one process to another of the same program. Doors: encoded, decoded_pages.
#pragma once

#include <string>
#include <string_view>

#include "extract/pdf/read_pages.h"

namespace xxgk::extraction {

std::string encoded(const PdfPages& pages);

/// What `encoded` gave. Throws std::runtime_error on anything else.
PdfPages decoded_pages(std::string_view bytes);

}  // namespace xxgk::extraction
