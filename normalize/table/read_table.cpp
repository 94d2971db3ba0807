// Reading tables; see read_table.h.
#include "normalize/table/read_table.h"

#include <algorithm>
#include <utility>

#include "normalize/labels/join_labels.h"
#include "normalize/table/counter_column.h"
#include "normalize/table/empty_columns.h"
#include "normalize/table/make_fact.h"
#include "normalize/table/read_line_table.h"
#include "normalize/table/read_row_table.h"
#include "normalize/table/turned_table.h"

namespace xxgk {
namespace {

/// Reads lines as those of a table that is no part of the form as it stands, but turned round.
TableReading read_as(const TableForm& table, std::vector<Line> lines, const Form& form, const TableContext& context) {
  const LabelBook book(table, context.folder);
  return read_row_table(std::move(lines), book, form, table, context);
}

TableReading read_lines(std::vector<Line> lines, const LabelBook& book, const Form& form, const TableForm& table,
                        const TableContext& context) {
  if (table.orientation == Orientation::rows) return read_row_table(std::move(lines), book, form, table, context);
  switch (direction_of(lines, table, context.folder)) {
    case Direction::line:
      return read_line_table(lines, book, form, table, context);
    case Direction::upright:
      return read_as(upright(table), std::move(lines), form, context);
    case Direction::transposed:
      break;
  }
  TableReading reading = read_as(transposed(upright(table)), std::move(lines), form, context);
  reading.table = transposed(reading.table, missing_table(form, table));
  for (Diagnostic& diagnostic : reading.diagnostics) std::swap(diagnostic.row, diagnostic.column);
  for (auto& [row, column] : reading.contradicted) std::swap(row, column);
  return reading;
}

/// Units by themselves are no labels where the table has a column for them.
void mark_units(std::vector<Line>& lines, const TableForm& table, const Lexicon& lexicon, const Folder& folder) {
  const bool has_units = std::any_of(table.blocks.begin(), table.blocks.end(),
                                     [](const BlockForm& block) { return !block.unit_column.official.empty(); });
  if (!has_units) return;
  for (Line& line : lines) {
    for (LineCell& cell : line.cells) {
      if (cell.is_text() && is_unit(to_utf8(folder.compact(cell.text)), lexicon))
        cell.number.kind = NumberReading::Kind::unit;
    }
  }
}

}  // namespace

TableReading read_table(const FoundTable& found, const std::vector<Line>& lines, const Form& form,
                        const Taxonomy& taxonomy, const Folder& folder, const SourceEnd& end) {
  const TableForm& table = *find_table(form, found.family->name);
  std::vector<Line> own;
  for (const std::size_t i : found.lines) own.push_back(lines[i]);
  for (std::size_t i = 0; i < own.size(); ++i) own[i].merged = {found.lines[i]};
  const bool ours = !found.lines.empty() && found.lines.back() == end.last_line;
  mark_units(own, table, taxonomy.lexicon, folder);
  const TableContext context{form, taxonomy, folder, ours, ours && end.abrupt};
  drop_counter_column(own, found.family->book);
  drop_empty_columns(own, table, found.family->book);
  own = join_broken_labels(std::move(own), found.family->book);
  return read_lines(std::move(own), found.family->book, form, table, context);
}

FormTable missing_table(const Form& form, const TableForm& table) {
  FormTable missing{table.name, form.edition, {}};
  for (const RowSlot& slot : row_slots(table)) {
    if (slot.row->is_subtotal) continue;
    FactRow row{slot.row->key, "", {}};
    for (const ColumnForm& column : slot.block->columns) {
      if (!column.is_subtotal) row.facts.push_back(missing_fact(column, unit_of(*slot.row, column)));
    }
    missing.rows.push_back(std::move(row));
  }
  return missing;
}

}  // namespace xxgk
