// Facts of rows; see fact_rows.h.
#include "normalize/table/fact_rows.h"

#include <algorithm>

#include "normalize/table/row_arithmetic.h"

namespace xxgk {
namespace {

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

}  // namespace

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

void doubt_last_value(SettledRow& row, const RowItem& item, const std::vector<ExpectedColumn>& expected,
                      const TableForm& table, const TableContext& context) {
  // Columns that no value stands in are cells too where a reader found the columns by their places.
  const auto last = std::find_if(item.values.rbegin(), item.values.rend(), [](const LineCell* cell) {
    return cell->number.kind != NumberReading::Kind::blank;
  });
  if (last == item.values.rend()) return;
  for (std::size_t i = 0; i < row.choices.size(); ++i) {
    if (row.choices[i].cell != *last || row.standings[i] != Standing::sure) continue;
    if (!arithmetic_vouches(row.choices, i, expected, table, context)) row.standings[i] = Standing::suspect;
  }
}

RowFacts facts_of_row(const RowItem& item, const RowOfColumns& place, const RowForm& row, const TableColumns& columns,
                      const TableForm& table, const std::string& note, bool is_last, const TableContext& context) {
  RowShape shape;
  shape.values = &item.values;
  shape.width = columns.orders.front().size();
  shape.first = usual_first(columns, place);
  shape.cut = is_last;
  shape.lost = lost_columns(columns, place);
  shape.padded = is_padded(columns, place);
  SettledRow settled = settle_row(
      columns.orders, shape, columns.expected.size(),
      [&](const std::vector<CellChoice>& choices) {
        return arithmetic_allows(choices, columns.expected, table, context);
      },
      [&](const std::vector<CellChoice>& choices) {
        return arithmetic_confirms(choices, columns.expected, table, context);
      });
  if (is_last && context.ends_abruptly) doubt_last_value(settled, item, columns.expected, table, context);

  RowFacts result{{row.key, row_label(item), {}}, {}};
  for (std::size_t i = 0; i < columns.expected.size(); ++i) {
    const ExpectedColumn& expected = columns.expected[i];
    if (expected.optional && !settled.choices[i].cell) continue;
    const std::string header = settled.choices[i].header ? settled.choices[i].header->leaf.text : "";
    const UnitPlaces places{item.unit ? item.unit->text : "", result.row.label, header, note};
    Fact fact = fact_of_choice(settled.choices[i], settled.standings[i], *expected.column,
                               unit_of(row, *expected.column), places, context, result.diagnostics);
    if (fact.status == Status::illegible && (fact.raw.empty() || settled.standings[i] == Standing::ambiguous))
      fact.raw = joined_texts(item.values);
    const bool from_label = settled.choices[i].cell && settled.choices[i].cell == item.from_label;
    if (from_label && fact.value && arithmetic_vouches(settled.choices, i, columns.expected, table, context))
      fact.status = Status::plain;
    if (item.unsure && fact.status == Status::plain) fact.status = Status::suspect;
    result.row.facts.push_back(std::move(fact));
  }
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

void doubt_given_twice(Fact& fact, const Fact& other) {
  const auto printed = [](const Fact& f) {
    if (!f.raw.empty()) return f.raw;
    return f.value ? f.value->text() : std::string("-");
  };
  fact.raw = printed(fact) + " | " + printed(other);
  if (!fact.value) fact.value = other.value;
  fact.status = fact.value ? Status::suspect : Status::illegible;
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
    doubt_given_twice(fact, *other);
  }
}

}  // namespace xxgk
