// See html_layout.h.
#include "extract/html_layout.h"

#include <algorithm>

#include "extract/characters.h"
#include "extract/html_elements.h"
#include "extract/html_text.h"

namespace xxgk::extraction {
namespace {

/// What a cell holds, tables in it left aside.
struct CellContent {
  std::size_t characters = 0;
  int sentences = 0;
  int blocks = 0;       ///< elements that stand on lines of their own
  int tables = 0;       ///< with several cells
  int inner_cells = 0;  ///< of those
  bool headings = false;

  bool is_empty() const { return characters == 0 && tables == 0; }
};

int count_cells(const HtmlNode& table) {
  const HtmlTableParts parts = parts_of(table);
  int cells = 0;
  for (const HtmlRow& row : parts.rows) cells += static_cast<int>(row.cells.size());
  return cells;
}

void measure_text(std::string_view text, CellContent& content) {
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    content.characters += !is_space(c);
    content.sentences += is_sentence_end(c) && !is_full_stop(c);
  }
}

void measure(const HtmlNode& node, CellContent& content) {
  if (node.is_text()) return measure_text(node.text, content);
  if (is_unseen(node)) return;
  if (node.is("table")) {
    const int cells = count_cells(node);
    if (cells > 1) {
      ++content.tables;
      content.inner_cells += cells;
      return;
    }
  }
  content.blocks += is_block(node);
  content.headings = content.headings || is_heading(node);
  for (const HtmlNode* child : node.children) measure(*child, content);
}

CellContent content_of(const HtmlNode& cell) {
  CellContent content;
  for (const HtmlNode* child : cell.children) measure(*child, content);
  return content;
}

/// Several paragraphs, or a long one, with whole sentences.
bool is_prose(const CellContent& content) {
  constexpr std::size_t long_text = 120, some_text = 40;
  return content.sentences > 0 && content.characters >= (content.blocks > 1 ? some_text : long_text);
}

/// Rows with what each of their cells holds.
struct MeasuredRow {
  std::vector<CellContent> cells;
  const HtmlNode* only = nullptr;  ///< the cell, where only one holds anything
  CellContent content;             ///< of that cell
};

MeasuredRow measured(const HtmlRow& row) {
  MeasuredRow result;
  int filled = 0;
  for (const HtmlNode* cell : row.cells) {
    result.cells.push_back(content_of(*cell));
    if (result.cells.back().is_empty()) continue;
    result.only = ++filled == 1 ? cell : nullptr;
    result.content = result.cells.back();
  }
  return result;
}

bool arranges_page(const HtmlNode& table, const std::vector<MeasuredRow>& rows) {
  const std::string_view role = table.attribute("role");
  if (role == "presentation" || role == "none") return true;
  int filled = 0, inner = 0;
  bool one_column = true, one_text = true, prose = false, headings = false;
  for (const MeasuredRow& row : rows) {
    for (const CellContent& cell : row.cells) {
      filled += !cell.is_empty();
      inner += cell.inner_cells;
      prose = prose || is_prose(cell);
      headings = headings || (cell.headings && is_prose(cell));
    }
    one_column = one_column && row.cells.size() <= 1;
    one_text = one_text && (row.only || row.content.is_empty());
  }
  if (one_column || headings || (inner > 0 && inner >= filled)) return true;
  return one_text && (prose || inner > 0);
}

}  // namespace

std::vector<HtmlTablePiece> pieces_of(const HtmlNode& table) {
  const HtmlTableParts parts = parts_of(table);
  std::vector<HtmlTablePiece> pieces;
  for (const HtmlNode* stray : parts.strays) pieces.emplace_back(HtmlContent{stray});
  for (const HtmlNode* caption : parts.captions) pieces.emplace_back(HtmlContent{caption});
  std::vector<MeasuredRow> rows;
  for (const HtmlRow& row : parts.rows) rows.push_back(measured(row));
  const bool arranges = arranges_page(table, rows);
  bool goes_on = false;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const HtmlRow& row = parts.rows[r];
    const bool is_content = rows[r].only && (is_prose(rows[r].content) || rows[r].content.tables > 0);
    if (!arranges && !is_content) {
      if (!goes_on) pieces.emplace_back(std::vector<HtmlRow>{});
      std::get<std::vector<HtmlRow>>(pieces.back()).push_back(row);
      goes_on = true;
      continue;
    }
    goes_on = false;
    for (const HtmlNode* cell : row.cells) pieces.emplace_back(HtmlContent{cell});
  }
  return pieces;
}

}  // namespace xxgk::extraction
