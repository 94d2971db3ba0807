// Rows that say `小计` and no more, or nothing else that can be read: which group each of them sums up. Door:
// match_bare_sums.
#pragma once

#include <vector>

#include "normalize/table/row_items.h"
#include "normalize/table/table_layout.h"

namespace xxgk {

/// The row may be a group's sum: one that the form does not have, or has only in another edition.
bool sums_up(const ExpectedRow& row);

/// The label is one of `words`, `小计` or the like, and no more.
bool says_only_sum(const RowItem& item, const std::vector<FoldedLabel>& words);

/// The other items' rows are known. All sums of a table stand above their groups, or all below: by rows without a group
/// next to them, else by what adds up. Where neither tells, they stay unmatched.
void match_bare_sums(std::vector<RowItem>& items, const std::vector<ExpectedRow>& rows,
                     const std::vector<FoldedLabel>& words);

}  // namespace xxgk
