// Dropping empty columns; see empty_columns.h.
#include "normalize/table/empty_columns.h"

#include <algorithm>

#include "normalize/table/row_items.h"

namespace xxgk {
namespace {

/// Columns of values in the widest block, and with the columns of labels in front.
struct Width {
  std::size_t values = 0, all = 0;
};

Width width_of(const TableForm& table) {
  Width width;
  for (const BlockForm& block : table.blocks) {
    const std::size_t columns =
        table.orientation == Orientation::line ? block.columns.size() * block.rows.size() : block.columns.size();
    std::size_t labels = table.orientation == Orientation::line ? 0 : 1;
    for (const RowForm& row : block.rows) {
      if (table.orientation == Orientation::rows) labels = std::max(labels, row.groups.size() + 1);
    }
    width.values = std::max(width.values, columns);
    width.all = std::max(width.all, columns + labels);
  }
  return width;
}

/// The number of cells that every line has, one of the header among them; 0 where there is none. The last line may be
/// shorter: the source is cut there.
std::size_t common_width(const std::vector<Line>& lines, const LabelBook& book) {
  std::size_t width = 0;
  bool has_header = false;
  for (const Line& line : lines) {
    if (line.is_paragraph) continue;
    const bool cut = &line == &lines.back() && line.cells.size() < width;
    if (line.keeps_columns || (width > 0 && line.cells.size() != width && !cut)) return 0;
    width = std::max(width, line.cells.size());
    has_header = has_header || (line.count_texts() > 1 && is_header_line(line, book));
  }
  return has_header ? width : 0;
}

}  // namespace

void drop_empty_columns(std::vector<Line>& lines, const TableForm& table, const LabelBook& book) {
  const std::size_t width = common_width(lines, book);
  const Width needed = width_of(table);
  if (width <= needed.all) return;
  std::vector<bool> filled(width, false);
  for (const Line& line : lines) {
    for (std::size_t i = 0; i < line.cells.size() && !line.is_paragraph; ++i)
      filled[i] = filled[i] || !line.cells[i].is_blank();
  }
  if (static_cast<std::size_t>(std::count(filled.begin(), filled.end(), true)) < needed.values) return;
  for (Line& line : lines) {
    if (line.is_paragraph) continue;
    std::size_t i = 0;
    std::erase_if(line.cells, [&](const LineCell&) { return !filled[i++]; });
    for (i = 0; i < line.cells.size(); ++i) line.cells[i].column = static_cast<int>(i);
  }
}

}  // namespace xxgk
