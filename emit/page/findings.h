// What rules across reports say: both values, and where each stands in its source.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "emit/page/html.h"
#include "emit/page/page_words.h"

namespace xxgk::page {

/// Name of the source of a compared report, by its XML's name; empty where unknown.
using SourceName = std::function<std::string(std::string_view report)>;

/// Those that fail as a list of articles, the others behind a fold. Headings are h3.
void write_findings(Html& html, const PageWords& words, std::span<const CrossFinding> findings,
                    const SourceName& source);

}  // namespace xxgk::page
