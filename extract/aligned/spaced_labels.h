// Labels spread with wide spaces: `行 政 处 罚` beside its value. Door: join_spaced_labels.
#pragma once

#include <cstddef>
#include <span>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Where values begin near a line of the page: no label reaches farther. 0 where there are none.
double labels_end(std::span<const FragmentLine> page, std::size_t line);

/// Joins texts left of values that stand near each other on a line, unless the right one stands where others of the
/// page's lines have texts too: then it is in a column of its own. `em`: the width of an ideograph.
void join_spaced_labels(std::span<FragmentLine> page, double em);

}  // namespace xxgk::extraction
