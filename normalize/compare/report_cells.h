// The cells of one report for comparisons: found by key, whatever editions its tables follow.
#pragma once

#include <string_view>
#include <vector>

#include "model/comparison.h"
#include "model/report.h"
#include "model/term.h"
#include "normalize/compare/cell_keys.h"

namespace xxgk {

/// What cells sum up to.
struct CellSum {
  std::vector<SourceCell> cells;
  std::optional<Decimal> value;  ///< nothing where a cell has none
  Status status = Status::missing;
};

/// A view: the report must outlive it.
class ReportCells {
 public:
  explicit ReportCells(const Report& report);

  /// The form's table of that name; nullptr where the report has none.
  const FormTable* table(std::string_view name) const;
  /// nullptr where there is none, or where it is missing in the source.
  const Fact* printed(const CellPath& path) const;

  CellSum sum_of(const std::vector<CellPath>& paths) const;
  /// Of terms over keys `table/row/column`: of each the first alternative of which anything is printed, else the first
  /// that a table has. Nothing where a term speaks of no cell of the tables.
  std::optional<CellSum> sum_of(const std::vector<Term>& terms) const;

 private:
  std::vector<CellPath> chosen(const Term& term) const;

  std::vector<const FormTable*> tables_;
};

}  // namespace xxgk
