// Labels of several lines beside values of one, on pages: lines of one cell are nearer to each other than to those of
// the next, and have their values on one line with them or in their middle. Door: join_wrapped_labels.
#pragma once

#include <span>

#include "extract/aligned/fragments.h"

namespace xxgk::extraction {

/// Puts the lines of such a label together on the line of its values; lines of which nothing is left have no fragments
/// any more. Where more than one line of values stands beside the text, it stays as it is. `em`: the width of an
/// ideograph.
void join_wrapped_labels(std::span<FragmentLine> page, double em);

}  // namespace xxgk::extraction
