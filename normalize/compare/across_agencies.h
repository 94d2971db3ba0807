// What is told across agencies: rankings of key figures, and the rules that set agencies against each other.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "model/comparison.h"
#include "model/comparison_plan.h"

namespace xxgk {

/// A figure of one agency in one year, with where it stands.
struct KeyValue {
  std::optional<Decimal> value;
  std::vector<SourceCell> cells;
};

/// What is kept of a report: values by the place of the figure among the plan's key figures, of derived ones behind.
struct KeptReport {
  int year = 0;
  std::string agency, file;
  bool covers_others = false;  ///< it says that it covers the bodies below
  std::map<std::size_t, KeyValue> figures;
  std::map<std::size_t, std::pair<Fraction, std::string>> derived;  ///< value and formula
};

struct KeptAgency {
  std::string name, parent;
  std::vector<std::string> other_names;
  std::vector<KeptReport> reports;
};

/// `agencies` by number.
std::vector<YearRanking> rankings_of(const std::vector<KeptAgency>& agencies, const ComparisonPlan& plan);

/// agencies.sum and agencies.zero: findings of all outcomes.
std::vector<CrossFinding> check_agencies(const std::vector<KeptAgency>& agencies,
                                         const std::vector<YearRanking>& rankings, const ComparisonPlan& plan);

}  // namespace xxgk
