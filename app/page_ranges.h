// `1-3,7` as the command line has it. Door: page_ranges.
#pragma once

#include <optional>
#include <string_view>

#include "extract/page_selection.h"

namespace xxgk {

/// Nothing where the text is no list of pages, of ranges from page to page, or both.
std::optional<PageSelection> page_ranges(std::string_view text);

}  // namespace xxgk
