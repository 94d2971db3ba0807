// Documents written down line by line, for tests of what is made of them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/document.h"

namespace xxgk {

/// A line with a bar in it is a row of a table, its cells between the bars; the others are paragraphs. Rows one after
/// the other are one table, as readers of text make it: what merged cells there were is gone.
inline Document written(const std::vector<std::string>& lines) {
  Document document;
  document.source.name = "written.txt";
  document.source.type = "text/plain";
  document.source.sha256 = std::string(64, '0');
  int number = 0, row = 0;
  for (const std::string& line : lines) {
    Origin origin;
    origin.line = ++number;
    if (line.find('|') == std::string::npos) {
      document.blocks.emplace_back(Paragraph{line, origin, false});
      continue;
    }
    if (document.blocks.empty() || !std::holds_alternative<Table>(document.blocks.back())) {
      document.blocks.emplace_back(Table{TableLayout::rows, {}});
      row = 0;
    }
    std::string_view rest = line;
    for (int column = 0;; ++column) {
      const std::size_t bar = rest.find('|');
      std::string_view text = rest.substr(0, bar);
      while (text.starts_with(' ')) text.remove_prefix(1);
      while (text.ends_with(' ')) text.remove_suffix(1);
      Cell cell;
      cell.row = row;
      cell.column = column;
      cell.text = text;
      cell.origin = origin;
      std::get<Table>(document.blocks.back()).cells.push_back(std::move(cell));
      if (bar == std::string_view::npos) break;
      rest.remove_prefix(bar + 1);
    }
    ++row;
  }
  return document;
}

}  // namespace xxgk
