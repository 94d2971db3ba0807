// The head of tables that have a column for each year of an agency, with the editions and their breaks.
#pragma once

#include <string>
#include <vector>

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

/// A year's column.
struct YearColumn {
  int year = 0;
  std::string form;     ///< of the year's report; empty where there is none
  bool breaks = false;  ///< the first of another edition than the report before
  /// Classes of its cells, empty where it is as any other.
  std::string classes() const;
};

std::vector<YearColumn> year_columns(const AgencyComparison& agency);

/// A `th` for each.
void write_year_heads(Html& html, const PageWords& words, const std::vector<YearColumn>& columns);

}  // namespace xxgk::page
