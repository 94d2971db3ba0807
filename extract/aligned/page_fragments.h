// Lines of pages as fragments with places, in points. Doors: em_of, fragment_line.
#pragma once

#include "extract/aligned/fragments.h"
#include "extract/page/page_lines.h"

namespace xxgk::extraction {

/// The width of an ideograph in the type of the line.
double em_of(const ProseLine& line);

/// The width of a space in type of that size.
double space_of(double em);

/// The line's words and what they make joined. Its number and page are left to the caller.
FragmentLine fragment_line(const ProseLine& line);

}  // namespace xxgk::extraction
