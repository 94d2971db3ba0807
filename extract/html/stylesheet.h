// What a page's own style sheets hide, raise and lower. Door: apply_style_sheets.
#pragma once

#include "extract/html/tree.h"

namespace xxgk::extraction {

/// Gives the attribute `hidden` to elements that a class or id hides, and `level` (`super`, `sub`) to those that it
/// raises or lowers. Only rules for classes and ids with `display` or `vertical-align` are understood.
void apply_style_sheets(HtmlTree& page);

}  // namespace xxgk::extraction
