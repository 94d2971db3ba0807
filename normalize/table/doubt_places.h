// What arithmetic says of values that are told by where they stand, in rows with empty cells. Door: doubt_places.
#pragma once

#include <set>
#include <span>
#include <string>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// In the tables `placed` a value beside an empty cell may belong there. Its row, or the sums of its column and of the
/// empty one, tell: where they do not add up as placed, the row's plain values become suspect as far as no other sum
/// confirms them and they do not stand where their column's values in the next rows stand. So does a value next to a
/// cell that the row lacks in front of other values. A row with a value in every column cannot be shifted, and what
/// fails there is the report's own error. `sure`: where values stand whose columns are beyond doubt.
void doubt_places(Report& report, const std::set<std::string>& placed, std::span<const Origin> sure,
                  const Taxonomy& taxonomy);

}  // namespace xxgk
