#include "model/taxonomy.h"

#include <algorithm>

namespace xxgk {

const Form* find_form(const Taxonomy& taxonomy, std::string_view edition) {
  for (const Form& form : taxonomy.forms) {
    if (form.edition == edition) return &form;
  }
  return nullptr;
}

const TableForm* find_table(const Form& form, std::string_view name) {
  for (const TableForm& table : form.tables) {
    if (table.name == name) return &table;
  }
  return nullptr;
}

bool is_in_force(const Form& form, int year) {
  return year >= form.first_year && (form.last_year == 0 || year <= form.last_year);
}

std::vector<RowSlot> row_slots(const TableForm& table) {
  std::vector<RowSlot> slots;
  for (const BlockForm& block : table.blocks) {
    for (const RowForm& row : block.rows) slots.push_back({&block, &row});
  }
  return slots;
}

bool holds_for(const Rule& rule, std::string_view edition) {
  return std::find(rule.forms.begin(), rule.forms.end(), edition) != rule.forms.end();
}

Unit unit_of(const RowForm& row, const ColumnForm& column) {
  if (row.unit) return *row.unit;
  return column.unit.value_or(Unit{});
}

}  // namespace xxgk
