// A scanned page as words, rules and their places, as readers of PDF deliver theirs. Door: PageReader.
#pragma once

#include <vector>

#include "extract/ocr/engine.h"
#include "extract/ocr/page_layout.h"
#include "extract/ocr/pix.h"
#include "extract/ocr/read_cell.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// A page as it was read by itself.
struct PageDraft {
  extraction::PageContent content;  ///< but for what its tables say
  double points = 1;                ///< a dot
  std::vector<std::vector<CellLine>> cells;
};

struct WhatToRead {
  bool prose = true;         ///< what stands outside of tables
  bool only_tables = false;  ///< nothing of a page without rules that make a table
};

/// Kept for many pages: its engines take long to load. Not to be shared by threads.
class PageReader {
 public:
  /// `dpi`: dots an inch of the scan. Places are those of the page turned upright.
  PageDraft draft(const Pix& scan, double dpi, WhatToRead what = {});
  /// The page in the light of what those before it taught, which it adds to.
  extraction::PageContent finished(PageDraft draft, SecondOpinion& opinion);

 private:
  PageDraft draft_of(const CleanPage& page, WhatToRead what);
  std::vector<extraction::Word> judged(const std::vector<CellLine>& cell, const SecondOpinion& opinion);
  std::vector<extraction::Word> running_text(const CleanPage& page, const PageLayout& layout);

  CellReader cell_;
  BlockReader block_{"chi_sim"};
};

}  // namespace xxgk::ocr
