// Page numbers: the engine makes characters of a few digits that stand by themselves between dashes. Door:
// read_page_numbers.
#pragma once

#include <vector>

#include "extract/ocr/clean_page.h"
#include "extract/ocr/engine.h"
#include "extract/ocr/read_number.h"

namespace xxgk::ocr {

/// Short lines at the head and the foot of the page that look like a number become the number that they are.
void read_page_numbers(std::vector<SymbolLine>& lines, const CleanPage& page, NumberReader& reader);

}  // namespace xxgk::ocr
