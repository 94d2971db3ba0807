// The elements and texts of a web page as a tree. Door: parse_html.
// Pages are never valid: what browsers do about missing and stray tags in tables is done here, on top of libxml2's
// parser, of which nothing is seen outside.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace xxgk::extraction {

/// An element, or a text where it has no name.
struct HtmlNode {
  std::string name;  ///< in lower case
  std::string text;  ///< of a text: UTF-8 with entities resolved, white space as in the source
  std::vector<std::pair<std::string, std::string>> attributes;  ///< those that the reader asks for
  std::vector<HtmlNode*> children;
  HtmlNode* parent = nullptr;
  int line = 0;  ///< of the source, from 1

  bool is_text() const { return name.empty(); }
  bool is(std::string_view element) const { return name == element; }
  /// Empty where it is absent.
  std::string_view attribute(std::string_view attribute_name) const;
  bool has_attribute(std::string_view attribute_name) const;
};

/// Owns the nodes of one page; moving it moves none of them.
class HtmlTree {
 public:
  HtmlTree() { nodes_.emplace_back().name = "#page"; }
  HtmlNode& root() { return nodes_.front(); }
  const HtmlNode& root() const { return nodes_.front(); }
  /// A new last child.
  HtmlNode& add(HtmlNode& parent);

 private:
  std::deque<HtmlNode> nodes_;
};

/// Parses UTF-8, whatever charset the page itself claims. Nothing is fetched, no entity is read from elsewhere. In the
/// tree rows are below tables only and cells below rows only. Throws ExtractError (damaged) where elements are nested
/// deeper than anybody writes them.
HtmlTree parse_html(std::string_view utf8);

}  // namespace xxgk::extraction
