// Which lines belong to which of the form's tables.
#pragma once

#include <string>
#include <vector>

#include "model/taxonomy.h"
#include "normalize/find_sections.h"
#include "normalize/labels.h"
#include "normalize/lines.h"

namespace xxgk {

/// All tables of one name, over all editions.
struct TableFamily {
  std::string name;
  int section = 0;
  Orientation orientation = Orientation::rows;
  LabelBook book;
  int values_in_line = 0;  ///< how many values a table printed as one line has
};

/// In the order in which the newest form has them.
std::vector<TableFamily> table_families(const Taxonomy& taxonomy, const Folder& folder);

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
