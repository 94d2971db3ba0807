// What differs between two reports, as JSON.
#pragma once

#include <string>

#include "model/report_difference.h"

namespace xxgk {

/// One document: `same`, and lists of `head`, `cells`, `text` and `checks`, each entry with `from` and `to`, null where
/// one report has nothing there.
std::string difference_json(const ReportDifference& difference);

}  // namespace xxgk
