// See column_order.h.
#include "normalize/table/column_order.h"

#include <algorithm>
#include <optional>
#include <utility>

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

/// What the header says, or the form where rows are as it has them and the header is not.
void take_printed_order(TableColumns& columns) {
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

/// The one that more rows confirm than any other, and more than `most`; nullopt where there are two.
std::optional<std::vector<HeaderColumn>> order_by_sums(int most, const TableColumns& columns, const TableForm& table,
                                                       const TableContext& context) {
  std::optional<std::vector<HeaderColumn>> best;
  for (std::vector<HeaderColumn>& order : orders_of_width(widest_row(columns.rows), columns)) {
    const int sum = confirmations(order, columns, table, context);
    if (sum == most) best.reset();
    if (sum <= most) continue;
    most = sum;
    best = std::move(order);
  }
  return best;
}

/// Words of a header known by places stand over the wrong column: one of the form's has none, and another column has
/// words that are none of the form's.
bool is_misplaced(const HeaderReading& header, const std::vector<HeaderColumn>& order,
                  const std::vector<ExpectedColumn>& expected) {
  if (!header.placed) return false;
  const auto is_foreign = [](const HeaderColumn& column) { return column.expected < 0; };
  std::size_t printed = 0, asked = 0;
  for (std::size_t i = 0; i < expected.size(); ++i) {
    const auto is_this = [i](const HeaderColumn& column) { return column.expected == static_cast<int>(i); };
    asked += !expected[i].optional;
    printed += !expected[i].optional && std::any_of(order.begin(), order.end(), is_this);
  }
  return printed < asked && std::any_of(order.begin(), order.end(), is_foreign);
}

/// As many columns as the form has, and what is none of its labels is a part of one: the header's words were torn.
bool is_torn(const std::vector<HeaderColumn>& order, const TableColumns& columns) {
  const auto is_piece = [&](const HeaderColumn& column) {
    return column.expected >= 0 || std::ranges::any_of(columns.expected, [&](const ExpectedColumn& e) {
             return e.label.contains(column.leaf.label);
           });
  };
  return order.size() == columns_of_form(columns.expected, false).size() && order.size() == widest_row(columns.rows) &&
         std::ranges::all_of(order, is_piece);
}

/// Where sums do not tell which columns there are.
void settle_misplaced(TableColumns& columns) {
  std::vector<HeaderColumn>& order = columns.orders.front();
  if (is_torn(order, columns)) {
    order = columns_of_form(columns.expected, false);
    columns.header.keeps_columns = false;
  } else {
    for (HeaderColumn& column : order) column.unsure = true;
  }
}

/// Below a header that says nothing, or that was read by places and is misplaced or contradicted by most rows: the
/// order in which the rows add up, if there is just one.
void choose_order_by_sums(TableColumns& columns, const TableForm& table, const TableContext& context) {
  constexpr int enough = 3;
  const bool silent = columns.header.orders.empty();
  if (silent && widest_row(columns.rows) == columns.orders.front().size()) return;
  const bool misplaced = !silent && is_misplaced(columns.header, columns.orders.front(), columns.expected);
  if (!silent && (!columns.header.placed || columns.orders.size() != 1 ||
                  (!misplaced && confirmations(columns.orders.front(), columns, table, context) > -enough)))
    return;
  // Where sums besides the form's are printed, two relations hold in a row.
  if (auto order = order_by_sums(silent ? 0 : enough - 1, columns, table, context)) {
    columns.orders = {std::move(*order)};
    columns.header.keeps_columns = columns.header.keeps_columns && silent;
  } else if (misplaced) {
    settle_misplaced(columns);
  }
}

}  // namespace

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

void settle_order(TableColumns& columns, const TableForm& table, const TableContext& context) {
  take_printed_order(columns);
  choose_order_by_sums(columns, table, context);
}

}  // namespace xxgk
