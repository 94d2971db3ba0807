// Pages that hold their article twice, for wide and for narrow screens, and show one of the two. Door: drop_copy.
#pragma once

#include <vector>

#include "extract/html/blocks.h"

namespace xxgk::extraction {

/// Takes from an article the part behind it that says the same from the first block on, to the end, tables included.
/// One difference, and both stay; so do tables without a title.
void drop_copy(std::vector<HtmlBlock>& article);

}  // namespace xxgk::extraction
