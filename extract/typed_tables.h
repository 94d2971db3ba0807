// Tables that were typed into a text, with tabs or bars between their cells. Door: read_typed_tables.
#pragma once

#include <vector>

#include "extract/extract.h"
#include "model/document.h"

namespace xxgk::extraction {

/// Where there is no table among the blocks, their paragraphs are read once more as the lines of a plain text: a
/// document may be a text that was pasted into a word processor. Blocks without such tables stay as they are.
void read_typed_tables(std::vector<Block>& blocks, const ReadOptions& options);

}  // namespace xxgk::extraction
