// Values that stand so near their row's label that the reader took them for its last word: the form's label has no such
// number. Door: take_numbers_out_of_labels.
#pragma once

#include <deque>
#include <vector>

#include "normalize/table/row_items.h"
#include "normalize/table/table_context.h"
#include "normalize/table/table_layout.h"

namespace xxgk {

/// Gives rows the numbers that their labels hold too many. Where one cell in front of the row's values lacks ink, or
/// the row has one value less than its block has columns, the number is that cell's, in doubt until arithmetic vouches
/// for it; where it may be one of several cells, none of these is blank any more, and they cannot be read. `found`
/// keeps the cells that are made; it must outlive the items.
void take_numbers_out_of_labels(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                                const TableContext& context, std::deque<LineCell>& found);

}  // namespace xxgk
