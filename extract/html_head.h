// What the head of a page says of it. Doors: titles_of, head_entries_of.
#pragma once

#include <string>
#include <vector>

#include "extract/html_tree.h"
#include "model/document.h"

namespace xxgk::extraction {

/// The page's titles, the article's own before those that name the site as well.
std::vector<std::string> titles_of(const HtmlTree& page);

/// What the head says of the article, for those names that government sites are told to give.
std::vector<Meta> head_entries_of(const HtmlTree& page);

}  // namespace xxgk::extraction
