// Paragraphs, tables of the form, grids and figures out of a report's XML.
#pragma once

#include <vector>

#include "model/report.h"
#include "support/xml.h"

namespace xxgk {

/// What stands in `front`, a `section` or `back`.
std::vector<Content> read_contents(const xml::Element& part);

}  // namespace xxgk
