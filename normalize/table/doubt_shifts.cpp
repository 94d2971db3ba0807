// See doubt_shifts.h.
#include "normalize/table/doubt_shifts.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "normalize/arithmetic/placed_relations.h"
#include "normalize/table/each_table.h"

namespace xxgk {
namespace {

// Values other than zero, the sum among them, of a sum that vouches for its places, and of one that speaks against
// them.
constexpr std::ptrdiff_t vouching = 2, telling = 3;

bool is_line(const FormTable& table, const Taxonomy& taxonomy) {
  const Form* const form = find_form(taxonomy, table.form);
  const TableForm* const printed = form ? find_table(*form, table.name) : nullptr;
  return printed && printed->orientation == Orientation::line;
}

/// The table's facts in the order of its columns.
std::vector<Fact*> line_of(FormTable& table) {
  std::vector<Fact*> line;
  for (FactRow& row : table.rows) {
    for (Fact& fact : row.facts) line.push_back(&fact);
  }
  return line;
}

bool is_told(const KeyedTable& keyed, const PlacedRelation& placed, const FormTable& table, std::ptrdiff_t least) {
  if (placed.relation->comparison != Comparison::equal || keyed.judge(placed).outcome != Outcome::holds) return false;
  const std::vector<KeyedTable::CellKey> cells = keyed.cells_of(placed);
  return std::ranges::count_if(cells, [&table](const KeyedTable::CellKey& cell) {
           const Fact* const fact = find_fact(table, cell.first, cell.second);
           return fact && fact->value && !fact->value->is_zero();
         }) >= least;
}

/// One of so many values other than zero.
bool a_sum_holds(const FormTable& table, const Taxonomy& taxonomy, std::ptrdiff_t least) {
  const KeyedTable keyed(table);
  return std::ranges::any_of(taxonomy.rules, [&](const Rule& rule) {
    return rule.decides_readings && std::ranges::any_of(keyed.relations_of(rule), [&](const PlacedRelation& placed) {
             return is_told(keyed, placed, table, least);
           });
  });
}

/// The table with each column's value in the next; what is in the first then is not known.
FormTable moved(FormTable table, bool forward) {
  std::vector<Fact*> line = line_of(table);
  if (!forward) std::ranges::reverse(line);
  for (std::size_t i = line.size(); i-- > 0;) {
    line[i]->value = i > 0 ? line[i - 1]->value : std::nullopt;
    line[i]->status = i > 0 ? line[i - 1]->status : Status::missing;
  }
  return table;
}

}  // namespace

void doubt_shifts(Report& report, const Taxonomy& taxonomy) {
  for_each_table(report, [&taxonomy](FormTable& table) {
    if (!is_line(table, taxonomy) || a_sum_holds(table, taxonomy, vouching)) return;
    if (!a_sum_holds(moved(table, true), taxonomy, telling) && !a_sum_holds(moved(table, false), taxonomy, telling))
      return;
    for (Fact* const fact : line_of(table)) {
      if (fact->status == Status::plain) fact->status = Status::suspect;
    }
  });
}

}  // namespace xxgk
