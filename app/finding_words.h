// Failed checks in words.
#pragma once

#include <string>
#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "model/wording.h"

namespace xxgk {

/// A line for each failed check: its rule, place and sentence, and the numbers that disagree. Checks of one rule that
/// compare no numbers (rows that are not there) share a line.
std::vector<std::string> failed_checks(const Report& report, const Taxonomy& taxonomy, Language language);

}  // namespace xxgk
