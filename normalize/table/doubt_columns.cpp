// See doubt_columns.h.
#include "normalize/table/doubt_columns.h"

#include <algorithm>
#include <map>
#include <string_view>

#include "normalize/table/each_table.h"

namespace xxgk {
namespace {

/// Sums over rows, tested in each column.
bool adds_up_columns(std::string_view id, const Taxonomy& taxonomy) {
  return std::any_of(taxonomy.rules.begin(), taxonomy.rules.end(), [id](const Rule& rule) {
    return rule.id == id && rule.decides_readings &&
           std::any_of(rule.relations.begin(), rule.relations.end(),
                       [](const Relation& relation) { return relation.each == Each::column; });
  });
}

/// For each table the columns that do not add up.
std::map<std::string, std::set<std::string>> failing_columns(std::span<const Finding> findings,
                                                             const std::set<std::string>& placed,
                                                             const Taxonomy& taxonomy) {
  std::map<std::string, std::set<std::string>> columns;
  for (const Finding& finding : findings) {
    if (finding.outcome == Outcome::fails && placed.contains(finding.table) && adds_up_columns(finding.rule, taxonomy))
      columns[finding.table].insert(finding.at);
  }
  return columns;
}

/// More than half of the table's columns.
bool are_most(const std::set<std::string>& columns, const FormTable& table) {
  return !table.rows.empty() && columns.size() * 2 > table.rows.front().facts.size();
}

void doubt(FormTable& table, const std::set<std::string>& columns) {
  for (FactRow& row : table.rows) {
    for (Fact& fact : row.facts) {
      if (fact.status == Status::plain && columns.contains(fact.column)) fact.status = Status::suspect;
    }
  }
}

}  // namespace

void doubt_columns(Report& report, std::span<const Finding> findings, const std::set<std::string>& placed,
                   const Taxonomy& taxonomy) {
  const auto columns = failing_columns(findings, placed, taxonomy);
  for_each_table(report, [&columns](FormTable& table) {
    const auto failing = columns.find(table.name);
    if (failing != columns.end() && are_most(failing->second, table)) doubt(table, failing->second);
  });
}

}  // namespace xxgk
