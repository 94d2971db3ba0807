// Headers over rows; see headers_over_rows.h.
#include "normalize/table/headers_over_rows.h"

#include <algorithm>
#include <limits>

namespace xxgk {
namespace {

constexpr double column_worth = 0.6;  // of a column that the header names, and what one costs that it does not
constexpr double block_lead = 0.3;    // by so much another edition's block must fit better than this one's

/// Printed again on the next page.
bool is_known(const std::vector<const Line*>& header, const Line& line) {
  return std::any_of(header.begin(), header.end(), [&line](const Line* known) { return known->text() == line.text(); });
}

/// Blocks that have the row, this edition's first: a header of another edition may stand over it.
std::vector<const BlockForm*> blocks_with(const ExpectedRow& row, const TableForm& table, const Taxonomy& taxonomy) {
  std::vector<const BlockForm*> blocks{row.block};
  for (const Form& form : taxonomy.forms) {
    const TableForm* same = find_table(form, table.name);
    if (!same || same == &table) continue;
    for (const RowSlot& slot : row_slots(*same)) {
      if (slot.row->key == row.row->key && slot.block != row.block) blocks.push_back(slot.block);
    }
  }
  return blocks;
}

double header_cost(const HeaderReading& reading, const std::vector<ExpectedColumn>& expected) {
  if (reading.orders.empty()) return 0;
  double cost = column_worth * static_cast<double>(expected.size());
  for (const HeaderColumn& column : reading.orders.front())
    cost += column.expected < 0 || column.unsure ? column_worth : -column_worth;
  return cost;
}

}  // namespace

HeadersOverRows::HeadersOverRows(const std::vector<Line>& lines, const LabelBook& book, bool several_blocks) {
  std::vector<const Line*> current;
  bool was_header = false;
  for (const Line& line : lines) {
    const bool bar = is_bar_line(line, book), header = !bar && is_header_line(line, book);
    if (several_blocks && (bar || (header && !was_header))) current.clear();
    if (header && !is_known(current, line)) current.push_back(&line);
    was_header = header;
    over_.push_back(current);
  }
  if (!several_blocks) over_.assign(lines.size(), current);
}

TableColumns columns_for(const ExpectedRow& row, const std::vector<const Line*>& header, const TableForm& table,
                         const Taxonomy& taxonomy, const Folder& folder) {
  TableColumns best;
  double best_cost = std::numeric_limits<double>::infinity();
  for (const BlockForm* block : blocks_with(row, table, taxonomy)) {
    TableColumns columns;
    columns.block = block;
    columns.expected = expected_columns(table, *block, folder);
    columns.header = read_header(header, columns.expected, *block, folder);
    const double cost = header_cost(columns.header, columns.expected);
    if (cost >= best_cost - block_lead) continue;
    best_cost = cost;
    best = std::move(columns);
  }
  return best;
}

}  // namespace xxgk
