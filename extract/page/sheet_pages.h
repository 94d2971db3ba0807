// Two pages printed side by side on one sheet. Door: pages_on_sheet.
#pragma once

#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// What stands on a sheet by itself, and how far it was moved to the left to begin where a page does.
struct SheetPage {
  PageContent content;
  double moved = 0;
};

/// The pages on an upright sheet, from left to right: two where it is wider than high and nothing crosses its middle,
/// else the sheet itself.
std::vector<SheetPage> pages_on_sheet(PageContent sheet);

}  // namespace xxgk::extraction
