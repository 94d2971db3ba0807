#include "normalize/compare/cell_keys.h"

#include <algorithm>

#include "normalize/taxonomy/taxonomy_check.h"

namespace xxgk {
namespace {

bool part_matches(std::string_view pattern, std::string_view key) {
  return pattern == "*" || key_matches(pattern, key);
}

}  // namespace

std::string text_of(const CellPath& path) {
  return path.table + "/" + path.row + "/" + path.column;
}

CellPath path_of(std::string_view text) {
  const std::size_t first = text.find('/');
  if (first == std::string_view::npos) return {std::string(text), "", ""};
  const std::size_t second = text.find('/', first + 1);
  const std::string_view row = text.substr(first + 1, second == std::string_view::npos ? second : second - first - 1);
  const std::string_view column = second == std::string_view::npos ? "" : text.substr(second + 1);
  return {std::string(text.substr(0, first)), std::string(row), std::string(column)};
}

std::vector<FormCell> cells_of(const Form& form) {
  std::vector<FormCell> cells;
  for (const TableForm& table : form.tables) {
    for (const RowSlot& slot : row_slots(table)) {
      for (const ColumnForm& column : slot.block->columns) {
        cells.push_back({{table.name, slot.row->key, column.key},
                         unit_of(*slot.row, column).value,
                         slot.row->is_subtotal || column.is_subtotal});
      }
    }
  }
  return cells;
}

bool has_cell(const Form& form, const CellPath& path) {
  const TableForm* table = find_table(form, path.table);
  return table && std::ranges::any_of(table->blocks, [&path](const BlockForm& block) {
           return std::ranges::find(block.rows, path.row, &RowForm::key) != block.rows.end() &&
                  std::ranges::find(block.columns, path.column, &ColumnForm::key) != block.columns.end();
         });
}

bool matches(const CellPath& pattern, const CellPath& cell) {
  return part_matches(pattern.table, cell.table) && part_matches(pattern.row, cell.row) &&
         part_matches(pattern.column, cell.column);
}

std::vector<CellPath> cells_matching(std::string_view pattern, const Form& form) {
  const CellPath wanted = path_of(pattern);
  std::vector<CellPath> found;
  for (FormCell& cell : cells_of(form)) {
    if (matches(wanted, cell.path)) found.push_back(std::move(cell.path));
  }
  return found;
}

}  // namespace xxgk
