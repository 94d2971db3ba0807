// The lines of prose on pages, without what is printed on every page. Doors: take_lines, drop_running_heads.
#pragma once

#include <cstddef>
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
  double width = 0;              ///< of the page
  std::size_t body = 0;          ///< the same on pages that show the same between head and foot, 0 where nothing stands
};

/// Tells pages from each other by the words between head and foot: a copy of a page shows the same.
std::size_t body_of(const PageContent& page);

/// The words of the page as lines; those in tables must have been taken out before.
PageLines take_lines(const PageContent& page);

/// Takes out page numbers, and lines at the top or foot of pages that come again on others, be it with another number.
/// A page and its copy, as in a file that holds a report twice, count once.
void drop_running_heads(std::vector<PageLines>& pages);

}  // namespace xxgk::extraction
