// Plain text in which only the tables are marked up, as Markdown has them. Door: with_paragraphs.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// Where nothing outside of tables says what a paragraph is, each line is one; its number stays the same. `#` in front
/// of a heading goes. Other pages are returned as they are.
std::string with_paragraphs(std::string_view page);

}  // namespace xxgk::extraction
