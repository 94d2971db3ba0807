// Figures over the years of one agency.
#pragma once

#include <optional>
#include <vector>

#include "model/comparison.h"
#include "normalize/compare/agency_reports.h"
#include "normalize/compare/correspondences.h"

namespace xxgk {

/// What a report has for the figure. `number`: the report's, from 0.
YearValue value_of(const FollowedFigure& figure, const AgencyReports& reports, std::size_t number);

/// Nothing where no report asks for the figure, and none prints it.
std::optional<Series> series_of(const FollowedFigure& figure, const AgencyReports& reports);

}  // namespace xxgk
