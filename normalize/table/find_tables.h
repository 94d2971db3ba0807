// Which lines belong to which of the form's tables.
#pragma once

#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/headings/find_sections.h"
#include "normalize/table/table_family.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// The lines of one printed table, in order; it may have been cut in pieces by pages or headings.
struct FoundTable {
  const TableFamily* family = nullptr;
  std::vector<std::size_t> lines;
  bool again = false;  ///< a table of this name stands before it
};

/// Tables in document order. A line belongs to at most one. Found by a most likely path through the lines: each line
/// speaks for the tables whose labels it carries, and changing the table costs, so that a single row called 行政处罚 in
/// some other table is not taken for the form's.
std::vector<FoundTable> find_tables(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                                    const std::vector<TableFamily>& families);

}  // namespace xxgk
