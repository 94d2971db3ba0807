// Boxes of text whose font does not tell its size: glyphs that are drawings (Type 3 fonts, as browsers print fonts they
// may not embed) get boxes from Poppler that are far too tall. Door: trim_boxes.
#pragma once

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Makes boxes of words that run to the right as tall as their type.
void trim_boxes(PageContent& page);

}  // namespace xxgk::extraction
