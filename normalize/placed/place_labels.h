// Which pieces of the stub are the label of which row. Door: place_labels.
#pragma once

#include <string>
#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/placed/placed_block.h"

namespace xxgk {

/// The labels of a block's rows.
struct PlacedLabels {
  std::vector<PieceRun> of_rows;  ///< one for each row; without pieces where none was found
  std::vector<bool> doubtful;     ///< for each row: it may have another label as well
  double likeness = 0;            ///< to the book's labels, on average
};

/// Chooses the labels of all rows together: each as like to one of the book's as can be, around its row's line, and
/// none in the way of another. Pieces that become part of a label are marked as used. `subtotal_words` alone make a row
/// the sum of its group.
PlacedLabels place_labels(PlacedBlock& block, const LabelBook& book, const std::vector<std::string>& subtotal_words);

}  // namespace xxgk
