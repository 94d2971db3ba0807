// Flattening a document; see lines.h.
#include "normalize/text/lines.h"

#include <algorithm>

namespace xxgk {
namespace {

/// Longer text is prose in any case, and folding it would be in vain.
constexpr std::size_t longest_label_bytes = 600;

void add_table(const Table& table, std::size_t block, const Folder& folder, const Lexicon& lexicon,
               std::vector<Line>& lines) {
  int row = -1;
  for (const Cell& cell : table.cells) {
    if (cell.row != row) {
      row = cell.row;
      const bool placed = table.layout == TableLayout::placed;
      lines.push_back(
          {block, false, placed || table.layout == TableLayout::grid, row, cell.origin.line, cell.origin.page, {}, {}});
      lines.back().in_stream = table.layout == TableLayout::stream;
      lines.back().placed = placed;
    }
    LineCell& made = lines.back().cells.emplace_back(make_cell(cell.text, cell.origin, folder, lexicon));
    made.column = cell.column;
    for (const InkReading& reading : cell.readings)
      made.readings.emplace_back(parse_number(reading.text, lexicon), reading.likelihood);
    made.row_span = cell.row_span;
    made.column_span = cell.column_span;
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

std::size_t Line::first_text() const {
  const auto is_text = [](const LineCell& cell) { return cell.is_text(); };
  return static_cast<std::size_t>(std::find_if(cells.begin(), cells.end(), is_text) - cells.begin());
}

std::size_t Line::last_text() const {
  const auto is_text = [](const LineCell& cell) { return cell.is_text(); };
  const auto last = std::find_if(cells.rbegin(), cells.rend(), is_text);
  return last == cells.rend() ? cells.size() : static_cast<std::size_t>(cells.rend() - last) - 1;
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

LineCell make_cell(const std::string& text, const Origin& origin, const Folder& folder, const Lexicon& lexicon) {
  LineCell cell;
  cell.text = text;
  cell.number = parse_number(text, lexicon);
  cell.origin = origin;
  if (cell.is_text() && text.size() <= longest_label_bytes) cell.label = folder.label(text);
  return cell;
}

std::vector<Line> lines_of(const Document& document, const Folder& folder, const Lexicon& lexicon) {
  std::vector<Line> lines;
  for (std::size_t block = 0; block < document.blocks.size(); ++block) {
    if (const auto* table = std::get_if<Table>(&document.blocks[block])) {
      add_table(*table, block, folder, lexicon, lines);
    } else if (const auto* paragraph = std::get_if<Paragraph>(&document.blocks[block])) {
      Line line{block, true, false, 0, paragraph->origin.line, paragraph->origin.page, {}, {}};
      line.cells.push_back(make_cell(paragraph->text, paragraph->origin, folder, lexicon));
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

}  // namespace xxgk
