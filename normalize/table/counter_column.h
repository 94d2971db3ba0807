// A column in front of the labels that only counts the rows: `1 | 规章 | 0`. Door: drop_counter_column.
#pragma once

#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Takes it out of the lines of one table, with its header. Every row that has a label must be counted, from 1 on
/// without a gap; a section of the table may begin at 1 again.
void drop_counter_column(std::vector<Line>& lines, const LabelBook& book);

}  // namespace xxgk
