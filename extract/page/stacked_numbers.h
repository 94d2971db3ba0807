// Numbers broken over lines in cells that no rule encloses: `244` over `8`, beside numbers of one line that stand
// half-way between both. Door: join_stacked_numbers.
#pragma once

#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Makes one word of the pieces of such a number, in the middle of the lines it took. Pieces stand close below each
/// other and fill their column; that they are not numbers of several rows shows where numbers of other columns stand at
/// the middle of the pieces, and none beside them. On a page with such numbers, pieces of which only the first has
/// others beside it are joined too, and an ellipsis tells that they may be numbers of two rows. Words read from a
/// picture stay.
void join_stacked_numbers(std::vector<Word>& words);

}  // namespace xxgk::extraction
