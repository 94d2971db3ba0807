// Reading a table of one line; see read_line_table.h.
#include "normalize/table/read_line_table.h"

#include <algorithm>

#include "normalize/table/row_arithmetic.h"

namespace xxgk {
namespace {

/// Pieces of the one line, and printings of it. What has more is some other table below the form's header.
constexpr std::size_t most_lines_of_values = 20;

/// Where the cells of a line end, empty ones behind aside.
std::size_t filled_cells(const Line& line) {
  std::size_t count = line.cells.size();
  while (count > 0 && line.cells[count - 1].is_blank()) --count;
  return count;
}

/// A line of values as one long row: the numbers behind whatever label a reporter put in front. A line that has no room
/// for a label begins with words in place of a value.
RowItem item_of(const Line& line, std::size_t index, std::size_t columns) {
  RowItem item;
  item.line = index;
  bool seen = filled_cells(line) == columns;
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

/// A row of a grid that has a cell for each column, and nothing in any.
bool is_blank_row(const Line& line, std::size_t columns) {
  return line.keeps_columns && line.cells.size() == columns && filled_cells(line) == 0;
}

std::string joined_label(const Leaf& leaf) {
  std::string label;
  for (const std::string& group : leaf.groups) label += group;
  return label;
}

std::size_t values_in(const RowItem& item) {
  return static_cast<std::size_t>(
      std::count_if(item.values.begin(), item.values.end(), [](const LineCell* cell) { return !cell->is_blank(); }));
}

std::string texts_of(const RowItem& item) {
  std::string joined;
  for (const LineCell* cell : item.values) {
    if (!cell->is_blank()) joined += (joined.empty() ? "" : " ") + std::string(trimmed(cell->text));
  }
  return joined;
}

class LineTableReader {
 public:
  LineTableReader(const std::vector<Line>& lines, const LabelBook& book, const Form& form, const TableForm& table,
                  const TableContext& context)
      : lines_(lines), book_(book), form_(form), table_(table), context_(context) {
    columns_.block = &table.blocks.front();
    columns_.expected = expected_columns(table, *columns_.block, context.folder);
    reading_.table = missing_table(form, table);
  }

  TableReading read() {
    part_lines();
    if (items_.empty()) return std::move(reading_);
    join_broken_line();
    for (const RowItem& item : items_) columns_.rows.push_back({&item.values, lines_[item.line].cells.size(), 0});
    settle_columns(columns_, table_, context_);
    reading_.table.rows = rows_of(items_.front());
    for (std::size_t i = 1; i < items_.size(); ++i) {
      std::vector<FactRow> again = rows_of(items_[i]);
      for (std::size_t r = 0; r < again.size(); ++r) {
        merge_row_twice(reading_.table.rows[r], std::move(again[r]),
                        about(items_[i], DiagnosticCode::row_twice, texts_of(items_[i])), reading_);
      }
    }
    return std::move(reading_);
  }

 private:
  Diagnostic about(const RowItem& item, DiagnosticCode code, const std::string& read) const {
    const Line& line = lines_[item.line];
    return {code, line.page, line.number, table_.name, "", "", read};
  }

  void part_lines() {
    std::vector<const Line*> header;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const Line& line = lines_[i];
      const bool known = std::any_of(header.begin(), header.end(),
                                     [&line](const Line* other) { return other->text() == line.text(); });
      const bool has_values = is_value_line(line, book_), too_many = items_.size() >= most_lines_of_values;
      if (has_values && !too_many)
        items_.push_back(item_of(line, i, columns_.expected.size()));
      else if (is_header_line(line, book_) && !known)
        header.push_back(&line);
      else if (!known && (has_values || line.count_texts() > 0))
        reading_.left_over.insert(reading_.left_over.end(), line.merged.begin(), line.merged.end());
    }
    if (items_.empty()) add_blank_row();
    columns_.header = read_header(header, columns_.expected, *columns_.block, context_.folder);
  }

  /// Where nothing was filled in, the empty row below the header is that of the values.
  void add_blank_row() {
    const std::size_t columns = columns_.expected.size();
    const auto row =
        std::find_if(lines_.begin(), lines_.end(), [&](const Line& line) { return is_blank_row(line, columns); });
    if (row != lines_.end()) items_.push_back(item_of(*row, static_cast<std::size_t>(row - lines_.begin()), columns));
  }

  /// The parts of a line of values that was broken in two have together no more values than there are columns.
  void join_broken_line() {
    while (items_.size() > 1 && values_in(items_[0]) + values_in(items_[1]) <= columns_.expected.size()) {
      items_[0].values.insert(items_[0].values.end(), items_[1].values.begin(), items_[1].values.end());
      items_[0].line = items_[1].line;
      items_.erase(items_.begin() + 1);
    }
  }

  SettledRow settled(const RowItem& item, bool is_last) const {
    const std::size_t line_width = lines_[item.line].cells.size();
    RowShape shape;
    shape.values = &item.values;
    shape.width = columns_.orders.front().size();
    shape.first = usual_first(columns_, {&item.values, line_width, 0});
    shape.padded = is_padded(columns_, {&item.values, line_width, 0});
    shape.cut = is_last;
    return settle_row(
        columns_.orders, shape, columns_.expected.size(),
        [this](const std::vector<CellChoice>& choices) {
          return arithmetic_allows(choices, columns_.expected, table_, context_);
        },
        [this](const std::vector<CellChoice>& choices) {
          return arithmetic_confirms(choices, columns_.expected, table_, context_);
        });
  }

  /// The facts of the one long row, distributed to the form's rows.
  std::vector<FactRow> rows_of(const RowItem& item) {
    const bool is_last = context_.last_line_is_ours && item.line + 1 == lines_.size();
    SettledRow row = settled(item, is_last);
    if (is_last && context_.ends_abruptly) doubt_last_value(row, item, columns_.expected, table_, context_);
    std::vector<FactRow> rows = missing_table(form_, table_).rows;
    for (std::size_t i = 0; i < columns_.expected.size(); ++i) put(row, i, item, rows);
    if (row.ambiguous) reading_.diagnostics.push_back(about(item, DiagnosticCode::placement_ambiguous, texts_of(item)));
    if (!row.left_over.empty()) {
      RowItem left{item};
      left.values = row.left_over;
      reading_.diagnostics.push_back(about(item, DiagnosticCode::values_unplaced, texts_of(left)));
    }
    return rows;
  }

  void put(const SettledRow& settled, std::size_t i, const RowItem& item, std::vector<FactRow>& rows) {
    const ExpectedColumn& expected = columns_.expected[i];
    const auto row =
        std::find_if(rows.begin(), rows.end(), [&](const FactRow& r) { return r.key == expected.row->key; });
    if (row == rows.end()) return;
    const auto place = std::find_if(row->facts.begin(), row->facts.end(),
                                    [&](const Fact& f) { return f.column == expected.column->key; });
    if (place == row->facts.end()) return;
    std::vector<Diagnostic> odd;
    Fact fact = fact_of_choice(settled.choices[i], settled.standings[i], *expected.column,
                               unit_of(*expected.row, *expected.column), {}, context_, odd);
    for (const Diagnostic& diagnostic : odd) {
      reading_.diagnostics.push_back(about(item, diagnostic.code, diagnostic.read));
      reading_.diagnostics.back().row = row->key;
      reading_.diagnostics.back().column = diagnostic.column;
    }
    if (settled.choices[i].header && row->label.empty()) row->label = joined_label(settled.choices[i].header->leaf);
    if (fact.status == Status::illegible && fact.raw.empty()) fact.raw = texts_of(item);
    *place = std::move(fact);
  }

  const std::vector<Line>& lines_;
  const LabelBook& book_;
  const Form& form_;
  const TableForm& table_;
  const TableContext& context_;
  TableColumns columns_;
  std::vector<RowItem> items_;
  TableReading reading_;
};

}  // namespace

TableReading read_line_table(const std::vector<Line>& lines, const LabelBook& book, const Form& form,
                             const TableForm& table, const TableContext& context) {
  return LineTableReader(lines, book, form, table, context).read();
}

}  // namespace xxgk
