// How much of each section's text stood in the report of the year before already, with the way to the texts.
#pragma once

#include <map>
#include <string>

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

/// `texts`: where the texts stand side by side, by the later year.
void write_reuse_table(Html& html, const PageWords& words, const AgencyComparison& agency,
                       const std::map<int, std::string>& texts);

}  // namespace xxgk::page
