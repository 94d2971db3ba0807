// Hints for the reviewer of a report whose sums fail: which one cell may be wrong.
#pragma once

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// Sets Finding::hint of failing relations, `row/column 12 -> 21`, where one change of one cell, and only one, makes
/// every relation hold that speaks of the cell. Where several would, the one counts that mends most; among equals one
/// that is a usual slip of digits (digit_slip.h) while the others are not. No value changes.
void add_hints(Report& report, const Taxonomy& taxonomy);

}  // namespace xxgk
