// The words of a PDF page, as poppler-cpp gives them.
#pragma once

#include <poppler-page.h>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// In Poppler's order, which says nothing about reading. White space is gone, and what was drawn twice at one place to
/// look bold is there once.
std::vector<Word> words_of(const poppler::page& page);

}  // namespace xxgk::extraction
