// A table printed as one line of values: the form's rows stand side by side under a header of several levels.
#pragma once

#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/table/fact_rows.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// `lines` are the table's own, broken labels already joined.
TableReading read_line_table(const std::vector<Line>& lines, const LabelBook& book, const Form& form,
                             const TableForm& table, const TableContext& context);

}  // namespace xxgk
