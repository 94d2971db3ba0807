// The article of a page among menus, indexes and footers, found by what it says. Door: article_of.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "extract/html/blocks.h"
#include "extract/html/index.h"

namespace xxgk::extraction {

/// Words by which blocks are told; all handed in, none known here.
struct PageWords {
  std::span<const std::string> telling;    ///< of what articles of this kind hold
  std::span<const std::string> furniture;  ///< of what surrounds articles of any kind
  IndexWords index;
};

struct HtmlArticle {
  std::vector<HtmlBlock> blocks;
  std::vector<Meta> meta;
  std::vector<HtmlLink> files;  ///< that the page leads to or shows, menus and footers aside
};

/// Prose and tables that hold telling words are the article, with what stands between them and beside them up to the
/// next furniture of the page. A page without any is an article as a whole, its furniture left out.
/// `titles`: what the page says its title is, the surest first; the article begins with it.
HtmlArticle article_of(std::vector<HtmlBlock> blocks, std::span<const std::string> titles, const PageWords& words);

}  // namespace xxgk::extraction
