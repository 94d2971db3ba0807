// Dropping the column that counts; see counter_column.h.
#include "normalize/table/counter_column.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "normalize/labels/likeness.h"

namespace xxgk {
namespace {

/// A row with a label and values; others need not be counted.
bool is_labelled_row(const Line& line) {
  const auto behind_label = line.cells.begin() + static_cast<std::ptrdiff_t>(line.first_text());
  return std::any_of(behind_label, line.cells.end(), [](const LineCell& cell) { return cell.is_value(); });
}

/// The first cell with anything in it, where it is a number and stands before the label.
const LineCell* number_before_label(const Line& line) {
  const auto first =
      std::find_if(line.cells.begin(), line.cells.end(), [](const LineCell& cell) { return !cell.is_blank(); });
  const bool is_number = first != line.cells.end() && first->number.kind == NumberReading::Kind::number;
  return is_number && line.first_text() < line.cells.size() ? &*first : nullptr;
}

/// Where the column is that counts the rows; nothing where there is none.
std::optional<int> counter_column(const std::vector<Line>& lines) {
  std::optional<int> column;
  std::int64_t last = 0, highest = 0;
  for (const Line& line : lines) {
    if (line.placed || line.in_stream) return std::nullopt;
    if (line.is_paragraph || !is_labelled_row(line)) continue;
    const LineCell* cell = number_before_label(line);
    if (!cell || (column && cell->column != *column)) return std::nullopt;
    column = cell->column;
    const Decimal &value = cell->number.value, next(last + 1);
    if (!(value == next) && !(value == Decimal(1))) return std::nullopt;
    last = value == next ? last + 1 : 1;
    highest = std::max(highest, last);
  }
  return highest > 1 ? column : std::nullopt;
}

/// The counter's own cell in a header, or an empty one in a line that is not counted.
bool is_of_counter(const LineCell& cell, const LabelBook& book) {
  return !cell.is_text() || book.best(cell.label, likeness::part_of_table).uses == nullptr;
}

}  // namespace

void drop_counter_column(std::vector<Line>& lines, const LabelBook& book) {
  const std::optional<int> column = counter_column(lines);
  if (!column) return;
  for (Line& line : lines) {
    if (line.is_paragraph) continue;
    const auto cell = std::find_if(line.cells.begin(), line.cells.end(),
                                   [&](const LineCell& c) { return c.column == *column && c.column_span == 1; });
    const bool found = cell != line.cells.end() && line.cells.size() > 1 && is_of_counter(*cell, book);
    if (!found && !line.keeps_columns) continue;
    if (found) line.cells.erase(cell);
    for (LineCell& other : line.cells) {
      if (other.column > *column) --other.column;
    }
  }
}

}  // namespace xxgk
