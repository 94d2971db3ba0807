// Flattening a document; see lines.h.
#include "normalize/lines.h"

#include <algorithm>

namespace xxgk {
namespace {

/// Longer text is prose in any case, and folding it would be in vain.
constexpr std::size_t longest_label_bytes = 600;

LineCell make_cell(const std::string& text, int column, int span, const Origin& origin, const Folder& folder,
                   const Lexicon& lexicon) {
  LineCell cell{text, column, span, {}, parse_number(text, lexicon), origin};
  if (cell.is_text() && text.size() <= longest_label_bytes) cell.label = folder.label(text);
  return cell;
}

void add_table(const Table& table, std::size_t block, const Folder& folder, const Lexicon& lexicon,
               std::vector<Line>& lines) {
  int row = -1;
  for (const Cell& cell : table.cells) {
    if (cell.row != row) {
      row = cell.row;
      lines.push_back({block, false, table.layout == TableLayout::grid, cell.origin.line, cell.origin.page, {}, {}});
    }
    lines.back().cells.push_back(make_cell(cell.text, cell.column, cell.column_span, cell.origin, folder, lexicon));
  }
}

}  // namespace

int Line::count_numbers() const {
  return static_cast<int>(std::count_if(
      cells.begin(), cells.end(), [](const LineCell& c) { return c.number.kind == NumberReading::Kind::number; }));
}

int Line::count_values() const {
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const LineCell& c) { return c.is_value(); }));
}

int Line::count_texts() const {
  return static_cast<int>(std::count_if(cells.begin(), cells.end(), [](const LineCell& c) { return c.is_text(); }));
}

const LineCell* Line::sole_text() const {
  const LineCell* sole = nullptr;
  for (const LineCell& cell : cells) {
    if (cell.is_value() || (sole && cell.is_text() && cell.text != sole->text)) return nullptr;
    if (!sole && cell.is_text()) sole = &cell;
  }
  return sole;
}

std::string Line::text() const {
  std::string joined;
  for (const LineCell& cell : cells) {
    if (!cell.is_blank()) joined += (joined.empty() ? "" : " ") + cell.text;
  }
  return joined;
}

std::vector<Line> lines_of(const Document& document, const Folder& folder, const Lexicon& lexicon) {
  std::vector<Line> lines;
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    if (const auto* table = std::get_if<Table>(&document.blocks[block])) {
      add_table(*table, block, folder, lexicon, lines);
    } else if (const auto* paragraph = std::get_if<Paragraph>(&document.blocks[block])) {
      Line line{block, true, false, paragraph->origin.line, paragraph->origin.page, {}, {}};
      line.cells.push_back(make_cell(paragraph->text, 0, 1, paragraph->origin, folder, lexicon));
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace xxgk
