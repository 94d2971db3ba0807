// See doubt_subtotals.h.
#include "normalize/table/doubt_subtotals.h"

#include <algorithm>
#include <map>
#include <variant>

#include "normalize/arithmetic/placed_relations.h"
#include "normalize/table/each_table.h"

namespace xxgk {
namespace {

/// In how many columns a group's sum has something to compare, and in how many of them it is the sum of its parts.
struct Tally {
  std::size_t telling = 0, equal = 0;
};

/// Sums may be told without the rows that are not printed, but not where printed cells are empty.
FormTable with_missing_as_zero(FormTable table) {
  for (FactRow& row : table.rows) {
    if (!is_wholly_missing(row)) continue;
    for (Fact& fact : row.facts) fact.value = Decimal{};
  }
  return table;
}

/// The row that the relation gives as the sum of all rows of its group; empty for other relations.
std::string group_of(const Relation& relation) {
  const auto sole_key = [](const std::vector<Term>& terms) {
    const bool sole = terms.size() == 1 && terms.front().alternatives.size() == 1;
    return sole ? terms.front().alternatives.front() : std::string();
  };
  const std::string sum = sole_key(relation.left);
  const bool of_group = relation.each == Each::column && !sum.empty() && sole_key(relation.right) == sum + ".*";
  return of_group ? sum : std::string();
}

std::map<std::string, Tally> tallies_of(const FormTable& printed, const Taxonomy& taxonomy) {
  const FormTable table = with_missing_as_zero(printed);
  const KeyedTable keyed(table);
  std::map<std::string, Tally> tallies;
  for (const Rule& rule : taxonomy.rules) {
    if (!rule.decides_readings) continue;
    for (const PlacedRelation& placed : keyed.relations_of(rule)) {
      const std::string group = group_of(*placed.relation);
      const Judgement judgement = group.empty() ? Judgement{} : keyed.judge(placed);
      if (!judgement.found || (judgement.found->is_zero() && judgement.expected->is_zero())) continue;
      ++tallies[group].telling;
      tallies[group].equal += judgement.outcome == Outcome::holds;
    }
  }
  return tallies;
}

bool is_part(const FactRow& row, const std::string& group) {
  return row.key.starts_with(group + ".");
}

void doubt(FactRow& row) {
  for (Fact& fact : row.facts) {
    if (fact.status == Status::plain) fact.status = Status::suspect;
  }
}

void doubt_groups(FormTable& table, const Taxonomy& taxonomy) {
  constexpr std::size_t several = 2;  // a single column may have an error in print
  for (const auto& [group, tally] : tallies_of(table, taxonomy)) {
    const auto is_printed_part = [&](const FactRow& row) { return is_part(row, group) && !is_wholly_missing(row); };
    if (tally.telling < several || 2 * tally.equal >= tally.telling) continue;
    if (std::ranges::none_of(table.rows, is_printed_part)) continue;
    for (FactRow& row : table.rows) {
      if (row.key == group || is_part(row, group)) doubt(row);
    }
  }
}

}  // namespace

void doubt_subtotals(Report& report, const std::set<std::string>& placed, const Taxonomy& taxonomy) {
  for_each_table(report, [&](FormTable& table) {
    if (placed.contains(table.name)) doubt_groups(table, taxonomy);
  });
}

}  // namespace xxgk
