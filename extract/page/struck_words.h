// Text that a line strikes out is deleted. Door: drop_struck_text.
#pragma once

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Takes away characters through whose middle a rule is drawn that ends where they end, and that rule. Rules of a grid
/// reach further than the text they happen to cross; underlines lie lower. What is left of a word keeps its box, as
/// what was deleted took its room in the line.
void drop_struck_text(PageContent& page);

}  // namespace xxgk::extraction
