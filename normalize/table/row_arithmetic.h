// The form's arithmetic within one row: which readings of its values it allows. Only relations strict enough to choose
// between readings of the same ink have a say.
#pragma once

#include <vector>

#include "model/report.h"
#include "normalize/table/settle_row.h"
#include "normalize/table/table_context.h"
#include "normalize/table/table_layout.h"

namespace xxgk {

/// The form has such relations for rows of this table.
bool has_row_relations(const TableForm& table, const TableContext& context);

/// They allow these choices.
bool arithmetic_allows(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                       const TableForm& table, const TableContext& context);

/// They hold for these choices, and nothing is left open; false where no relation could tell.
bool arithmetic_confirms(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                         const TableForm& table, const TableContext& context);

/// A relation holds for these choices that nothing could be said of without the one of column `index`.
bool arithmetic_vouches(const std::vector<CellChoice>& choices, std::size_t index,
                        const std::vector<ExpectedColumn>& expected, const TableForm& table,
                        const TableContext& context);

}  // namespace xxgk
