// The page of one year: its agencies side by side, ranked by each figure, outliers marked.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/page/overview.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

/// `rankings`: all of that year, at least one.
std::string year_page(const PageWords& words, const std::vector<OverviewAgency>& agencies,
                      std::span<const YearRanking> rankings, std::string_view version);

}  // namespace xxgk::page
