// Sums of the tables' cells; see stated_sums.h.
#include "normalize/check/stated_sums.h"

#include <algorithm>

#include "normalize/arithmetic/relations.h"

namespace xxgk {
namespace {

/// The columns that parts name, else the stated one.
std::vector<std::string> columns_for(const StatedSum& stated, const Meanings& meanings) {
  std::vector<std::string> columns;
  for (const auto& [name, list] : meanings) {
    if (list && list->table == stated.table) columns.insert(columns.end(), list->columns.begin(), list->columns.end());
  }
  if (columns.empty()) columns.push_back(stated.column);
  return columns;
}

/// Each row in the column as an operand.
Operand operand_at(const FormTable& table, std::string_view row, std::string_view column) {
  for (const FactRow& candidate : table.rows) {
    if (candidate.key != row) continue;
    for (const Fact& fact : candidate.facts) {
      if (fact.column == column) return operand_of(fact);
    }
  }
  return {};
}

std::string place_of(const StatedSum& stated, const std::vector<std::string>& columns) {
  if (stated.at.find('/') != std::string::npos || columns.size() != 1) return stated.at;
  return stated.at + "/" + columns.front();
}

}  // namespace

std::optional<TableSum> sum_in_tables(const StatedSum& stated, const Meanings& meanings,
                                      const std::vector<const FormTable*>& tables) {
  const auto found = std::find_if(tables.begin(), tables.end(), [&stated](const FormTable* table) {
    return table->name == stated.table &&
           std::find(stated.forms.begin(), stated.forms.end(), table->form) != stated.forms.end();
  });
  if (found == tables.end()) return std::nullopt;
  std::vector<std::string> rows;
  for (const FactRow& row : (*found)->rows) rows.push_back(row.key);
  const std::vector<std::string> columns = columns_for(stated, meanings);
  TableSum sum{place_of(stated, columns), *found, Decimal(0)};
  for (const std::string& column : columns) {
    const auto part = sum_of(stated.sum, rows, [&](std::string_view row) { return operand_at(**found, row, column); });
    sum.value = part && sum.value ? sum.value->plus(*part) : std::nullopt;
  }
  return sum;
}

}  // namespace xxgk
