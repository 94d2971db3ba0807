// Word's conditions in a page, which libxml2 takes for text. Door: without_conditions.
#pragma once

#include <string>
#include <string_view>

namespace xxgk::extraction {

/// The page without tags such as `<![if ...]>` and `<![endif]>`: blanked, lines kept; what they hold is shown. Those
/// that are part of a comment, `<!--[if ...]> ... <![endif]-->`, stay: the comment's end is not to be lost.
std::string without_conditions(std::string_view utf8);

}  // namespace xxgk::extraction
