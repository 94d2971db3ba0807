// Figures derived from others, over the years of one agency.
#pragma once

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "normalize/compare/agency_reports.h"

namespace xxgk {

DerivedSeries derived_series(const DerivedFigure& figure, const AgencyReports& reports);

}  // namespace xxgk
