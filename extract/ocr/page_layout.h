// Where a scanned page has rules, and what of it is read place by place. Door: layout_of.
#pragma once

#include <vector>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/clean_page.h"
#include "extract/page/page_content.h"

namespace xxgk::ocr {

/// All in dots of the page.
struct PageLayout {
  std::vector<extraction::Rule> rules;
  std::vector<Box> tables;
  std::vector<Place> places;  ///< in the tables: cells, and pieces of writing where no rules part them
};

PageLayout layout_of(const CleanPage& page);

}  // namespace xxgk::ocr
