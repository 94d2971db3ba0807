#include "emit/tables/failed_checks.h"

#include <algorithm>

namespace xxgk::exports {
namespace {

/// Every relation of the rule goes by that, and finds its place itself.
bool goes_by(const Rule& rule, Each each) {
  return !rule.relations.empty() && std::ranges::all_of(rule.relations, [each](const Relation& relation) {
    return relation.each == each && relation.at.empty();
  });
}

bool is_place(std::string_view at, std::string_view row, std::string_view column) {
  return at.size() == row.size() + 1 + column.size() && at.starts_with(row) && at[row.size()] == '/' &&
         at.ends_with(column);
}

}  // namespace

FailedChecks::FailedChecks(const Report& report, const Taxonomy& taxonomy) {
  for (const Finding& finding : report.findings) {
    if (finding.outcome != Outcome::fails) continue;
    const auto rule = std::ranges::find(taxonomy.rules, finding.rule, &Rule::id);
    const bool is_known = rule != taxonomy.rules.end();
    failed_.push_back({&finding, !is_known || !goes_by(*rule, Each::column), !is_known || !goes_by(*rule, Each::row)});
  }
}

bool FailedChecks::is_at(const Failed& failed, std::string_view table, std::string_view row, std::string_view column) {
  const Finding& finding = *failed.finding;
  if (is_place(finding.at, row, column)) return finding.table.empty() || finding.table == table;
  if (finding.table != table) return false;
  return (failed.may_name_row && finding.at == row) || (failed.may_name_column && finding.at == column);
}

std::string FailedChecks::at(std::string_view table, std::string_view row, std::string_view column) const {
  std::string rules;
  std::string_view last;
  for (const Failed& failed : failed_) {
    const std::string& rule = failed.finding->rule;
    if (rule == last || !is_at(failed, table, row, column)) continue;
    if (!rules.empty()) rules += ' ';
    last = rule;
    rules += rule;
  }
  return rules;
}

}  // namespace xxgk::exports
