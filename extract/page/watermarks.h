// Large type drawn over a page and what stands on it: `内部资料` from corner to corner. Door: drop_watermarks.
#pragma once

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Takes out words in type much larger than most that lie over others, and those like them beside them. Poppler gives
/// the characters of a slanting text one by one, so that they would stand in cells and lines of all heights.
void drop_watermarks(PageContent& page);

}  // namespace xxgk::extraction
