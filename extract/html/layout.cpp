// See html_layout.h.
#include "extract/html/layout.h"

#include <algorithm>

#include "extract/html/elements.h"
#include "extract/html/text.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

/// What a cell holds, tables in it left aside.
struct CellContent {
  std::size_t characters = 0;
  int sentences = 0;
  int blocks = 0;  ///< elements that stand on lines of their own
  int tables = 0;  ///< with several cells
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

/// A row with what its cells hold.
struct MeasuredRow {
  std::size_t cells = 0;
  int filled = 0;
  bool prose = false;    ///< in one of its cells
  bool article = false;  ///< one of its cells holds prose below headings
  bool tables = false;   ///< in one of its cells
};

MeasuredRow measured(const HtmlRow& row) {
  MeasuredRow result;
  result.cells = row.cells.size();
  for (const HtmlNode* cell : row.cells) {
    const CellContent content = content_of(*cell);
    result.filled += !content.is_empty();
    result.prose = result.prose || is_prose(content);
    result.article = result.article || (content.headings && is_prose(content));
    result.tables = result.tables || content.tables > 0;
  }
  return result;
}

template <typename Predicate>
bool any_of(const std::vector<MeasuredRow>& rows, Predicate is_so) {
  return std::any_of(rows.begin(), rows.end(), is_so);
}

bool arranges_page(const HtmlNode& table, const std::vector<MeasuredRow>& rows) {
  const std::string_view role = table.attribute("role");
  if (role == "presentation" || role == "none" || any_of(rows, [](const MeasuredRow& row) { return row.article; }))
    return true;
  if (!any_of(rows, [](const MeasuredRow& row) { return row.cells > 1; })) return true;
  const bool one_text = !any_of(rows, [](const MeasuredRow& row) { return row.filled > 1; });
  return one_text && any_of(rows, [](const MeasuredRow& row) { return row.prose; });
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
  const bool holds_tables = any_of(rows, [](const MeasuredRow& row) { return row.tables; });
  bool goes_on = false;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const HtmlRow& row = parts.rows[r];
    // A table that holds tables is read row by row: some may arrange the page, others be rows all the same.
    const bool beside_tables = holds_tables && (rows[r].filled < 2 || rows[r].prose);
    const bool is_content = rows[r].tables || beside_tables || (rows[r].filled == 1 && rows[r].prose);
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
