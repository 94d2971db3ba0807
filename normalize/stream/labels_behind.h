// Streams in which each row's label stands behind its values, as programs print cells whose labels stand lower. Door:
// put_labels_first.
#pragma once

#include <vector>

#include "normalize/stream/stream_labels.h"

namespace xxgk {

/// The order of the texts, so that each row's label stands before its values. Changed only where values stand right
/// behind the header of a table of rows, and behind the last values the label of a row.
std::vector<std::size_t> put_labels_first(const std::vector<StreamText>& texts, const StreamLabels& labels);

}  // namespace xxgk
