// What is told across agencies, and which reports are not compared, as tables.
#pragma once

#include "emit/tables/bound_table.h"
#include "model/comparison.h"

namespace xxgk::exports {

struct PlaceInRanking {
  const AcrossAgencies& across;
  const YearRanking& ranking;
  std::size_t agency;
  const RankedAgency* ranked;  ///< nullptr where the agency has no value
};
BoundTable<PlaceInRanking> ranking_table();

BoundTable<LeftOut> left_out_table();

}  // namespace xxgk::exports
