// agencies.same-file: one source file that was handed in more than once.
#pragma once

#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"
#include "normalize/compare/comparer.h"

namespace xxgk {

/// A finding for each source of which there are several reports. They fail where the file has two names, or one title
/// was taken for two bodies or years; a file that holds several reports, with a title each, is no fault.
std::vector<CrossFinding> check_same_files(const CrossRule& rule, const std::vector<ReportFile>& files);

}  // namespace xxgk
