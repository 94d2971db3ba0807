// Two reports side by side.
#pragma once

#include "model/report.h"
#include "model/report_difference.h"

namespace xxgk {

/// What they say is compared, not where it stands: pages, boxes, confidence, labels as printed, the source and the
/// diagnostics of its reading are left out.
ReportDifference compare_reports(const Report& from, const Report& to);

}  // namespace xxgk
