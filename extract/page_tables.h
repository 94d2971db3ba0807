// The tables of a page: its words put into the cells of its grids. Door: take_tables.
#pragma once

#include <vector>

#include "extract/page_content.h"
#include "model/document.h"

namespace xxgk::extraction {

/// A table with the place where it stands.
struct PlacedTable {
  Table table;
  Box box;
};

/// Tables that rules part into rows and columns, from top to bottom. The words in them are taken out of the page. A
/// cell's origin has the page and the box of its text, or of the cell where it holds none.
std::vector<PlacedTable> take_tables(PageContent& page);

}  // namespace xxgk::extraction
