// Facts of rows; see fact_rows.h.
#include "normalize/fact_rows.h"

#include <algorithm>
#include <map>

#include "normalize/relations.h"

namespace xxgk {
namespace {

using State = Operand::State;

std::vector<HeaderColumn> columns_of_form(const std::vector<ExpectedColumn>& expected, bool unsure) {
  std::vector<HeaderColumn> order;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    if (!expected[i].optional) order.push_back({static_cast<int>(i), unsure, false, {}});
  }
  return order;
}

std::size_t rows_that_fit(const TableColumns& columns, std::size_t width) {
  return static_cast<std::size_t>(
      std::count_if(columns.rows.begin(), columns.rows.end(), [width](const RowOfColumns& row) {
        return row.values->size() >= width && !windows(*row.values, width).empty();
      }));
}

/// From the first to the last value of the row that has most: empty cells behind are often no columns but padding.
std::size_t widest_row(const TableColumns& columns) {
  std::size_t widest = 0;
  for (const RowOfColumns& row : columns.rows) {
    const auto& values = *row.values;
    const auto is_filled = [](const LineCell* cell) { return !cell->is_blank(); };
    const auto first = std::find_if(values.begin(), values.end(), is_filled);
    const auto last = std::find_if(values.rbegin(), values.rend(), is_filled);
    if (first != values.end()) widest = std::max(widest, static_cast<std::size_t>(last.base() - first));
  }
  return widest;
}

/// Every column is one of the form's, known by its label, and printed once.
bool is_clean(const std::vector<HeaderColumn>& order) {
  return std::all_of(order.begin(), order.end(),
                     [](const HeaderColumn& c) { return c.expected >= 0 && !c.unsure && !c.twice; });
}

/// The known columns stand in the form's order.
bool keeps_order(const std::vector<HeaderColumn>& order) {
  int last = -1;
  for (const HeaderColumn& column : order) {
    if (column.expected < 0 || column.unsure) continue;
    if (column.expected < last) return false;
    last = column.expected;
  }
  return true;
}

Operand operand_of(const CellChoice& choice) {
  if (!choice.cell) return {State::unknown, {}};
  const NumberReading& number = choice.cell->number;
  switch (number.kind) {
    case NumberReading::Kind::number:
      return {State::value, choice.part < 0 ? number.value : number.parts[static_cast<std::size_t>(choice.part)]};
    case NumberReading::Kind::text:
      return {State::unknown, {}};
    default:
      return {State::blank, {}};
  }
}

Operand operand_of(const Fact& fact) {
  if (fact.value) return {State::value, *fact.value};
  return {fact.status == Status::blank || fact.status == Status::not_applicable ? State::blank : State::unknown, {}};
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

bool has_row_relations(const TableForm& table, const TableContext& context) {
  return !all_row_relations(table, context, [](const Relation&) { return false; });
}

std::string row_label(const RowItem& item) {
  return item.labels.empty() ? "" : without_spaces(item.labels.back()->text);
}

void say(std::vector<Diagnostic>& diagnostics, DiagnosticCode code, const std::string& column,
         const std::string& read) {
  diagnostics.push_back({code, 0, 0, "", "", column, read});
}

std::string joined_texts(const std::vector<const LineCell*>& cells) {
  std::string joined;
  for (const LineCell* cell : cells) {
    if (!cell->is_blank()) joined += (joined.empty() ? "" : " ") + std::string(trimmed(cell->text));
  }
  return joined;
}

/// Several rows are too short, and none is filled from the first column to the last.
bool lacks_column(const TableColumns& columns) {
  const std::size_t width = columns.orders.front().size();
  const auto is_short = [width](const RowOfColumns& row) { return row.values->size() < width; };
  return width > 1 && widest_row(columns) < width &&
         std::count_if(columns.rows.begin(), columns.rows.end(), is_short) > 1;
}

/// The row's last value taken for that of the last column, the others for those of the first ones.
std::vector<CellChoice> stretched(const TableColumns& columns, const std::vector<const LineCell*>& filled) {
  std::vector<CellChoice> choices(columns.expected.size());
  const auto& order = columns.orders.front();
  for (std::size_t i = 0; i < filled.size(); ++i) {
    const HeaderColumn& column = i + 1 == filled.size() ? order.back() : order[i];
    if (column.expected >= 0) choices[static_cast<std::size_t>(column.expected)].cell = filled[i];
  }
  return choices;
}

/// The last column is empty in all rows, and in all of them the last value is as large as a sum of the others: it is
/// the total, and a column before it was lost. Empty cells behind are padding then.
bool lacks_column_by_sums(const TableColumns& columns, const TableForm& table, const TableContext& context) {
  const std::size_t width = columns.orders.front().size();
  if (width < 3 || widest_row(columns) + 1 != width) return false;
  int telling = 0;
  for (const RowOfColumns& row : columns.rows) {
    std::vector<const LineCell*> filled;
    std::copy_if(row.values->begin(), row.values->end(), std::back_inserter(filled),
                 [](const LineCell* cell) { return !cell->is_blank(); });
    if (filled.size() + 1 != width || filled.back()->number.value.is_zero()) continue;
    const auto starts = windows(*row.values, width);
    const std::size_t usual = usual_first(columns, row).value_or(starts.empty() ? 0 : starts.front());
    const std::size_t last = usual + width - 1;
    if (last < row.values->size() && !(*row.values)[last]->is_blank()) return false;
    if (!arithmetic_allows(stretched(columns, filled), columns.expected, table, context)) return false;
    ++telling;
  }
  return telling >= 3 && has_row_relations(table, context);
}

void settle_order(TableColumns& columns) {
  const std::vector<HeaderColumn> form_order = columns_of_form(columns.expected, columns.header.contradicts_form);
  columns.orders = columns.header.orders;
  if (columns.orders.empty()) {
    columns.orders.push_back(form_order);
    return;
  }
  const std::size_t printed = columns.orders.front().size();
  if (printed == form_order.size() || printed == widest_row(columns)) return;
  const bool form_fits = form_order.size() == widest_row(columns) ||
                         rows_that_fit(columns, form_order.size()) > rows_that_fit(columns, printed);
  if (!form_fits || (is_clean(columns.orders.front()) && rows_that_fit(columns, printed) > 0)) return;
  // The rows are as the form has them and the header is not: some of it is lost. Where it also contradicts the form's
  // order, nothing is sure.
  columns.orders = {columns_of_form(columns.expected, !keeps_order(columns.orders.front()))};
  columns.header.keeps_columns = false;
}

}  // namespace

void settle_columns(TableColumns& columns, const TableForm& table, const TableContext& context) {
  settle_order(columns);
  columns.lacks_column = lacks_column(columns) || lacks_column_by_sums(columns, table, context);
}

std::optional<std::size_t> usual_first(const TableColumns& columns, const RowOfColumns& row) {
  const std::size_t width = columns.orders.front().size();
  const std::size_t label_cells = row.line_width - std::min(row.line_width, row.values->size());
  // Rows whose label stands in the same place have their values behind as many empty cells, however long the line is.
  std::map<std::size_t, int> votes;
  for (const RowOfColumns& other : columns.rows) {
    const std::size_t other_label_cells = other.line_width - std::min(other.line_width, other.values->size());
    if (other_label_cells != label_cells || other.values->size() < width) continue;
    const auto starts = windows(*other.values, width);
    // A row that begins with a value there is a better witness than one with an empty cell.
    if (starts.size() == 1) votes[starts.front()] += (*other.values)[starts.front()]->is_blank() ? 1 : 3;
  }
  if (columns.header.keeps_columns) {
    const int first = columns.orders.front().front().leaf.column - static_cast<int>(label_cells);
    if (first >= 0) votes[static_cast<std::size_t>(first)] += 2;
  }
  if (!votes.empty()) {
    return std::max_element(votes.begin(), votes.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
  }
  return std::nullopt;
}

bool is_padded(const TableColumns& columns, const RowOfColumns& row) {
  // A line with the header's cells keeps its columns.
  if (columns.header.keeps_columns && columns.header.width == row.line_width) return false;
  const std::size_t needed = usual_first(columns, row).value_or(0) + columns.orders.front().size();
  return std::any_of(columns.rows.begin(), columns.rows.end(),
                     [needed](const RowOfColumns& other) { return other.values->size() > needed; });
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

Fact missing_fact(const ColumnForm& column, const Unit& unit) {
  Fact fact;
  fact.column = column.key;
  if (unit.is_money()) fact.unit = unit.value;
  return fact;
}

Fact fact_of_choice(const CellChoice& choice, Standing standing, const ColumnForm& column, const Unit& unit,
                    const UnitPlaces& places, const TableContext& context, std::vector<Diagnostic>& diagnostics) {
  CellReading reading = make_fact(column, unit, choice.cell, choice.part, places, context.taxonomy.lexicon);
  Fact& fact = reading.fact;
  if (choice.header) fact.label = choice.header->leaf.text;
  if (reading.odd) say(diagnostics, *reading.odd, column.key, std::string(trimmed(choice.cell->text)));
  if (choice.contradiction) fact.raw = joined_texts({choice.cell, choice.contradiction});
  if (standing == Standing::suspect && fact.status == Status::plain) fact.status = Status::suspect;
  if (standing == Standing::ambiguous) {
    fact.status = Status::illegible;
    fact.value.reset();
  }
  return fact;
}

void doubt_last_value(FactRow& row, const RowItem& item, const TableForm& table, const TableContext& context) {
  if (item.values.empty() || arithmetic_confirms(row.facts, table, context)) return;
  const LineCell* last = item.values.back();
  if (last->number.kind != NumberReading::Kind::number) return;
  for (Fact& fact : row.facts) {
    const bool is_last = fact.origin == last->origin && fact.value &&
                         (&fact == &row.facts.back() || (&fact)[1].status == Status::missing);
    if (is_last && fact.status == Status::plain) fact.status = Status::suspect;
  }
}

RowFacts facts_of_row(const RowItem& item, std::size_t line_width, const RowForm& row, const TableColumns& columns,
                      const TableForm& table, const std::string& note, bool is_last, const TableContext& context) {
  RowShape shape;
  shape.values = &item.values;
  shape.width = columns.orders.front().size();
  shape.first = usual_first(columns, {&item.values, line_width});
  shape.cut = is_last;
  shape.lacking = columns.lacks_column;
  shape.padded = is_padded(columns, {&item.values, line_width});
  const SettledRow settled = settle_row(
      columns.orders, shape, columns.expected.size(),
      [&](const std::vector<CellChoice>& choices) {
        return arithmetic_allows(choices, columns.expected, table, context);
      },
      [&](const std::vector<CellChoice>& choices) {
        return arithmetic_confirms(choices, columns.expected, table, context);
      });

  RowFacts result{{row.key, row_label(item), {}}, {}};
  for (std::size_t i = 0; i < columns.expected.size(); ++i) {
    const ExpectedColumn& expected = columns.expected[i];
    if (expected.optional && !settled.choices[i].cell) continue;
    const std::string header = settled.choices[i].header ? settled.choices[i].header->leaf.text : "";
    const UnitPlaces places{result.row.label, header, note};
    Fact fact = fact_of_choice(settled.choices[i], settled.standings[i], *expected.column,
                               unit_of(row, *expected.column), places, context, result.diagnostics);
    if (fact.status == Status::illegible && (fact.raw.empty() || settled.standings[i] == Standing::ambiguous))
      fact.raw = joined_texts(item.values);
    if (item.unsure && fact.status == Status::plain) fact.status = Status::suspect;
    result.row.facts.push_back(std::move(fact));
  }
  if (is_last && context.ends_abruptly) doubt_last_value(result.row, item, table, context);
  if (settled.ambiguous) say(result.diagnostics, DiagnosticCode::placement_ambiguous, "", joined_texts(item.values));
  if (!settled.foreign.empty())
    say(result.diagnostics, DiagnosticCode::cell_of_other_column, "", joined_texts(settled.foreign));
  if (!settled.left_over.empty())
    say(result.diagnostics, DiagnosticCode::values_unplaced, "", joined_texts(settled.left_over));
  for (Diagnostic& diagnostic : result.diagnostics) {
    diagnostic.table = table.name;
    diagnostic.row = row.key;
  }
  return result;
}

void merge_row_twice(FactRow& first, FactRow second, Diagnostic twice, TableReading& reading) {
  const auto is_empty = [](const FactRow& row) {
    return std::all_of(row.facts.begin(), row.facts.end(),
                       [](const Fact& f) { return f.status == Status::blank || f.status == Status::missing; });
  };
  reading.diagnostics.push_back(std::move(twice));
  if (is_empty(second)) return;
  if (is_empty(first)) {
    first = std::move(second);
    return;
  }
  for (Fact& fact : first.facts) {
    const auto other = std::find_if(second.facts.begin(), second.facts.end(),
                                    [&fact](const Fact& f) { return f.column == fact.column; });
    if (other == second.facts.end() || (other->value == fact.value && other->status == fact.status)) continue;
    reading.contradicted.emplace_back(first.key, fact.column);
    const auto printed = [](const Fact& f) {
      if (!f.raw.empty()) return f.raw;
      return f.value ? f.value->text() : std::string("-");
    };
    fact.raw = printed(fact) + " | " + printed(*other);
    if (!fact.value) fact.value = other->value;
    fact.status = fact.value ? Status::suspect : Status::illegible;
  }
}

}  // namespace xxgk
