// Pages of mere prose: their lines need no words, which take ten times the memory of their text. A report may have a
// thousand pages. Door: ProseKeeper.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "extract/page/page_lines.h"

namespace xxgk::extraction {

/// The pages' prose in order. A page keeps its words where it, or one next to it, may hold rows of a table without
/// rules: a table's header may end one page, and the rest of its last label begin another.
class ProseKeeper {
 public:
  void add(PageLines page);
  std::vector<PageLines> pages() && { return std::move(pages_); }

 private:
  bool may_hold_rows(std::size_t page) const { return page < rows_.size() && rows_[page]; }

  std::vector<PageLines> pages_;
  std::vector<bool> rows_;  ///< for each page
};

}  // namespace xxgk::extraction
