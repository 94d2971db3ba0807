// Numbers wrapped in narrow cells whose row a page's end tears: their last digits stand at the head of the next page.
// Door: join_torn_numbers.
#pragma once

#include <span>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Puts digits at the head of `below` behind those of the last row of `above`, where each stands below a number that
/// fills its column, and no label beside them. A header printed again may stand between them. Rows are whole on both
/// pages. `em`: the width of an ideograph.
void join_torn_numbers(std::span<FragmentLine> above, std::span<FragmentLine> below, double em);

}  // namespace xxgk::extraction
