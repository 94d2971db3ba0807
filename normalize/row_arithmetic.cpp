// Arithmetic of one row; see row_arithmetic.h.
#include "normalize/row_arithmetic.h"

#include <algorithm>
#include <map>

#include "normalize/relations.h"

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

template <typename Test>
bool all_rows_pass(const std::vector<CellChoice>& choices, const std::vector<ExpectedColumn>& expected,
                   const TableForm& table, const TableContext& context, Test test) {
  // In a table printed as one line every row of the form is tested by itself.
  std::vector<const RowForm*> rows;
  for (const ExpectedColumn& column : expected) {
    if (std::find(rows.begin(), rows.end(), column.row) == rows.end()) rows.push_back(column.row);
  }
  for (const RowForm* row : rows) {
    std::vector<std::string> keys;
    std::map<std::string, Operand, std::less<>> operands;
    for (std::size_t i = 0; i < expected.size(); ++i) {
      if (expected[i].row != row || (expected[i].optional && !choices[i].cell)) continue;
      keys.push_back(expected[i].column->key);
      operands[keys.back()] = operand_of(choices[i]);
    }
    const Lookup lookup = [&operands](std::string_view key) {
      const auto found = operands.find(key);
      return found == operands.end() ? Operand{} : found->second;
    };
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

bool arithmetic_confirms(const std::vector<Fact>& facts, const TableForm& table, const TableContext& context) {
  std::vector<std::string> keys;
  for (const Fact& fact : facts) keys.push_back(fact.column);
  const Lookup lookup = [&facts](std::string_view key) {
    const auto found = std::find_if(facts.begin(), facts.end(), [key](const Fact& fact) { return fact.column == key; });
    return found == facts.end() ? Operand{} : operand_of(*found);
  };
  bool tested = false;
  const bool holds = all_row_relations(table, context, [&](const Relation& relation) {
    const Judgement judgement = judge(relation, keys, lookup);
    tested = tested || judgement.applies;
    return judgement.applies && judgement.outcome == Outcome::holds;
  });
  return tested && holds;
}

}  // namespace xxgk
