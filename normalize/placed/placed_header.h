// The header of a table whose texts have places: a cell's lines stand below each other, the next cell's beside them.
// Door: read_placed_header.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "normalize/labels/labels.h"
#include "normalize/placed/placed_block.h"

namespace xxgk {

struct PlacedHeader {
  std::size_t end = 0;                ///< the block's lines above belong to it
  std::vector<const LineCell*> bars;  ///< section bars, each alone on its line
  PieceRun corner;                    ///< what stands over the stub
  std::vector<PieceRun> leaves;       ///< the label of each column; empty where not all of them can be read
  std::vector<std::u32string> above;  ///< for each of them the words over its column that are not of its label
  double share = 0;                   ///< of the header's pieces that are words of the book's
};

PlacedHeader read_placed_header(const PlacedBlock& block, const LabelBook& book);

}  // namespace xxgk
