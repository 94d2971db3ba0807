// What a page hides until a script shows it: the contents of tabs, of lists that unfold, of articles that are faded in.
// Door: show_panes.
#pragma once

#include <span>
#include <string>

#include "extract/html/tree.h"

namespace xxgk::extraction {

/// Takes what hides them from elements that hold more than all that is seen of the page, or a table of which nothing
/// like it is seen, and from what is hidden in the same way. A copy of what is seen stays hidden.
void show_panes(HtmlTree& page, std::span<const std::string> telling_words);

}  // namespace xxgk::extraction
