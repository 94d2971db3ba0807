// Folding a table's expectations; see table_layout.h.
#include "normalize/table/table_layout.h"

#include <algorithm>

namespace xxgk {
namespace {

/// A column's label with the groups above it in the same cell: `行政复议-总计`.
Label with_joined_groups(const Label& label, const std::vector<Label>& groups) {
  Label joined = label;
  std::string above;
  for (std::size_t i = groups.size(); i-- > 0;) {
    above = groups[i].official + above;
    joined.aliases.push_back(above + label.official);
  }
  return joined;
}

std::vector<LabelSet> folded(const std::vector<Label>& labels, const Folder& folder) {
  std::vector<LabelSet> sets;
  for (const Label& label : labels) sets.emplace_back(label, folder);
  return sets;
}

}  // namespace

std::vector<ExpectedColumn> expected_columns(const TableForm& table, const BlockForm& block, const Folder& folder) {
  std::vector<ExpectedColumn> expected;
  if (table.orientation == Orientation::rows) {
    for (const ColumnForm& column : block.columns) {
      expected.push_back({&column, nullptr, LabelSet(with_joined_groups(column.label, column.groups), folder),
                          folded(column.groups, folder), column.is_subtotal});
    }
    return expected;
  }
  for (const RowForm& row : block.rows) {
    for (const ColumnForm& column : block.columns) {
      std::vector<Label> groups = row.groups;
      groups.push_back(row.label);
      expected.push_back({&column, &row, LabelSet(with_joined_groups(column.label, groups), folder),
                          folded(groups, folder), column.is_subtotal || row.is_subtotal});
    }
  }
  return expected;
}

std::vector<ExpectedRow> expected_rows(const Form& form, const TableForm& table, const Taxonomy& taxonomy,
                                       const Folder& folder) {
  std::vector<ExpectedRow> rows;
  const auto add = [&](const TableForm& source, bool foreign) {
    for (const RowSlot& slot : row_slots(source)) {
      const auto known = [&](const ExpectedRow& row) { return row.row->key == slot.row->key; };
      if (std::any_of(rows.begin(), rows.end(), known)) continue;
      Label label = slot.row->label;
      // A row beside its parts, or one that sums up: `（六）其他处理 小计`.
      if (foreign || slot.row->is_subtotal) {
        for (const std::string& word : taxonomy.lexicon.subtotals)
          label.aliases.push_back(slot.row->label.official + word);
      }
      rows.push_back({slot.block, slot.row, LabelSet(label, folder), folded(slot.row->groups, folder), foreign});
    }
  };
  add(table, false);
  for (const Form& other : taxonomy.forms) {
    const TableForm* same = &other == &form ? nullptr : find_table(other, table.name);
    if (same && same->orientation == Orientation::rows && table.orientation == Orientation::rows) add(*same, true);
  }
  return rows;
}

}  // namespace xxgk
