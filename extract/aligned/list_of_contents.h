// Lists of contents look like tables: a heading, and behind it the number of its page. Door: lines_of_contents.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// The lines of several numbered headings below each other, each with the number of a page, which never goes back.
std::vector<std::size_t> lines_of_contents(std::span<const FragmentLine> lines);

}  // namespace xxgk::extraction
