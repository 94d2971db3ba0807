#include "normalize/compare/agency_reports.h"

namespace xxgk {

AgencyReports::AgencyReports(const std::vector<GivenReport>& given) : given_(given) {
  cells_.reserve(given.size());
  for (const GivenReport& one : given) cells_.emplace_back(one.report);
}

std::vector<int> AgencyReports::years() const {
  std::vector<int> years;
  if (given_.empty()) return years;
  for (int year = this->year(0); year <= this->year(size() - 1); ++year) years.push_back(year);
  return years;
}

}  // namespace xxgk
