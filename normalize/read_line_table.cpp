// Reading a table of one line; see read_line_table.h.
#include "normalize/read_line_table.h"

#include <algorithm>

namespace xxgk {
namespace {

/// A line of values as one long row: the numbers behind whatever label a reporter put in front.
RowItem item_of(const Line& line, std::size_t index) {
  RowItem item;
  item.line = index;
  bool seen = false;
  for (const LineCell& cell : line.cells) {
    if (!seen && cell.is_text()) {
      item.labels.push_back(&cell);
      item.values.clear();
      continue;
    }
    seen = seen || cell.is_value();
    item.values.push_back(&cell);
  }
  return item;
}

bool is_value_line(const Line& line, const LabelBook& book) {
  return line.count_values() > 0 && !is_header_line(line, book);
}

/// The parts of a line of values that was broken in two become one.
void append_values(RowItem& item, const RowItem& more) { item.values.insert(item.values.end(), more.values.begin(), more.values.end()); }

std::string joined_label(const Leaf& leaf) {
  std::string label;
  for (const std::string& group : leaf.groups) label += group;
  return label;
}

std::size_t values_in(const RowItem& item) {
  return static_cast<std::size_t>(std::count_if(item.values.begin(), item.values.end(), [](const LineCell* cell) { return !cell->is_blank(); }));
}

/// Splits the facts of the one long row into the form's rows.
void distribute(const SettledRow& settled, const TableColumns& columns, const TableForm& table, const TableContext& context, FormTable& result,
                std::vector<Diagnostic>& diagnostics) {
  for (std::size_t i = 0; i < columns.expected.size(); ++i) {
    const ExpectedColumn& expected = columns.expected[i];
    const auto row = std::find_if(result.rows.begin(), result.rows.end(), [&](const FactRow& r) { return r.key == expected.row->key; });
    if (row == result.rows.end()) continue;
    const auto place = std::find_if(row->facts.begin(), row->facts.end(), [&](const Fact& f) { return f.column == expected.column->key; });
    if (place == row->facts.end()) continue;
    const std::size_t said = diagnostics.size();
    Fact fact = fact_of_choice(settled.choices[i], settled.standings[i], *expected.column, unit_of(*expected.row, *expected.column), {}, context, diagnostics);
    for (std::size_t d = said; d < diagnostics.size(); ++d) diagnostics[d].row = row->key;
    if (settled.choices[i].header && row->label.empty()) row->label = joined_label(settled.choices[i].header->leaf);
    if (fact.status == Status::illegible && fact.raw.empty() && settled.choices[i].cell) fact.raw = std::string(trimmed(settled.choices[i].cell->text));
    *place = std::move(fact);
  }
  (void)table;
}

}  // namespace

TableReading read_line_table(const std::vector<Line>& lines, const LabelBook& book, const Form& form, const TableForm& table,
                             const TableContext& context) {
  TableReading reading;
  reading.table = missing_table(form, table);
  TableColumns columns;
  columns.block = &table.blocks.front();
  columns.expected = expected_columns(table, *columns.block, context.folder);
  std::vector<const Line*> header;
  std::vector<RowItem> items;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool known = std::any_of(header.begin(), header.end(), [&](const Line* line) { return line->text() == lines[i].text(); });
    if (is_value_line(lines[i], book)) items.push_back(item_of(lines[i], i));
    else if (is_header_line(lines[i], book) && !known) header.push_back(&lines[i]);
    else if (!known && lines[i].count_texts() > 0) reading.left_over.push_back(i);
  }
  columns.header = read_header(header, columns.expected, *columns.block, context.folder);
  if (items.empty()) return reading;
  const auto line_of = [&](const RowItem& item) -> const Line& { return lines[item.line]; };

  // A line broken in two: together the pieces have as many values as there are columns.
  const std::size_t count = columns.expected.size();
  while (items.size() > 1 && values_in(items[0]) + values_in(items[1]) <= count) {
    append_values(items[0], items[1]);
    items.erase(items.begin() + 1);
  }
  columns.rows.push_back({&items[0].values, line_of(items[0]).cells.size()});
  settle_columns(columns);
  RowShape shape{&items[0].values, columns.orders.front().size(), usual_first(columns, columns.rows.front()),
                 context.last_line_is_ours && items[0].line + 1 == lines.size()};
  const SettledRow settled = settle_row(columns.orders, shape, count, [&](const std::vector<CellChoice>& choices) {
    return arithmetic_allows(choices, columns.expected, table, context);
  });
  std::vector<Diagnostic> diagnostics;
  distribute(settled, columns, table, context, reading.table, diagnostics);
  const auto texts = [](const std::vector<const LineCell*>& cells) {
    std::string joined;
    for (const LineCell* cell : cells) joined += (joined.empty() ? "" : " ") + cell->text;
    return joined;
  };
  if (settled.ambiguous) diagnostics.push_back({DiagnosticCode::placement_ambiguous, 0, 0, "", "", "", texts(items[0].values)});
  if (!settled.left_over.empty()) diagnostics.push_back({DiagnosticCode::values_unplaced, 0, 0, "", "", "", texts(settled.left_over)});
  for (std::size_t i = 1; i < items.size(); ++i) {
    const bool equal = texts(items[i].values) == texts(items[0].values);
    diagnostics.push_back({equal ? DiagnosticCode::row_twice : DiagnosticCode::row_unplaced, 0, 0, "", "", "", line_of(items[i]).text()});
    if (!equal) reading.left_over.push_back(items[i].line);
  }
  for (Diagnostic& diagnostic : diagnostics) {
    diagnostic.table = table.name;
    diagnostic.line = line_of(items[0]).number;
    diagnostic.page = line_of(items[0]).page;
    reading.diagnostics.push_back(std::move(diagnostic));
  }
  return reading;
}

}  // namespace xxgk
