// index.html: agencies by years, what is there, what failed, key figures; the ways to all other pages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/page/overview.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

std::string overview_page(const PageWords& words, const std::vector<OverviewAgency>& agencies,
                          const AcrossAgencies& across, std::span<const LeftOut> left_out, std::string_view version);

}  // namespace xxgk::page
