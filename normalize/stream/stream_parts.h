// What the labels of a stream of cells are in their table: header, group, row, or nothing of it. Door: parts_of.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "normalize/stream/stream_labels.h"

namespace xxgk {

/// What a label of a run is, its neighbours considered.
enum class Part { heading, bar, header, group, row, behind_label, other };

constexpr std::size_t longest_cell_text = 40;  ///< bytes of a text that can be a cell and none of the form's labels

/// One for each label of a run without values between them. `values` are those behind the last label, `cells` the same
/// with empty cells counted too, where the stream has them.
std::vector<Part> parts_of(std::span<const StreamLabel> labels, std::size_t values, std::size_t cells,
                           const StreamLabels& form);

}  // namespace xxgk
