// Long tables are printed in two halves side by side, to fit a page.
#pragma once

#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/table/table_layout.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Cuts the lines of a table whose rows stand two in a line, label and values beside label and values, and puts the
/// halves in the order in which the form has their rows: the right half below the left one, or line by line. Lines of
/// any other table come back as they are.
std::vector<Line> one_below_the_other(std::vector<Line> lines, const std::vector<ExpectedRow>& rows,
                                      const LabelBook& book);

}  // namespace xxgk
