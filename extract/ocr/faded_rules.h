// Pieces of rules that the scan broke: where the other columns of a table have a rule and thin ink goes on here and
// there, the rule goes on too. Door: with_faded_rules.
#pragma once

#include <vector>

#include "extract/ocr/clean_page.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// `rules`: those found whole, in dots of the page. Returns them with those between their crossings of which enough is
/// left.
std::vector<extraction::Rule> with_faded_rules(const CleanPage& page, std::vector<extraction::Rule> rules);

}  // namespace xxgk::ocr
