// Tables stretched to the width of a wider one: columns that are empty from the header to the last row are none.
#pragma once

#include <vector>

#include "model/taxonomy.h"
#include "normalize/labels/labels.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Takes such columns out of the lines of one table, where its lines are wider than the form's and all alike, so that
/// what stands in one place is one column. A column with anything in its header stays, however empty its rows are.
void drop_empty_columns(std::vector<Line>& lines, const TableForm& table, const LabelBook& book);

}  // namespace xxgk
