#include "normalize/compare/agency_reports.h"

namespace xxgk {

AgencyReports::AgencyReports(const std::vector<GivenReport>& given) : given_(given) {
  cells_.reserve(given.size());
  for (const GivenReport& one : given) cells_.emplace_back(one.report);
}

std::vector<int> AgencyReports::years() const {
  std::vector<int> reported;
  for (std::size_t i = 0; i < size(); ++i) reported.push_back(year(i));
  return years_with_gaps(reported);
}

}  // namespace xxgk
