// Arithmetic of one row; see row_arithmetic.h.
#include "normalize/table/row_arithmetic.h"

#include <algorithm>
#include <map>

#include "normalize/arithmetic/relations.h"

namespace xxgk {
namespace {

using State = Operand::State;

Operand operand_of(const CellChoice& choice) {
  if (!choice.cell) return {State::unknown, {}};
  const NumberReading& number = choice.cell->number;
  switch (number.kind) {
    case NumberReading::Kind::number:
      return {State::value, choice.part < 0 ? number.value : number.parts[static_cast<std::size_t>(choice.part)]};
    case NumberReading::Kind::text:
    case NumberReading::Kind::unit:
      return {State::unknown, {}};
    default:
      return {State::blank, {}};
  }
}

/// Calls `test` with every relation within a row that may choose between readings; false as soon as one call is.
template <typename Test>
bool all_row_relations(const TableForm& table, const TableContext& context, Test test) {
  for (const Rule& rule : context.taxonomy.rules) {
    if (!rule.decides_readings || rule.table != table.name || !holds_for(rule, context.form.edition)) continue;
    for (const Relation& relation : rule.relations) {
      if (relation.each == Each::row && !test(relation)) return false;
    }
  }
  return true;
}

using Operands = std::map<std::string, Operand, std::less<>>;

/// What stands in the columns of one row; in a table printed as one line several of the form's rows do.
Operands operands_of(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                     const RowForm* row) {
  Operands operands;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (expected[i].row != row || (expected[i].optional && !choices[i].cell)) continue;
    operands[expected[i].column->key] = operand_of(choices[i]);
  }
  return operands;
}

std::vector<std::string> keys_of(const Operands& operands) {
  std::vector<std::string> keys;
  for (const auto& [key, operand] : operands) keys.push_back(key);
  return keys;
}

Lookup lookup_in(const Operands& operands) {
  return [&operands](std::string_view key) {
    const auto found = operands.find(key);
    return found == operands.end() ? Operand{} : found->second;
  };
}

template <typename Test>
bool all_rows_pass(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                   const TableForm& table, const TableContext& context, Test test) {
  // In a table printed as one line every row of the form is tested by itself.
  std::vector<const RowForm*> rows;
  for (const ExpectedColumn& column : expected) {
    if (std::find(rows.begin(), rows.end(), column.row) == rows.end()) rows.push_back(column.row);
  }
  for (const RowForm* row : rows) {
    const Operands operands = operands_of(choices, expected, row);
    const std::vector<std::string> keys = keys_of(operands);
    const Lookup lookup = lookup_in(operands);
    if (!all_row_relations(table, context, [&](const Relation& relation) { return test(relation, keys, lookup); }))
      return false;
  }
  return true;
}

}  // namespace

bool has_row_relations(const TableForm& table, const TableContext& context) {
  return !all_row_relations(table, context, [](const Relation&) { return false; });
}

bool arithmetic_allows(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                       const TableForm& table, const TableContext& context) {
  return all_rows_pass(choices, expected, table, context,
                       [](const Relation& relation, const auto& keys, const Lookup& lookup) {
                         return is_possible(relation, keys, lookup);
                       });
}

bool arithmetic_confirms(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                         const TableForm& table, const TableContext& context) {
  const auto holds = [](const Relation& relation, const auto& keys, const Lookup& lookup) {
    const Judgement judgement = judge(relation, keys, lookup);
    return !judgement.applies || judgement.outcome == Outcome::holds || judgement.outcome == Outcome::holds_with_blanks;
  };
  return has_row_relations(table, context) && all_rows_pass(choices, expected, table, context, holds);
}

bool arithmetic_vouches(const std::vector<CellChoice>& choices, std::size_t index,
                        const std::vector<ExpectedColumn>& expected, const TableForm& table,
                        const TableContext& context) {
  const Operands with = operands_of(choices, expected, expected[index].row);
  Operands without = with;
  without[expected[index].column->key] = {State::unknown, {}};
  const std::vector<std::string> keys = keys_of(with);
  return !all_row_relations(table, context, [&](const Relation& relation) {
    return judge(relation, keys, lookup_in(with)).outcome != Outcome::holds ||
           judge(relation, keys, lookup_in(without)).outcome == Outcome::holds;
  });
}

}  // namespace xxgk
