// A page as a sequence of blocks: paragraphs, tables and pictures in the order of the source, each with what tells
// whether it belongs to an article or to what surrounds one. Door: blocks_of.
#pragma once

#include <vector>

#include "extract/html/links.h"
#include "extract/html/tree.h"
#include "model/document.h"

namespace xxgk::extraction {

struct HtmlBlock {
  Block block;
  const HtmlNode* element = nullptr;  ///< the innermost that holds it
  std::size_t characters = 0;
  std::size_t linked = 0;       ///< characters of links that lead to other pages
  bool furniture = false;       ///< inside an element made for what surrounds articles
  bool indented = false;        ///< hard spaces stand in front
  bool continues = false;       ///< a line break, no block, parts it from the block before
  std::vector<HtmlLink> files;  ///< that it leads to or shows
};

/// Tables that only arrange what stands in their cells are taken apart; the text of each cell follows in order.
std::vector<HtmlBlock> blocks_of(const HtmlTree& page);

}  // namespace xxgk::extraction
