// The rules over the years of one agency. Door: check_years.
#pragma once

#include <string_view>
#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "normalize/compare/agency_reports.h"

namespace xxgk {

/// The program knows how to test a rule of this id that has no relations; rules across agencies are among them.
bool is_known_cross_rule(std::string_view id);

/// Every rule at every place, in the plan's order: findings of all outcomes. The agency has its series and reuse.
std::vector<CrossFinding> check_years(const AgencyComparison& agency, const AgencyReports& reports,
                                      const ComparisonPlan& plan);

}  // namespace xxgk
