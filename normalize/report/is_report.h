// Tells reports from whatever else a file may hold: a letter, a list, another kind of table. Door: is_report.
#pragma once

#include "model/report.h"
#include "model/taxonomy.h"

namespace xxgk {

/// False where nothing that was read belongs to a report: no title, no table of the form, none of the words that every
/// report uses. A source with pages that could not be read may be one.
bool is_report(const Report& report, const Lexicon& lexicon);

}  // namespace xxgk
