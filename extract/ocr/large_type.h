// Headings and titles: the engine knows type of 30 to 60 dots best, and reads a whole page in the size that it has.
// Door: read_large_again.
#pragma once

#include <vector>

#include "extract/ocr/engine.h"

namespace xxgk::ocr {

/// Lines of `picture` in type too large, or read with a doubtful character, are read once more in the size that the
/// engine knows; the surer reading stays.
void read_large_again(std::vector<SymbolLine>& lines, const Pix& picture, LineReader& reader);

}  // namespace xxgk::ocr
