// A page's tags and texts, told one after the other, become its tree. Door: HtmlBuilder.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "extract/html/tree.h"

namespace xxgk::extraction {

/// Puts elements where browsers put them: a cell's start ends the cell before it whatever is left open inside, an end
/// tag reaches no further than the cell it stands in, rows and cells without a table or row get one.
class HtmlBuilder {
 public:
  explicit HtmlBuilder(HtmlTree& tree) : tree_(tree), open_{&tree.root()} {}

  HtmlNode& start(std::string_view name, int line);
  void end(std::string_view name);
  void text(std::string_view text, int line);

  /// How many elements are open.
  int depth() const { return static_cast<int>(open_.size()); }

 private:
  HtmlNode& open(std::string_view name, int line);
  void make_room(std::string_view name, int line);
  /// Index in `open_` of the innermost element of one of these names that no table's end hides; 0 where there is none.
  std::size_t innermost_in_table(std::initializer_list<std::string_view> names) const;
  std::size_t innermost_table() const;
  void close_from(std::size_t index) { open_.resize(index); }

  HtmlTree& tree_;
  std::vector<HtmlNode*> open_;  ///< from the page to the innermost
};

}  // namespace xxgk::extraction
