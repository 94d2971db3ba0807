// A source may hold several reports: a city's bulletin, one body's reports of several years.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// One document for each report of the source, in order; none where it holds one report, as most do: it is the
/// document. A report begins where a title of its own is followed by headings or tables that the report before has had
/// already: a title repeated on a cover, in a list of contents, as a running head or in the text parts nothing. `lines`
/// are those of the document as printed (lines_of).
std::vector<Document> separate_reports(const Document& document, const std::vector<Line>& lines,
                                       const Taxonomy& taxonomy, const Folder& folder);

}  // namespace xxgk
