// Tables that share rows with an appendix of the form and are none: statistics of a region, of older years, a few rows
// quoted from an earlier report.
#pragma once

#include <optional>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/table/find_tables.h"

namespace xxgk {

/// The tables without those that only look like an appendix. No section speaks for an appendix, so it must speak for
/// itself: its rows are the form's but for a few, and half of the form's rows are there. Fewer do where the year is one
/// of the edition's, or the source stops in the table and no year denies it, and no table of another edition is found.
std::vector<FoundTable> without_lookalikes(std::vector<FoundTable> tables, const std::vector<Line>& lines,
                                           std::optional<int> year, const Taxonomy& taxonomy);

}  // namespace xxgk
