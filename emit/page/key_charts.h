// Small charts over the years, each with the table that it is drawn from: of the figures by which agencies are ranked.
#pragma once

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

void write_key_charts(Html& html, const PageWords& words, const AgencyComparison& agency);

}  // namespace xxgk::page
