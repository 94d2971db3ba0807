// Whether the text of a page is what the page shows. Door: is_believable.
#pragma once

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// False where a font's table of characters is missing or wrong: the page looks right, and its text is nonsense.
/// Chinese is told by its frequent ideographs; a page with few characters is given the benefit of the doubt.
bool is_believable(const PageContent& page);

}  // namespace xxgk::extraction
