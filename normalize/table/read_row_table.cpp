// Tables with a line for each row; see read_row_table.h.
#include "normalize/table/read_row_table.h"

#include <algorithm>
#include <deque>
#include <map>
#include <set>
#include <utility>

#include "normalize/labels/likeness.h"
#include "normalize/table/fact_rows.h"
#include "normalize/table/headers_over_rows.h"
#include "normalize/table/match_rows.h"
#include "normalize/table/numbers_in_labels.h"
#include "normalize/table/side_by_side.h"

namespace xxgk {
namespace {

constexpr std::size_t longest_money_note = 60;  // bytes

bool has_content(const RowItem& item) {
  return std::any_of(item.values.begin(), item.values.end(), [](const LineCell* cell) { return !cell->is_blank(); });
}

/// A note in the table that names a unit of money, `单位：万元`.
std::string money_note(const std::vector<Line>& lines, const LabelBook& book, const Lexicon& lexicon) {
  for (const Line& line : lines) {
    const LineCell* text = line.sole_text();
    if (text && text->text.size() < longest_money_note && !is_header_line(line, book) &&
        money_unit_in(text->text, lexicon))
      return text->text;
  }
  return "";
}

/// The line whose text stands last in the source, whatever the order of the lines.
std::size_t last_of_source(const std::vector<Line>& lines) {
  const auto last = std::max_element(lines.rbegin(), lines.rend(), [](const Line& a, const Line& b) {
    return *std::max_element(a.merged.begin(), a.merged.end()) < *std::max_element(b.merged.begin(), b.merged.end());
  });
  return static_cast<std::size_t>(std::distance(last, lines.rend())) - 1;
}

Diagnostic about(DiagnosticCode code, const Line& line, const TableForm& table, const std::string& row,
                 const std::string& read) {
  return {code, line.page, line.number, table.name, row, "", read};
}

/// Reads a table that prints a line for each row.
class RowsReader {
 public:
  RowsReader(const LabelBook& book, std::vector<Line> lines, const Form& form, const TableForm& table,
             const TableContext& context)
      : table_(table),
        context_(context),
        book_(book),
        rows_(expected_rows(form, table, context.taxonomy, context.folder)),
        lines_(table.blocks.size() == 1 ? one_below_the_other(std::move(lines), rows_, book) : std::move(lines)),
        end_of_source_(context.last_line_is_ours ? last_of_source(lines_) : lines_.size()),
        headers_(lines_, book_, table.blocks.size() > 1),
        items_(row_items(lines_, book_)),
        note_(money_note(lines_, book_, context.taxonomy.lexicon)) {
    reading_.table = missing_table(form, table);
  }

  TableReading read() {
    std::vector<FoldedLabel> subtotal_words;
    for (const std::string& word : context_.taxonomy.lexicon.subtotals)
      subtotal_words.push_back(context_.folder.label(word));
    match_rows(items_, rows_, subtotal_words);
    take_numbers_out_of_labels(items_, rows_, context_, found_in_labels_);
    drop_group_lines();
    group_by_columns();
    int after = -1;
    bool doubt_next = false;
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].row < 0) {
        if (may_be_parts(items_[i])) {
          if (after >= 0) doubt_row(after);
          doubt_next = true;
        }
        if (has_content(items_[i]) && !is_form_text(line_of(items_[i])))
          reading_.diagnostics.push_back(
              about(DiagnosticCode::row_unplaced, line_of(items_[i]), table_, "", line_of(items_[i]).text()));
        continue;
      }
      after = take(items_[i], columns_[column_group_[i]], after);
      if (std::exchange(doubt_next, false)) doubt_row(after);
    }
    add_missing_subtotals();
    collect_left_over();
    return std::move(reading_);
  }

 private:
  const Line& line_of(const RowItem& item) const { return lines_[item.line]; }
  RowOfColumns place_of(const RowItem& item) const {
    return {&item.values, line_of(item).cells.size(), line_of(item).block};
  }

  /// Values without a label may be parts of the numbers of the rows beside them.
  static bool may_be_parts(const RowItem& item) {
    const auto is_number = [](const LineCell* cell) { return cell->number.kind == NumberReading::Kind::number; };
    return item.labels.empty() && std::ranges::any_of(item.values, is_number);
  }

  void doubt_row(int row) {
    for (Fact& fact : reading_.table.rows[static_cast<std::size_t>(row)].facts) {
      if (fact.status == Status::plain) fact.status = Status::suspect;
    }
  }

  /// A group's label without any value is no row of another edition that happens to be called so, unless it has cells
  /// and the group has no rows.
  void drop_group_lines() {
    std::erase_if(items_, [this](const RowItem& item) {
      if (item.row < 0 || has_content(item)) return false;
      const ExpectedRow& row = rows_[static_cast<std::size_t>(item.row)];
      return row.foreign && (item.values.empty() || is_part_printed(row.row->key));
    });
  }

  bool is_part_printed(const std::string& group) const {
    return std::any_of(items_.begin(), items_.end(), [&](const RowItem& item) {
      return item.row >= 0 && rows_[static_cast<std::size_t>(item.row)].row->key.starts_with(group + ".");
    });
  }

  /// Rows below the same header share what can be learnt about their columns.
  void group_by_columns() {
    std::map<std::pair<std::vector<const Line*>, const BlockForm*>, std::size_t> known;
    column_group_.assign(items_.size(), 0);
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].row < 0) continue;
      const ExpectedRow& row = rows_[static_cast<std::size_t>(items_[i].row)];
      const auto& header = headers_.over(items_[i].line);
      const auto [entry, is_new] = known.try_emplace({header, row.block}, columns_.size());
      if (is_new) columns_.push_back(columns_for(row, header, table_, context_.taxonomy, context_.folder));
      column_group_[i] = entry->second;
      columns_[entry->second].rows.push_back(place_of(items_[i]));
    }
    for (TableColumns& columns : columns_) {
      settle_columns(columns, table_, context_);
      say_odd_columns(columns);
    }
    for (const auto& [place, columns] : known) share_lost_columns(place.first, columns_[columns]);
  }

  /// A single row of another edition has lost the columns that the rows around it have lost.
  void share_lost_columns(const std::vector<const Line*>& header, const TableColumns& from) {
    for (std::size_t i = 0; i < items_.size(); ++i) {
      if (items_[i].row < 0 || headers_.over(items_[i].line) != header) continue;
      TableColumns& to = columns_[column_group_[i]];
      if (&to == &from || to.orders.front().size() != from.orders.front().size()) continue;
      to.lost = std::max(to.lost, from.lost);
      to.lost_in.insert(from.lost_in.begin(), from.lost_in.end());
    }
  }

  void say_odd_columns(const TableColumns& columns) {
    for (const HeaderColumn& column : columns.orders.front()) {
      if (column.expected >= 0 && !column.twice) continue;
      const auto code = column.twice ? DiagnosticCode::column_twice : DiagnosticCode::column_unplaced;
      Diagnostic odd{code, 0, 0, table_.name, "", "", column.leaf.text};
      const auto said = [&odd](const Diagnostic& d) { return d.code == odd.code && d.read == odd.read; };
      if (std::none_of(reading_.diagnostics.begin(), reading_.diagnostics.end(), said))
        reading_.diagnostics.push_back(std::move(odd));
    }
  }

  /// The row's facts into the table. Returns the index of the row written.
  int take(const RowItem& item, const TableColumns& columns, int after) {
    const ExpectedRow& row = rows_[static_cast<std::size_t>(item.row)];
    const bool last = item.line == end_of_source_;
    RowFacts facts = facts_of_row(item, place_of(item), *row.row, columns, table_, note_, last, context_);
    if (columns.block != row.block) facts.row.facts = with_missing_columns(std::move(facts.row.facts), row);
    for (Diagnostic& diagnostic : facts.diagnostics) {
      diagnostic.line = line_of(item).number;
      diagnostic.page = line_of(item).page;
      reading_.diagnostics.push_back(std::move(diagnostic));
    }
    return write(std::move(facts.row), row, line_of(item), after);
  }

  /// A row below a header of another edition still has its own edition's columns, missing where they are not printed.
  static std::vector<Fact> with_missing_columns(std::vector<Fact> printed, const ExpectedRow& row) {
    std::vector<Fact> facts;
    for (const ColumnForm& column : row.block->columns) {
      const auto found =
          std::find_if(printed.begin(), printed.end(), [&](const Fact& fact) { return fact.column == column.key; });
      if (found != printed.end()) {
        facts.push_back(std::move(*found));
        printed.erase(found);
      } else if (!column.is_subtotal) {
        facts.push_back(missing_fact(column, unit_of(*row.row, column)));
      }
    }
    std::erase_if(printed, [](const Fact& fact) { return fact.status == Status::missing; });
    facts.insert(facts.end(), std::make_move_iterator(printed.begin()), std::make_move_iterator(printed.end()));
    return facts;
  }

  int write(FactRow row, const ExpectedRow& expected, const Line& line, int after) {
    auto& rows = reading_.table.rows;
    auto place = std::find_if(rows.begin(), rows.end(), [&row](const FactRow& known) { return known.key == row.key; });
    if (place != rows.end()) {
      if (!taken_.insert(row.key).second) {
        merge_row_twice(*place, std::move(row),
                        about(DiagnosticCode::row_twice, line, table_, expected.row->key, line.text()), reading_);
      } else {
        *place = std::move(row);
      }
      return static_cast<int>(place - rows.begin());
    }
    // Not of this edition, or a subtotal: it stands where it is printed.
    taken_.insert(row.key);
    if (expected.foreign)
      reading_.diagnostics.push_back(about(DiagnosticCode::row_of_other_edition, line, table_, row.key, row.label));
    const auto position = expected.foreign ? after + 1 : place_in_form(expected);
    rows.insert(rows.begin() + position, std::move(row));
    return static_cast<int>(position);
  }

  /// Subtotals have their place in the form's order.
  std::ptrdiff_t place_in_form(const ExpectedRow& expected) const {
    std::ptrdiff_t position = 0;
    const auto& rows = reading_.table.rows;
    for (const ExpectedRow& row : rows_) {
      if (row.row == expected.row) break;
      const auto found =
          std::find_if(rows.begin(), rows.end(), [&row](const FactRow& known) { return known.key == row.row->key; });
      if (found != rows.end()) position = found - rows.begin() + 1;
    }
    return position;
  }

  /// A column of subtotals that is printed at all is one of every row, and missing where the source stops before it.
  void add_missing_subtotals() {
    const auto has = [](const FactRow& row, const std::string& column) {
      return std::any_of(row.facts.begin(), row.facts.end(), [&](const Fact& fact) { return fact.column == column; });
    };
    auto& rows = reading_.table.rows;
    for (const BlockForm& block : table_.blocks) {
      for (std::size_t c = 0; c < block.columns.size(); ++c) {
        const ColumnForm& column = block.columns[c];
        if (!column.is_subtotal ||
            std::none_of(rows.begin(), rows.end(), [&](const FactRow& row) { return has(row, column.key); }))
          continue;
        for (FactRow& row : rows) {
          if (has(row, column.key)) continue;
          const auto place = static_cast<std::ptrdiff_t>(std::min(c, row.facts.size()));
          row.facts.insert(row.facts.begin() + place, missing_fact(column, column.unit.value_or(Unit{})));
        }
      }
    }
  }

  /// Lines that neither a row, a header, a bar nor a group took.
  void collect_left_over() {
    std::vector<bool> used(lines_.size(), false);
    for (const RowItem& item : items_) {
      if (item.row >= 0) used[item.line] = true;
    }
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (used[i] || is_form_text(lines_[i]) || is_header_line(lines_[i], book_)) continue;
      reading_.left_over.insert(reading_.left_over.end(), lines_[i].merged.begin(), lines_[i].merged.end());
    }
  }

  /// Every text of the line is the form's own, and there is nothing else.
  bool is_form_text(const Line& line) const {
    if (line.count_numbers() > 0) return false;
    return std::all_of(line.cells.begin(), line.cells.end(), [this](const LineCell& cell) {
      return !cell.is_text() || book_.best(cell.label, likeness::part_of_table).uses != nullptr;
    });
  }

  const TableForm& table_;
  const TableContext& context_;
  const LabelBook& book_;
  std::vector<ExpectedRow> rows_;
  std::vector<Line> lines_;
  std::size_t end_of_source_;  ///< the line that holds what the source ends with; none: their number
  HeadersOverRows headers_;
  std::vector<RowItem> items_;
  std::deque<LineCell> found_in_labels_;  ///< values of items
  std::string note_;
  std::vector<TableColumns> columns_;
  std::vector<std::size_t> column_group_;
  std::set<std::string> taken_;
  TableReading reading_;
};

}  // namespace

TableReading read_row_table(std::vector<Line> lines, const LabelBook& book, const Form& form, const TableForm& table,
                            const TableContext& context) {
  return RowsReader(book, std::move(lines), form, table, context).read();
}

}  // namespace xxgk
