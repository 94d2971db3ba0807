// Tables that the form puts behind its sections, as the statistics of 2014: each is a section of its own.
#pragma once

#include <vector>

#include "model/taxonomy.h"
#include "normalize/find_edition.h"
#include "normalize/find_sections.h"
#include "normalize/find_tables.h"

namespace xxgk {

/// The headings, and among them one for each table that stands in no section of its form: the line above it that bears
/// the table's title, or none (Heading::count 0) where nothing does and no other section follows.
std::vector<Heading> with_appendices(std::vector<Heading> headings, const std::vector<Line>& lines,
                                     const std::vector<FoundTable>& tables, const Editions& editions,
                                     const Folder& folder);

}  // namespace xxgk
