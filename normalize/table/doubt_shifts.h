// Rows of values that stand beside their columns by one: arithmetic shows it. Door: doubt_shifts.
#pragma once

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// In a table of one line of values no sum holds as it was read, but one does where each value is the next column's, or
/// the one's before: then all its values are in doubt. Sums of few numbers other than zero tell nothing.
void doubt_shifts(Report& report, const Taxonomy& taxonomy);

}  // namespace xxgk
