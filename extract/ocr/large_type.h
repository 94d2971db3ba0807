// Headings and titles: the engine knows type of 30 to 60 dots best, and reads a whole page in the size that it has.
// Door: read_large_again.
#pragma once

#include <vector>

#include "extract/ocr/engine.h"

namespace xxgk::ocr {

/// Lines of `picture`, a page, that may be its title are read in several sizes, and each character is what most
/// readings say. Of others that are too large or were read with a doubtful character, the surer of two readings stays.
void read_large_again(std::vector<SymbolLine>& lines, const Pix& picture, LineReader& reader);

}  // namespace xxgk::ocr
