// The rules of the taxonomy on a finished report.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// A cell that the source gives twice with different values: table, row, column.
struct Contradiction {
  std::string table, row, column;
};

/// The program knows how to test a rule of this id that has no relations.
bool is_known_rule(std::string_view id);

/// Every rule at every place, in the taxonomy's order. Changes nothing.
std::vector<Finding> check(const Report& report, const Taxonomy& taxonomy,
                           const std::vector<Contradiction>& contradictions);

}  // namespace xxgk
