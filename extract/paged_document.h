// Pages of words and rules become a document: tables, and what is left of the words is prose, which goes on over pages.
// Readers of PDF and of scans end here. Door: PagedDocument.
#pragma once

#include <vector>

#include "extract/mere_prose.h"
#include "extract/page/page_content.h"
#include "extract/page/page_tables.h"
#include "extract/page/upright_page.h"
#include "model/document.h"

namespace xxgk::extraction {

/// The pages read so far: of each only its tables and lines are kept.
class PagedDocument {
 public:
  /// The next sheet of the source, and how it was read.
  void add(PageContent sheet, PageRead read);
  /// All sheets as one document, without its source's name and type.
  Document finish() &&;

 private:
  /// Where a page that was read lies: one of those on a sheet, which may have been turned.
  struct Position {
    int sheet = 1;
    double moved = 0;
    Display display;
    std::vector<Word> numbers = {};  ///< of a scan, where they stand in no grid, with what their ink may say
  };

  void tell_doubts(Cell& cell) const;
  void tell_as_displayed(Origin& origin) const;

  Document document_;
  std::vector<std::vector<PlacedTable>> tables_;
  ProseKeeper prose_;
  std::vector<Position> positions_;
};

}  // namespace xxgk::extraction
