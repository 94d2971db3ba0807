#include "normalize/compare/finding_sides.h"

#include <utility>

namespace xxgk {

CrossFinding finding_of(const CrossRule& rule, int year, std::string at) {
  CrossFinding finding;
  finding.rule = rule.id;
  finding.severity = rule.severity;
  finding.year = year;
  finding.at = std::move(at);
  return finding;
}

FindingSide side_of(const AgencyReports& reports, std::size_t number, const std::vector<CellPath>& paths) {
  FindingSide side;
  side.agency = reports.report(number).agency;
  side.year = reports.year(number);
  side.report = reports.given(number).file;
  if (paths.empty()) return side;
  CellSum sum = reports.cells(number).sum_of(paths);
  side.cells = std::move(sum.cells);
  side.value = sum.value;
  return side;
}

int limit_of(const CrossRule& rule, const char* name, int otherwise) {
  const auto found = rule.limits.find(name);
  return found == rule.limits.end() ? otherwise : found->second;
}

}  // namespace xxgk
