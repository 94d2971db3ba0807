// One compact, readable text form of a Document and of a Report, for unit tests, goldens and bug reports.
#pragma once

#include <string>

#include "model/document.h"
#include "model/report.h"

namespace xxgk {

/// A line for each block, cell and diagnostic, in order. Stable across runs; meant to be read and compared, not parsed.
std::string dump(const Document& document);

/// A line for each head, section, row of a table, finding that does not simply hold, and diagnostic.
std::string dump(const Report& report);

/// A line for each cell of the form that stands somewhere: table, row, column, value, place.
std::string dump_places(const Report& report);

}  // namespace xxgk
