// What arithmetic says of sums of groups whose labels were put together by likeness and place. Door: doubt_subtotals.
#pragma once

#include <set>
#include <string>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// In the tables `placed` the label of a group may have taken the values of one of its rows, whose own label stands
/// farther off. A sum that in most columns is not that of its parts, those that are missing taken for zero, is in
/// doubt, and so are the parts.
void doubt_subtotals(Report& report, const std::set<std::string>& placed, const Taxonomy& taxonomy);

}  // namespace xxgk
