// In which order the columns of a table's values stand. Door: settle_order.
#pragma once

#include <cstddef>
#include <span>

#include "model/taxonomy.h"
#include "normalize/table/table_columns.h"

namespace xxgk {

/// From the first to the last value of the row that has most: empty cells behind are often no columns but padding.
std::size_t widest_row(std::span<const RowOfColumns> rows);

/// Sets the orders: those of the header, or the form's where the header is lost, torn or contradicted by sums.
void settle_order(TableColumns& columns, const TableForm& table, const TableContext& context);

}  // namespace xxgk
