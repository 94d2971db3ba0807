// What a report says of itself: title, body, year, period, publication, sign-off.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/report.h"
#include "normalize/headings/find_sections.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"

namespace xxgk {

struct Heads {
  std::string title, agency;
  std::optional<int> year;
  std::optional<Period> period;
  std::optional<Date> published;
  std::optional<SignOff> signed_off;
  std::set<std::size_t> used;  ///< lines that hold title and sign-off and are no prose
  std::vector<Diagnostic> diagnostics;
};

/// `meta`: what the page around the report says of it, as the date of publication.
Heads read_heads(const std::vector<Line>& lines, const std::vector<Heading>& headings, const std::vector<Meta>& meta,
                 const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
