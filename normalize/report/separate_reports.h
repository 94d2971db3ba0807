// A source may hold several reports: a city's bulletin, one body's reports of several years.
#pragma once

#include <vector>

#include "model/document.h"
#include "model/taxonomy.h"

namespace xxgk {

/// One document for each report of the source, in order; the whole document where it holds one, as most do. A report
/// begins where a title of its own is followed by headings or tables that the report before has had already: a title
/// repeated on a cover, in a list of contents, as a running head or in the text parts nothing.
std::vector<Document> separate_reports(const Document& document, const Taxonomy& taxonomy);

}  // namespace xxgk
