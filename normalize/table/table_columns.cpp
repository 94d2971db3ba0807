// Columns of rows; see table_columns.h.
#include "normalize/table/table_columns.h"

#include <algorithm>
#include <map>
#include <span>

#include "normalize/table/row_arithmetic.h"

namespace xxgk {
namespace {

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
std::size_t widest_row(std::span<const RowOfColumns> rows) {
  std::size_t widest = 0;
  for (const RowOfColumns& row : rows) {
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

void settle_order(TableColumns& columns) {
  constexpr std::size_t few_rows = 4;  // fewer than one in so many prove nothing
  const std::vector<HeaderColumn> form_order = columns_of_form(columns.expected, columns.header.contradicts_form);
  columns.orders = columns.header.orders;
  if (columns.orders.empty()) {
    columns.orders.push_back(form_order);
    return;
  }
  const std::size_t printed = columns.orders.front().size();
  if (printed == form_order.size() || printed == widest_row(columns.rows)) return;
  const auto has_cell_for_each = [printed](const RowOfColumns& row) { return row.values->size() == printed; };
  if (columns.header.keeps_columns && std::all_of(columns.rows.begin(), columns.rows.end(), has_cell_for_each)) return;
  const bool form_fits = form_order.size() == widest_row(columns.rows) ||
                         rows_that_fit(columns, form_order.size()) > rows_that_fit(columns, printed);
  const bool header_fits = rows_that_fit(columns, printed) * few_rows > columns.rows.size();
  if (!form_fits || (is_clean(columns.orders.front()) && header_fits)) return;
  // The rows are as the form has them and the header is not: some of it is lost. Where it also contradicts the form's
  // order, nothing is sure.
  columns.orders = {columns_of_form(columns.expected, !keeps_order(columns.orders.front()))};
  columns.header.keeps_columns = false;
}

/// How many rows confirm an order less those that contradict it. Only rows as wide as the order say something, and
/// where empty cells leave the sums open, nothing against it.
int confirmations(const std::vector<HeaderColumn>& order, const TableColumns& columns, const TableForm& table,
                  const TableContext& context) {
  int sum = 0;
  for (const RowOfColumns& row : columns.rows) {
    if (row.values->size() < order.size()) continue;
    const auto starts = windows(*row.values, order.size());
    if (starts.size() != 1 || (*row.values)[starts.front() + order.size() - 1]->number.value.is_zero()) continue;
    std::vector<CellChoice> choices(columns.expected.size());
    bool has_empty_cell = false;
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (order[i].expected < 0) continue;
      has_empty_cell = has_empty_cell || (*row.values)[starts.front() + i]->is_blank();
      choices[static_cast<std::size_t>(order[i].expected)].cell = (*row.values)[starts.front() + i];
    }
    if (arithmetic_confirms(choices, columns.expected, table, context))
      ++sum;
    else if (!has_empty_cell || !arithmetic_allows(choices, columns.expected, table, context))
      --sum;
  }
  return sum;
}

/// The form's order, and with each column that may be printed besides, wherever it may stand. One that is printed makes
/// the order as wide as the rows are.
std::vector<std::vector<HeaderColumn>> orders_of_width(std::size_t width, const TableColumns& columns) {
  const std::vector<HeaderColumn> form_order = columns_of_form(columns.expected, false);
  if (width == form_order.size()) return {form_order};
  std::vector<std::vector<HeaderColumn>> orders;
  if (width != form_order.size() + 1) return orders;
  for (std::size_t c = 0; c < columns.expected.size(); ++c) {
    for (std::size_t place = 0; columns.expected[c].optional && place <= form_order.size(); ++place) {
      std::vector<HeaderColumn> order = form_order;
      order.insert(order.begin() + static_cast<std::ptrdiff_t>(place), {static_cast<int>(c), false, false, {}});
      orders.push_back(std::move(order));
    }
  }
  return orders;
}

/// Below a header that says nothing, or that most rows contradict where it was read by places: the order in which the
/// rows add up, if there is just one.
void choose_order_by_sums(TableColumns& columns, const TableForm& table, const TableContext& context) {
  constexpr int enough = 3;
  const bool silent = columns.header.orders.empty();
  const std::size_t width = widest_row(columns.rows);
  if (silent && width == columns.orders.front().size()) return;
  if (!silent && (!columns.header.placed || columns.orders.size() != 1 ||
                  confirmations(columns.orders.front(), columns, table, context) > -enough))
    return;
  // Where sums besides the form's are printed, two relations hold in a row.
  int most = silent ? 0 : enough - 1;
  const std::vector<std::vector<HeaderColumn>> before = columns.orders;
  for (std::vector<HeaderColumn>& order : orders_of_width(width, columns)) {
    const int sum = confirmations(order, columns, table, context);
    if (sum == most) columns.orders = before;
    if (sum <= most) continue;
    most = sum;
    columns.orders = {std::move(order)};
    columns.header.keeps_columns = columns.header.keeps_columns && silent;
  }
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
  settle_order(columns);
  choose_order_by_sums(columns, table, context);
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
