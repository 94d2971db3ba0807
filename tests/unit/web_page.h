// Web pages for tests, and what is read of them.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "extract/extract.h"
#include "model/document.h"
#include "model/dump.h"
#include "tests/unit/official_forms.h"

namespace xxgk::web {

inline ReadOptions options() {
  ReadOptions options;
  options.telling_words = official::lexicon().telling;
  options.furniture_words = official::lexicon().page_furniture;
  options.index_names = official::lexicon().page_index;
  return options;
}

inline Document document_of(const std::string& page) {
  return extract(page, "page", options());
}

/// The dump of what a page is read as, its source left out.
inline std::string read(const std::string& page) {
  const std::string words = dump(document_of(page));
  return words.substr(words.find('\n') + 1);
}

/// The cells of a page's tables, a line for each row: `0:label|1:7`, with the columns they stand in, a line of dashes
/// between tables.
inline std::string grid(const std::string& page) {
  std::string lines;
  for (const Block& block : document_of(page).blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    if (!lines.empty()) lines += "--\n";
    int row = -1;
    for (const Cell& cell : table->cells) {
      if (row >= 0) lines += cell.row == row ? "|" : "\n";
      row = cell.row;
      lines += std::to_string(cell.column) + ":" + cell.text;
      if (cell.row_span > 1 || cell.column_span > 1)
        lines += "(" + std::to_string(cell.row_span) + "x" + std::to_string(cell.column_span) + ")";
    }
    lines += "\n";
  }
  return lines;
}

/// Paragraphs only, one a line.
inline std::string prose(const std::string& page) {
  std::string lines;
  for (const Block& block : document_of(page).blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) lines += paragraph->text + "\n";
  }
  return lines;
}

}  // namespace xxgk::web
