// Pages as bytes, to pass from one process to another of the same program. Doors: encoded, and for
// each type the function that undoes it.
#pragma once

#include <string>
#include <string_view>

#include "extract/ocr/read_scans.h"
#include "extract/pdf/read_pages.h"

namespace xxgk::extraction {

std::string encoded(const PageContent& page);
std::string encoded(const PdfOutcome& outcome);
std::string encoded(const ScanPage& page);
std::string encoded(const ScanOutcome& outcome);

/// What `encoded` gave. Throw std::runtime_error on anything else.
PageContent decoded_page(std::string_view bytes);
PdfOutcome decoded_outcome(std::string_view bytes);
ScanPage decoded_scan_page(std::string_view bytes);
ScanOutcome decoded_scan_outcome(std::string_view bytes);

}  // namespace xxgk::extraction
