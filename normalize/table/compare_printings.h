// A table printed a second time with hardly another value is the same table given twice, and which of the two holds
// nobody can say; one with other values is another body's. Door: doubt_what_differs.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "model/report.h"
#include "normalize/headings/find_sections.h"
#include "normalize/table/find_tables.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Whether words above the second printing tell it from the first: then a single value may differ.
enum class Caption : char { none, own };
Caption caption_of(const FoundTable& table, const std::vector<Line>& lines, const std::vector<Heading>& headings);

/// The cells (row, column) that differ between two printings of one table; in `first` they become suspect and keep both
/// values in `raw`. None where so many differ that the second is another table.
std::vector<std::pair<std::string, std::string>> doubt_what_differs(FormTable& first, const FormTable& second,
                                                                    Caption caption);

}  // namespace xxgk
