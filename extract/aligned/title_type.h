// The type of titles, by which their lines are known: they are no rows, whatever stands in them. Door: title_height.
#pragma once

#include <vector>

#include "extract/page/page_lines.h"

namespace xxgk::extraction {

/// That of the line's largest word: a line's own height may be that of words that stand half a line off each other.
double height_of_type(const ProseLine& line);

/// Type higher than this is that of titles: much larger than the usual one, and than that of several rows of values,
/// which a small table may be set in beside a large one. `usual`: the height of most lines.
double title_height(const std::vector<PageLines>& pages, double usual);

}  // namespace xxgk::extraction
