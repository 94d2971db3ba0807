// What is known of elements by their names and attributes alone.
#pragma once

#include <string>
#include <string_view>

#include "extract/html/tree.h"
#include "extract/text/text_level.h"

namespace xxgk::extraction {

/// Nothing of it is seen on the page: scripts, templates, elements hidden by an attribute or by their own style, text
/// struck out.
bool is_unseen(const HtmlNode& node);
/// Struck out by its style.
bool is_struck_out(const HtmlNode& node);
/// Its place is kept, but it is not seen: `visibility: hidden`.
bool is_invisible(const HtmlNode& node);
/// It stands on lines of its own.
bool is_block(const HtmlNode& node);
/// Made for what surrounds an article: navigation, footers, forms.
bool is_furniture_element(const HtmlNode& node);
bool is_heading(const HtmlNode& node);  ///< h1 to h6

/// The level of what stands in an element, inside one of level `outer`.
TextLevel level_in(const HtmlNode& node, TextLevel outer);

/// The value of a property in an element's own style, lower case, without spaces; empty where it is not set.
std::string style_of(const HtmlNode& node, std::string_view property);

}  // namespace xxgk::extraction
