// Tables whose rules only run across: what two rules enclose is a row, however many lines its cells take. Door:
// join_banded_rows.
#pragma once

#include <span>

#include "extract/aligned/aligned_lines.h"
#include "extract/aligned/fragments.h"
#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Puts the lines of each cell together, and all cells that end at one rule on one line; a text beside several rows
/// stands on the line of the first. Lines of which nothing is left are left out. Where rules enclose several rows the
/// lines stay as they are. `rules`: those of the page that run across, pieces of one line joined; as many standings as
/// lines; `em`: the width of an ideograph.
void join_banded_rows(std::span<FragmentLine> page, std::span<LineStanding> standings, std::span<const Rule> rules,
                      double em);

}  // namespace xxgk::extraction
