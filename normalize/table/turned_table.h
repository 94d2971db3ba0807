// Tables that reporters print in another direction than the form.
#pragma once

#include <vector>

#include "model/report.h"
#include "model/taxonomy.h"
#include "normalize/text/fold_text.h"
#include "normalize/text/lines.h"

namespace xxgk {

enum class Direction {
  line,        ///< all rows side by side in one line of values, as the form has it
  upright,     ///< a line for each row
  transposed,  ///< a line for each column
};

/// How the lines print a table that the form prints as one line.
Direction direction_of(const std::vector<Line>& lines, const TableForm& table, const Folder& folder);

/// The same table, printed with a line for each row.
TableForm upright(TableForm table);

/// Rows become columns and columns rows, with their labels. The table has one block.
TableForm transposed(const TableForm& table);

/// The facts of a transposed table back in their own rows; `empty` is the table with all its cells missing.
FormTable transposed(const FormTable& table, FormTable empty);

}  // namespace xxgk
