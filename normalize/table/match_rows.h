// Printed rows are recognised as rows of the form.
#pragma once

#include <vector>

#include "normalize/table/row_items.h"
#include "normalize/table/table_layout.h"

namespace xxgk {

/// Decides which row of the form each item is: by its label, where that is clear, wherever it stands; else by the
/// form's order between neighbours that are clear. `subtotal_words`: what alone makes a row the sum of its group.
void match_rows(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                const std::vector<FoldedLabel>& subtotal_words);

}  // namespace xxgk
