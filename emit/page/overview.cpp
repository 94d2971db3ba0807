#include "emit/page/overview.h"

#include <algorithm>
#include <set>

namespace xxgk::page {
namespace {

KeyValue value_of(const AgencyComparison& agency, const KeyFigure& key, int year) {
  for (const Series& series : agency.series) {
    if (series.form != key.form || series.table != key.table || series.row != key.row || series.column != key.column)
      continue;
    const auto found = std::ranges::find(series.values, year, &YearValue::year);
    if (found != series.values.end()) return {found->value, found->status, found->correspondence};
  }
  return {};
}

}  // namespace

const OverviewReport* OverviewAgency::of_year(int year) const {
  const auto found = std::ranges::find(reports, year, &OverviewReport::year);
  return found == reports.end() ? nullptr : &*found;
}

OverviewAgency overview_of(const AgencyComparison& agency, const ComparisonPlan& plan) {
  OverviewAgency overview{agency.number, agency.name, agency.identity.region_code, agency.years, {}, 0, 0};
  for (const ComparedReport& compared : agency.reports) {
    OverviewReport report{compared.year, compared.form, compared.file, compared.source.name, compared.failed, 0, {}};
    for (const CrossFinding& finding : agency.findings) {
      if (finding.outcome == Outcome::fails && finding.year == compared.year) ++report.failed_across;
    }
    for (const KeyFigure& key : plan.key_figures) report.values.push_back(value_of(agency, key, compared.year));
    overview.failed += report.failed;
    overview.reports.push_back(std::move(report));
  }
  overview.failed_across = static_cast<int>(
      std::ranges::count(agency.findings, Outcome::fails, [](const CrossFinding& f) { return f.outcome; }));
  return overview;
}

std::string agency_stem(std::size_t number) {
  std::string digits = std::to_string(number + 1);
  if (digits.size() < 4) digits.insert(0, 4 - digits.size(), '0');
  return digits;
}

std::vector<int> all_years(const std::vector<OverviewAgency>& agencies) {
  std::set<int> years;
  for (const OverviewAgency& agency : agencies) years.insert(agency.years.begin(), agency.years.end());
  return {years.begin(), years.end()};
}

}  // namespace xxgk::page
