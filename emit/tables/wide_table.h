// The wide table: a row for each report, a column for each cell of the forms.
#pragma once

#include <vector>

#include "emit/tables/code_book.h"
#include "emit/tables/exported_report.h"
#include "emit/tables/fact_table.h"
#include "emit/tables/table.h"

namespace xxgk::exports {

class WideTable {
 public:
  explicit WideTable(const CodeBook& code_book);
  const Table& table() const { return table_; }
  /// The columns of the values begin at this one.
  std::size_t first_value() const { return first_value_; }
  /// Valid as long as `exported` lives and until the next call.
  Row row(const ExportedReport& exported, const std::vector<CellOfReport>& cells, std::vector<Field>& row) const;

 private:
  Table table_;
  std::size_t first_value_ = 0;
};

}  // namespace xxgk::exports
