// The rules of the taxonomy on a finished report.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// A cell that the source gives twice with different values: table, row, column.
struct Contradiction {
  std::string table, row, column;
};

/// Every rule at every place, in the taxonomy's order. Changes nothing.
std::vector<Finding> check(const Report& report, const Taxonomy& taxonomy,
                           const std::vector<Contradiction>& contradictions);

}  // namespace xxgk
