// The ruling lines of a scanned page. Door: find_rules.
#pragma once

#include <vector>

#include "extract/ocr/clean_page.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// In dots of the page.
std::vector<extraction::Rule> find_rules(const CleanPage& page);

}  // namespace xxgk::ocr
