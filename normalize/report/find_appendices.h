// Tables that the form puts behind its sections, as the statistics of 2014: each is a section of its own.
#pragma once

#include <vector>

#include "model/taxonomy.h"
#include "normalize/headings/find_sections.h"
#include "normalize/table/find_tables.h"

namespace xxgk {

/// The headings, and among them one for each appendix: the title that some edition gives to such a table, with a table
/// below it (the form's or another that bears its name), or none (Heading::count 0) where nothing stands above the
/// form's and no other section follows.
std::vector<Heading> with_appendices(std::vector<Heading> headings, const std::vector<Line>& lines,
                                     const std::vector<FoundTable>& tables, const Taxonomy& taxonomy,
                                     const Folder& folder);

}  // namespace xxgk
