// What stands in a report's sections, as XML: paragraphs, tables of the form, grids and figures.
#pragma once

#include <vector>

#include "model/report.h"
#include "support/xml.h"

namespace xxgk {

/// One element for each of the contents, in order, below the element that is open.
void write_contents(xml::Writer& writer, const std::vector<Content>& contents);

}  // namespace xxgk
