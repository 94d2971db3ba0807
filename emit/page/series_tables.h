// Every figure over the years: a table for each table of the form, with how the editions correspond.
#pragma once

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

void write_series_tables(Html& html, const PageWords& words, const AgencyComparison& agency);

}  // namespace xxgk::page
