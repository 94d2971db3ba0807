// The page of one agency: its reports, what failed, charts, every figure over the years, texts.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "emit/page/page_words.h"

namespace xxgk::page {

/// `texts`: where its texts stand side by side, by the later year.
std::string agency_page(const PageWords& words, const AgencyComparison& agency, const std::map<int, std::string>& texts,
                        std::string_view version);

}  // namespace xxgk::page
