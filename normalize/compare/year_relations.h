// Relations between a report and that of the year before.
#pragma once

#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "normalize/compare/agency_reports.h"

namespace xxgk {

/// The rule's relations between the reports `number` and `number + 1`, which are of years in a row; none where their
/// tables are of other editions than the rule's.
std::vector<CrossFinding> check_relations(const CrossRule& rule, const AgencyReports& reports, std::size_t number);

}  // namespace xxgk
