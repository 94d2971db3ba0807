// Reading a table that prints a line for each row.
#pragma once

#include <vector>

#include "normalize/table/read_table.h"
#include "normalize/table/table_context.h"

namespace xxgk {

TableReading read_row_table(std::vector<Line> lines, const LabelBook& book, const Form& form, const TableForm& table,
                            const TableContext& context);

}  // namespace xxgk
