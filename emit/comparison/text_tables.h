// The prose of an agency's reports from year to year, as tables.
#pragma once

#include <cstdint>

#include "emit/tables/bound_table.h"
#include "model/comparison.h"

namespace xxgk::exports {

struct ReuseOfAgency {
  const AgencyComparison& agency;
  const TextReuse& reuse;
};
BoundTable<ReuseOfAgency> text_reuse_table();

struct PairOfTexts {
  const AgencyComparison& agency;
  const TextDifference& of;
  std::int64_t number;  ///< of the pair, from 1
  const TextPair& pair;
};
BoundTable<PairOfTexts> text_difference_table();

}  // namespace xxgk::exports
