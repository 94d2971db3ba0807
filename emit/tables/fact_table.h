// The long table: a row for each cell of each report.
#pragma once

#include <string>
#include <vector>

#include "emit/tables/bound_table.h"
#include "emit/tables/code_book.h"
#include "emit/tables/exported_report.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

/// A cell of a report where it stands, and what the code book says of it.
struct CellOfReport {
  const ExportedReport* exported;
  const FormTable* table;
  const FactRow* row;
  const Fact* fact;
  const CodeBookCell* cell;
  std::string failed_checks;  ///< rules' names, parted by blanks
};

/// In the order of the XML.
std::vector<CellOfReport> cells_of(const ExportedReport& exported, const CodeBook& code_book, const Taxonomy& taxonomy);

BoundTable<CellOfReport> fact_table();

}  // namespace xxgk::exports
