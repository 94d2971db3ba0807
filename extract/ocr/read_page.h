// A scanned page as words, rules and their places, as readers of PDF deliver theirs. Door: PageReader.
#pragma once

#include "extract/ocr/engine.h"
#include "extract/ocr/pix.h"
#include "extract/ocr/read_cell.h"
#include "extract/page/page_content.h"
#include "extract/page/ruled_grid.h"

namespace xxgk::ocr {

/// Kept for many pages: its engines take long to load.
class PageReader {
 public:
  /// `dpi`: dots an inch of the scan. Places are those of the page turned upright.
  extraction::PageContent read(const Pix& scan, double dpi);

 private:
  /// The page as it was read in one of the ways that it may lie.
  struct Attempt {
    extraction::PageContent content;
    SecondOpinion opinion;
    double sureness = 0;  ///< 0 to 1
  };

  Attempt attempt(const Pix& scan, double dpi);
  std::vector<extraction::Word> cells(const CleanPage& page, const std::vector<Place>& places, SecondOpinion& opinion);
  void learn_type(const std::vector<std::vector<CellLine>>& cells, SecondOpinion& opinion);
  std::vector<extraction::Word> judged(const std::vector<CellLine>& cell, const SecondOpinion& opinion);
  std::vector<extraction::Word> prose(const CleanPage& page, const Pix& picture);

  CellReader cell_;
  SecondOpinion opinion_;
  BlockReader block_{"chi_sim"};
};

}  // namespace xxgk::ocr
