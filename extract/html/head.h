// What the head of a page says of it. Door: head_of.
#pragma once

#include <string>
#include <vector>

#include "extract/html/tree.h"
#include "model/document.h"

namespace xxgk::extraction {

struct PageHead {
  std::vector<std::string> titles;  ///< the article's own before those that name the site as well
  std::vector<Meta> entries;        ///< of the names that government sites are told to give
};

PageHead head_of(const HtmlTree& page);

}  // namespace xxgk::extraction
