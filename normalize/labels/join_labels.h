// Labels that the source broke over several lines are made whole.
#pragma once

#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/text/lines.h"

namespace xxgk {

/// Two texts as one label.
FoldedLabel joined(const FoldedLabel& a, const FoldedLabel& b);

/// Joins label texts that were broken over lines: the halves of a row's label around its values, or of a header cell.
/// Lines whose text went into another one are gone; that one's Line::merged has theirs added to its own.
std::vector<Line> join_broken_labels(std::vector<Line> lines, const LabelBook& book);

}  // namespace xxgk
