// What the rules find in each report, and the rules themselves.
#pragma once

#include <cstdint>

#include "emit/tables/bound_table.h"
#include "emit/tables/exported_report.h"
#include "model/taxonomy.h"

namespace xxgk::exports {

struct FindingOfReport {
  const ExportedReport& exported;
  const Finding& finding;
  std::int64_t number;  ///< from 1
};

BoundTable<FindingOfReport> finding_table();

BoundTable<Rule> rule_table();

}  // namespace xxgk::exports
