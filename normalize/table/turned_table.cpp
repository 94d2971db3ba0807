// Turning tables round; see turned_table.h.
#include "normalize/table/turned_table.h"

#include <algorithm>

#include "normalize/labels/likeness.h"

#include "normalize/labels/labels.h"

namespace xxgk {
namespace {

/// Lines with a few numbers behind one of the labels: no more than there are on the table's other side.
int labelled_lines(const std::vector<Line>& lines, const std::vector<LabelSet>& labels, std::size_t most_values) {
  const auto names_one = [&labels](const LineCell& cell) {
    return cell.is_text() && std::any_of(labels.begin(), labels.end(), [&cell](const LabelSet& label) {
             return label.similarity_to(cell.label) >= likeness::clear;
           });
  };
  return static_cast<int>(std::count_if(lines.begin(), lines.end(), [&](const Line& line) {
    return line.count_numbers() > 1 && line.count_values() <= static_cast<int>(most_values) &&
           std::any_of(line.cells.begin(), line.cells.end(), names_one);
  }));
}

}  // namespace

Direction direction_of(const std::vector<Line>& lines, const TableForm& table, const Folder& folder) {
  const BlockForm& block = table.blocks.front();
  std::vector<LabelSet> rows, columns;
  for (const RowForm& row : block.rows) rows.emplace_back(row.label, folder);
  for (const ColumnForm& column : block.columns) columns.emplace_back(column.label, folder);
  if (labelled_lines(lines, rows, block.columns.size()) > 0) return Direction::upright;
  return labelled_lines(lines, columns, block.rows.size()) > 0 ? Direction::transposed : Direction::line;
}

TableForm upright(TableForm table) {
  table.orientation = Orientation::rows;
  return table;
}

TableForm transposed(const TableForm& table) {
  TableForm turned = table;
  const BlockForm& block = table.blocks.front();
  turned.blocks.assign(1, {block.bar, block.corner, block.unit_column, {}, {}});
  for (const RowForm& row : block.rows) {
    turned.blocks[0].columns.push_back({row.key, row.label, row.groups, row.unit, false, row.is_subtotal});
  }
  for (const ColumnForm& column : block.columns) {
    turned.blocks[0].rows.push_back({column.key, column.label, column.groups, column.unit, column.is_subtotal, false});
  }
  return turned;
}

FormTable transposed(const FormTable& table, FormTable empty) {
  for (FactRow& row : empty.rows) {
    for (Fact& fact : row.facts) {
      const auto source = std::find_if(table.rows.begin(), table.rows.end(),
                                       [&fact](const FactRow& r) { return r.key == fact.column; });
      if (source == table.rows.end()) continue;
      const auto found = std::find_if(source->facts.begin(), source->facts.end(),
                                      [&row](const Fact& f) { return f.column == row.key; });
      if (found == source->facts.end()) continue;
      if (row.label.empty()) row.label = found->label;
      const std::string column = fact.column;
      fact = *found;
      fact.column = column;
      fact.label = source->label;
    }
  }
  return empty;
}

}  // namespace xxgk
