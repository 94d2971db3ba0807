// Figures derived from others, over the years, with what they are made of.
#pragma once

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

void write_derived_table(Html& html, const PageWords& words, const AgencyComparison& agency);

}  // namespace xxgk::page
