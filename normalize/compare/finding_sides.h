// What findings across reports have in common: the rule, and the sides that are set against each other.
#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "normalize/compare/agency_reports.h"

namespace xxgk {

/// Of the rule, its outcome still to be told.
CrossFinding finding_of(const CrossRule& rule, int year, std::string at);

/// A report as one side, with the cells that the finding is about; its value is their sum.
FindingSide side_of(const AgencyReports& reports, std::size_t number, const std::vector<CellPath>& paths);

/// The rule's limit of that name. The data have it: a test of the build sees to it.
int limit_of(const CrossRule& rule, const char* name, int otherwise);

}  // namespace xxgk
