// What is kept of each agency when its page is written: what the overview and the pages of the years tell of it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"

namespace xxgk::page {

/// A key figure of one report.
struct KeyValue {
  std::optional<Decimal> value;
  Status status = Status::missing;
  Correspondence correspondence = Correspondence::none;
};

struct OverviewReport {
  int year = 0;
  std::string form, file, source;  ///< names of its XML and of its source
  int failed = 0;                  ///< checks within the report
  int failed_across = 0;           ///< rules over the years that are about that year
  std::vector<KeyValue> values;    ///< by the plan's key figures
};

struct OverviewAgency {
  std::size_t number = 0;
  std::string name, region;
  std::vector<int> years;  ///< from its first to its last
  std::vector<OverviewReport> reports;
  int failed = 0, failed_across = 0;

  const OverviewReport* of_year(int year) const;
};

OverviewAgency overview_of(const AgencyComparison& agency, const ComparisonPlan& plan);

/// `0001`: the beginning of the names of an agency's files.
std::string agency_stem(std::size_t number);

/// All years of all agencies, sorted.
std::vector<int> all_years(const std::vector<OverviewAgency>& agencies);

}  // namespace xxgk::page
