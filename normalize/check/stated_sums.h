// What the tables say where prose states a figure.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "normalize/prose/prose_claim.h"

namespace xxgk {

/// A sum of the tables' cells; no value where a cell that it needs has none.
struct TableSum {
  std::string at;  ///< `row/column`
  const FormTable* table = nullptr;
  std::optional<Decimal> value;
};

/// Nothing where the report has no such table of these forms, or the meanings ask for columns that it has not.
std::optional<TableSum> sum_in_tables(const StatedSum& stated, const Meanings& meanings,
                                      const std::vector<const FormTable*>& tables);

}  // namespace xxgk
