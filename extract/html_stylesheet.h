// What a page's own style sheets hide. Door: mark_hidden.
#pragma once

#include "extract/html_tree.h"

namespace xxgk::extraction {

/// Gives the attribute `hidden` to elements that a class or id hides. Only rules with one class or id and `display` are
/// understood. What scripts show later, as the contents of tabs, is long or holds tables and is never marked.
void mark_hidden(HtmlTree& page);

}  // namespace xxgk::extraction
