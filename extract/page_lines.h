// The lines of prose on pages, without what is printed on every page. Doors: take_lines, drop_running_heads.
#pragma once

#include <string>
#include <vector>

#include "extract/page_content.h"

namespace xxgk::extraction {

struct ProseLine {
  std::string text;
  int page = 1;
  Box box;
  std::vector<Word> words = {};  ///< from left to right
};

/// The prose of one page.
struct PageLines {
  double height = 0;             ///< of the page, in points
  std::vector<ProseLine> lines;  ///< from top to bottom
};

/// The words of the page as lines; those in tables must have been taken out before.
PageLines take_lines(const PageContent& page);

/// Takes out page numbers, and lines at the top or foot of pages that come again on others, be it with another number.
void drop_running_heads(std::vector<PageLines>& pages);

}  // namespace xxgk::extraction
