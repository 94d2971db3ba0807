// Columns that are empty in one part of a table and never in the other. Door: doubt_parts.
#pragma once

#include <set>
#include <span>
#include <string>

#include "model/report.h"

namespace xxgk {

/// In the tables `placed`, one column may be filled in all rows down to a page's end and in none behind it, and another
/// one the other way round: on one of the pages values stand below the heads of their neighbours, since an empty column
/// was lost. In a part whose rows do not add up so, the plain values become suspect from the first of the two columns
/// on.
void doubt_parts(Report& report, std::span<const Finding> findings, const std::set<std::string>& placed);

}  // namespace xxgk
