// Pages whose text runs sideways or upside down, as somebody turned them for display: they are read upright, and what
// was found is told in places of the page as displayed. Doors: make_upright, as_displayed.
#pragma once

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// How a page was displayed before it was made upright: which way its text ran, and its sizes.
struct Display {
  Turn turn = Turn::right;
  double width = 0, height = 0;
};

/// Turns the page so that most of its characters run to the right; a page where none have the majority stays as it is.
Display make_upright(PageContent& page);

/// From the upright page to the page as displayed.
Box as_displayed(const Box& box, const Display& display);

}  // namespace xxgk::extraction
