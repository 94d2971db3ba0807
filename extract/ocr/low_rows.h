// Rows so low that the strokes between their rules are no longer than those of type: where a page cuts a row a strip of
// it is left, and a scan breaks long rules into such. Door: rules_in_low_rows.
#pragma once

#include <span>
#include <vector>

#include "extract/ocr/clean_page.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// Vertical rules from one horizontal rule to the next, where those are too near to each other for find_rules. In dots
/// of the page.
std::vector<extraction::Rule> rules_in_low_rows(const CleanPage& page, std::span<const extraction::Rule> rules);

}  // namespace xxgk::ocr
