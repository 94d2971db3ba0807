// Pages as bytes, to pass from one process to another of the same program. Doors: encoded, decoded_page,
// decoded_outcome.
#pragma once

#include <string>
#include <string_view>

#include "extract/pdf/read_pages.h"

namespace xxgk::extraction {

std::string encoded(const PageContent& page);
std::string encoded(const PdfOutcome& outcome);

/// What `encoded` gave. Throw std::runtime_error on anything else.
PageContent decoded_page(std::string_view bytes);
PdfOutcome decoded_outcome(std::string_view bytes);

}  // namespace xxgk::extraction
