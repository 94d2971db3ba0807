// The tables of a page: its words put into the cells of its grids. Door: take_tables.
#pragma once

#include <vector>

#include "extract/page/page_content.h"
#include "model/document.h"

namespace xxgk::extraction {

/// How a cell stands to what may be its rest on the next page.
struct CellEnds {
  bool open_above = false, open_below = false;  ///< at the table's end, and no rule closes it there
  bool full = false;                            ///< its last line has no room for another character
};

/// A table with the place where it stands.
struct PlacedTable {
  Table table;
  Box box;
  std::vector<double> columns = {};  ///< x of its vertical rules, empty where it has none
  std::vector<CellEnds> ends = {};   ///< of each cell, where it has rules
};

/// Tables that rules part into rows and columns, from top to bottom. The words in them are taken out of the page. A
/// cell's origin has the page and the box of its text, or of the cell where it holds none.
std::vector<PlacedTable> take_tables(PageContent& page);

}  // namespace xxgk::extraction
