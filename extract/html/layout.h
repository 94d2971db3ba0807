// Tables that arrange a page are told from tables that are part of its text. Door: pieces_of.
#pragma once

#include <variant>
#include <vector>

#include "extract/html/table.h"

namespace xxgk::extraction {

/// A cell, or a text beside cells, whose content is no part of a table but of the page.
struct HtmlContent {
  const HtmlNode* element;
};

/// A run of rows that are a table.
using HtmlTablePiece = std::variant<std::vector<HtmlRow>, HtmlContent>;

/// A table is one piece, one that arranges the page has a piece for each cell. A row that holds nothing but prose, from
/// one side to the other, parts the table it stands in.
std::vector<HtmlTablePiece> pieces_of(const HtmlNode& table);

}  // namespace xxgk::extraction
