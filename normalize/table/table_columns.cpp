// Columns of rows; see table_columns.h.
#include "normalize/table/table_columns.h"

#include <algorithm>
#include <map>
#include <span>

#include "normalize/table/column_order.h"
#include "normalize/table/row_arithmetic.h"

namespace xxgk {
namespace {

/// Several rows are too short, and none is filled from the first column to the last.
bool all_lack_column(const TableColumns& columns) {
  const std::size_t width = columns.orders.front().size();
  const auto is_short = [width](const RowOfColumns& row) { return row.values->size() < width; };
  return width > 1 && widest_row(columns.rows) < width &&
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

/// All rows but these have a value in the last column.
bool fills_last_column(const TableColumns& columns, std::span<const RowOfColumns> but) {
  const std::size_t width = columns.orders.front().size();
  const auto fills = [&](const RowOfColumns& row) {
    return row.block == but.front().block || (row.values->size() >= width && !row.values->back()->is_blank());
  };
  return columns.rows.size() > but.size() && std::all_of(columns.rows.begin(), columns.rows.end(), fills);
}

/// The last columns are empty in all rows, and in all of them the last value is as large as a sum of the others: it is
/// the total, and columns before it were lost. Empty cells behind are padding then.
bool lacks_columns_by_sums(std::span<const RowOfColumns> rows, const TableColumns& columns, const TableForm& table,
                           const TableContext& context) {
  const std::size_t width = columns.orders.front().size();
  const std::size_t widest = widest_row(rows);
  if (widest < 2 || widest >= width) return false;
  int telling = 0;
  for (const RowOfColumns& row : rows) {
    std::vector<const LineCell*> filled;
    std::copy_if(row.values->begin(), row.values->end(), std::back_inserter(filled),
                 [](const LineCell* cell) { return !cell->is_blank(); });
    if (filled.size() != widest || filled.back()->number.value.is_zero()) continue;
    const auto starts = windows(*row.values, width);
    const std::size_t usual = usual_first(columns, row).value_or(starts.empty() ? 0 : starts.front());
    const std::size_t last = usual + width - 1;
    if (last < row.values->size() && !(*row.values)[last]->is_blank()) return false;
    if (!arithmetic_allows(stretched(columns, filled), columns.expected, table, context)) return false;
    ++telling;
  }
  // Elsewhere in the table no row lacks its total: then one row tells.
  return telling >= (fills_last_column(columns, rows) ? 1 : 3) && has_row_relations(table, context);
}

std::size_t label_cells(const RowOfColumns& row) {
  return row.line_width - std::min(row.line_width, row.values->size());
}

bool has_empty_cell_between(const std::vector<const LineCell*>& values) {
  const auto is_value = [](const LineCell* cell) { return cell->is_value(); };
  const auto first = std::find_if(values.begin(), values.end(), is_value);
  const auto last = std::find_if(values.rbegin(), values.rend(), is_value).base();
  return first < last && std::any_of(first, last, [](const LineCell* cell) { return cell->is_blank(); });
}

/// Rows whose label stands in the same place have their values behind as many empty cells, however long the line is.
void learn_from_rows(TableColumns& columns) {
  const std::size_t width = columns.orders.front().size();
  for (const RowOfColumns& row : columns.rows) {
    const auto& values = *row.values;
    columns.most_cells = std::max(columns.most_cells, values.size());
    columns.keeps_empty_cells = columns.keeps_empty_cells || has_empty_cell_between(values);
    if (values.size() < width) continue;
    const auto starts = windows(values, width);
    // A row that begins with a value there is a better witness than one with an empty cell.
    if (starts.size() == 1)
      columns.first_values[label_cells(row)][starts.front()] += values[starts.front()]->is_blank() ? 1 : 3;
  }
}

}  // namespace

void settle_columns(TableColumns& columns, const TableForm& table, const TableContext& context) {
  settle_order(columns, table, context);
  learn_from_rows(columns);
  columns.lost = all_lack_column(columns) ? 1 : 0;
  std::map<std::size_t, std::vector<RowOfColumns>> blocks;
  for (const RowOfColumns& row : columns.rows) blocks[row.block].push_back(row);
  for (const auto& [block, rows] : blocks) {
    if (lacks_columns_by_sums(rows, columns, table, context))
      columns.lost_in[block] = columns.orders.front().size() - widest_row(rows);
  }
}

std::size_t lost_columns(const TableColumns& columns, const RowOfColumns& row) {
  const auto found = columns.lost_in.find(row.block);
  return found == columns.lost_in.end() ? columns.lost : found->second;
}

std::optional<std::size_t> usual_first(const TableColumns& columns, const RowOfColumns& row) {
  const auto known = columns.first_values.find(label_cells(row));
  std::map<std::size_t, int> votes;
  if (known != columns.first_values.end()) votes = known->second;
  if (columns.header.keeps_columns) {
    // Labels may span columns, so that only the values' own columns tell where they begin.
    const int first_column = columns.orders.front().front().leaf.column;
    const auto first = std::find_if(row.values->begin(), row.values->end(),
                                    [first_column](const LineCell* cell) { return cell->column == first_column; });
    if (first != row.values->end()) votes[static_cast<std::size_t>(first - row.values->begin())] += 2;
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
  // And where empty cells between values are kept, those at the end of a row are.
  if (columns.keeps_empty_cells) return false;
  return columns.most_cells > usual_first(columns, row).value_or(0) + columns.orders.front().size();
}

}  // namespace xxgk
