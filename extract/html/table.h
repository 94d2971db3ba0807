// A table element becomes a grid of cells, as browsers build it. Doors: parts_of, grid_of.
#pragma once

#include <span>
#include <vector>

#include "extract/html/tree.h"
#include "model/document.h"

namespace xxgk::extraction {

struct HtmlRow {
  const HtmlNode* element = nullptr;
  std::vector<const HtmlNode*> cells;
  int group = 0;  ///< head, body or foot: no cell spans rows beyond its own
};

/// What stands in a table element; what is not seen is left out.
struct HtmlTableParts {
  std::vector<const HtmlNode*> captions;
  std::vector<const HtmlNode*> strays;  ///< texts and elements between the cells, which browsers show above the table
  std::vector<HtmlRow> rows;            ///< the head first, the foot last
};

HtmlTableParts parts_of(const HtmlNode& table);

/// Cells take the next free place of their row; spans that are too long, too many or overlap are cut.
Table grid_of(std::span<const HtmlRow> rows);

}  // namespace xxgk::extraction
