// What a block of a page is, told by what it says. Door: role_of.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "extract/html/article.h"
#include "extract/html/blocks.h"

namespace xxgk::extraction {

enum class BlockRole {
  neutral,    ///< may be anything: a heading, a sign-off, an item of a menu
  telling,    ///< prose or a table that speaks of what articles of this kind speak of
  index,      ///< says something of the article
  furniture,  ///< links, or words that surround articles
};

/// Never `index`: that depends on where it stands.
BlockRole role_of(const HtmlBlock& block, const PageWords& words);

/// More of it are links to other pages than not.
bool is_linked(const HtmlBlock& block);

/// How many different ones of the words a text holds; counting stops at `enough`.
std::size_t count_words(std::string_view text, std::span<const std::string> words, std::size_t enough);

}  // namespace xxgk::extraction
