// Which edition of the form a report uses.
#pragma once

#include <optional>
#include <vector>

#include "model/diagnostic.h"
#include "model/taxonomy.h"
#include "normalize/table/find_tables.h"

namespace xxgk {

struct Editions {
  const Form* report = nullptr;     ///< nullptr where no table tells and the year is before all editions
  std::vector<const Form*> tables;  ///< for each found table, never nullptr
  std::vector<Diagnostic> diagnostics;
};

/// Decided by the rows and columns of the table the form names for it (applies-by); where they fit several editions by
/// the other tables, then by the year. Rows that reporters go on printing in later editions count little.
Editions find_editions(const std::vector<FoundTable>& tables, const std::vector<Line>& lines, std::optional<int> year,
                       const Taxonomy& taxonomy);

}  // namespace xxgk
