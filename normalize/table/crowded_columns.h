// Columns over which a header known by places has the words of several. Door: doubt_crowded_columns.
#pragma once

#include <vector>

#include "normalize/table/read_header.h"

namespace xxgk {

/// Where only a few columns have values, the words over the empty ones fall to their neighbours. A column is unsure if
/// besides its own label, and those of its groups, the label of another one stands over it that has no column here. So
/// is one of which only the order in the header is known, where columns are missing.
void doubt_crowded_columns(HeaderReading& reading, const std::vector<const Line*>& header,
                           const std::vector<ExpectedColumn>& expected);

}  // namespace xxgk
