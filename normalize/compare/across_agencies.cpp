#include "normalize/compare/across_agencies.h"

#include <algorithm>
#include <set>

#include "normalize/compare/finding_sides.h"
#include "normalize/compare/outliers.h"

namespace xxgk {
namespace {

constexpr int places_of_shares = 6;

std::set<int> years_of(const std::vector<KeptAgency>& agencies) {
  std::set<int> years;
  for (const KeptAgency& agency : agencies) {
    for (const KeptReport& report : agency.reports) years.insert(report.year);
  }
  return years;
}

const KeptReport* report_of(const KeptAgency& agency, int year) {
  const auto found = std::ranges::find(agency.reports, year, &KeptReport::year);
  return found == agency.reports.end() ? nullptr : &*found;
}

/// Gives ranks to the agencies of one figure and year.
void settle(YearRanking& ranking, Scale scale) {
  std::ranges::stable_sort(ranking.agencies,
                           [](const RankedAgency& a, const RankedAgency& b) { return b.value < a.value; });
  std::vector<Decimal> values;
  for (const RankedAgency& agency : ranking.agencies) values.push_back(agency.value);
  const auto outliers = outliers_in(values, scale);
  for (std::size_t i = 0; i < values.size(); ++i) {
    RankedAgency& agency = ranking.agencies[i];
    agency.rank = i > 0 && values[i] == values[i - 1] ? ranking.agencies[i - 1].rank : static_cast<int>(i) + 1;
    agency.outlier = outliers && (*outliers)[i];
  }
  ranking.median = median_of(values);
  ranking.outliers_told = outliers.has_value();
}

/// Collects the values of one figure over the agencies; `value` gives that of a report, or nothing.
template <typename Value>
void add_ranking(std::vector<YearRanking>& rankings, YearRanking ranking, const std::vector<KeptAgency>& agencies,
                 Scale scale, const Value& value) {
  for (std::size_t number = 0; number < agencies.size(); ++number) {
    const KeptReport* report = report_of(agencies[number], ranking.year);
    if (!report) continue;
    const std::optional<Decimal> of_report = value(*report);
    if (of_report)
      ranking.agencies.push_back({number, *of_report, 0, false});
    else
      ranking.without.push_back(number);
  }
  if (ranking.agencies.empty()) return;
  settle(ranking, scale);
  rankings.push_back(std::move(ranking));
}

/// By what most reports of the year reckon the figure; of equals the first in order.
std::string usual_formula(const std::vector<KeptAgency>& agencies, int year, std::size_t figure) {
  std::map<std::string, int> counts;
  for (const KeptAgency& agency : agencies) {
    const KeptReport* report = report_of(agency, year);
    if (!report) continue;
    const auto derived = report->derived.find(figure);
    if (derived != report->derived.end()) ++counts[derived->second.second];
  }
  const auto most = std::ranges::max_element(counts, {}, [](const auto& count) { return count.second; });
  return most == counts.end() ? "" : most->first;
}

std::optional<Decimal> key_value(const KeptReport& report, std::size_t figure) {
  const auto found = report.figures.find(figure);
  return found == report.figures.end() ? std::nullopt : found->second.value;
}

/// The rules across agencies, one figure and year after the other.
class AgencyChecks {
 public:
  AgencyChecks(const std::vector<KeptAgency>& agencies, const ComparisonPlan& plan) : agencies_(agencies), plan_(plan) {
    for (std::size_t i = 0; i < agencies.size(); ++i) {
      for (std::size_t j = 0; j < agencies.size(); ++j) {
        if (i != j && is_above(agencies[i], agencies[j])) below_[i].push_back(j);
      }
    }
  }

  void test_sums(const CrossRule& rule) {
    for (const auto& [number, below] : below_) {
      for (const KeptReport& report : agencies_[number].reports) {
        if (report.covers_others) test_sum(rule, number, report, below);
      }
    }
  }

  void test_zeros(const CrossRule& rule, const std::vector<YearRanking>& rankings) {
    for (const YearRanking& ranking : rankings) {
      if (!ranking.derived.empty()) continue;
      for (const RankedAgency& agency : ranking.agencies) {
        if (agency.value.is_zero()) test_zero(rule, ranking, agency);
      }
    }
  }

  std::vector<CrossFinding> take() { return std::move(findings_); }

 private:
  static bool is_above(const KeptAgency& upper, const KeptAgency& lower) {
    return !lower.parent.empty() && (lower.parent == upper.name ||
                                     std::ranges::find(upper.other_names, lower.parent) != upper.other_names.end());
  }

  FindingSide side_of(std::size_t agency, int year, std::size_t figure) const {
    FindingSide side;
    side.agency = agencies_[agency].name;
    side.year = year;
    const KeptReport* report = report_of(agencies_[agency], year);
    if (!report) return side;
    side.agency = report->agency;
    side.report = report->file;
    const auto value = report->figures.find(figure);
    if (value == report->figures.end()) return side;
    side.cells = value->second.cells;
    side.value = value->second.value;
    return side;
  }

  void test_sum(const CrossRule& rule, std::size_t number, const KeptReport& report,
                const std::vector<std::size_t>& below) {
    for (const auto& [figure, value] : report.figures) {
      const KeyFigure& key = plan_.key_figures[figure];
      CrossFinding finding = finding_of(rule, report.year, text_of({key.table, key.row, key.column}));
      finding.sides.push_back(side_of(number, report.year, figure));
      std::optional<Decimal> sum = Decimal(0);
      for (const std::size_t lower : below) {
        const FindingSide& side = finding.sides.emplace_back(side_of(lower, report.year, figure));
        sum = sum && side.value ? sum->plus(*side.value) : std::nullopt;
      }
      finding.expected = sum;
      finding.found = value.value;
      finding.outcome = Outcome::undecidable;
      if (sum && value.value) {
        finding.difference = value.value->minus(*sum);
        finding.outcome = *value.value == *sum ? Outcome::holds : Outcome::fails;
      }
      findings_.push_back(std::move(finding));
    }
  }

  void test_zero(const CrossRule& rule, const YearRanking& ranking, const RankedAgency& agency) {
    std::vector<Decimal> others;
    for (const RankedAgency& other : ranking.agencies) {
      if (other.agency != agency.agency) others.push_back(other.value);
    }
    if (others.size() < static_cast<std::size_t>(limit_of(rule, "peers", 5))) return;
    const auto fraction = median_of(others);
    // A place is enough for halves; money has two more.
    const auto median = fraction ? rounded(*fraction, 3) : std::nullopt;
    if (!median) return;
    CrossFinding finding = finding_of(rule, ranking.year, text_of({ranking.table, ranking.row, ranking.column}));
    const bool is_large = Decimal(limit_of(rule, "median", 100)) < *median;
    finding.outcome = is_large ? Outcome::fails : Outcome::holds;
    finding.expected = median;
    finding.found = agency.value;
    finding.sides = {side_of(agency.agency, ranking.year, figure_of(ranking))};
    findings_.push_back(std::move(finding));
  }

  std::size_t figure_of(const YearRanking& ranking) const {
    const auto found = std::ranges::find_if(plan_.key_figures, [&ranking](const KeyFigure& key) {
      return key.form == ranking.form && key.table == ranking.table && key.row == ranking.row &&
             key.column == ranking.column;
    });
    return static_cast<std::size_t>(found - plan_.key_figures.begin());
  }

  const std::vector<KeptAgency>& agencies_;
  const ComparisonPlan& plan_;
  std::map<std::size_t, std::vector<std::size_t>> below_;
  std::vector<CrossFinding> findings_;
};

}  // namespace

std::vector<YearRanking> rankings_of(const std::vector<KeptAgency>& agencies, const ComparisonPlan& plan) {
  std::vector<YearRanking> rankings;
  for (const int year : years_of(agencies)) {
    for (std::size_t i = 0; i < plan.key_figures.size(); ++i) {
      const KeyFigure& key = plan.key_figures[i];
      YearRanking ranking;
      ranking.year = year;
      ranking.form = key.form;
      ranking.table = key.table;
      ranking.row = key.row;
      ranking.column = key.column;
      add_ranking(rankings, std::move(ranking), agencies, Scale::logarithms,
                  [i](const KeptReport& report) { return key_value(report, i); });
    }
    for (std::size_t i = 0; i < plan.derived.size(); ++i) {
      if (!plan.derived[i].ranked) continue;
      YearRanking ranking;
      ranking.year = year;
      ranking.derived = plan.derived[i].id;
      const std::string formula = usual_formula(agencies, year, i);
      add_ranking(rankings, std::move(ranking), agencies, Scale::plain,
                  [i, &formula](const KeptReport& report) -> std::optional<Decimal> {
                    const auto found = report.derived.find(i);
                    if (found == report.derived.end() || found->second.second != formula) return std::nullopt;
                    return rounded(found->second.first, places_of_shares);
                  });
    }
  }
  return rankings;
}

std::vector<CrossFinding> check_agencies(const std::vector<KeptAgency>& agencies,
                                         const std::vector<YearRanking>& rankings, const ComparisonPlan& plan) {
  AgencyChecks checks(agencies, plan);
  if (const CrossRule* rule = find_rule(plan, "agencies.sum")) checks.test_sums(*rule);
  if (const CrossRule* rule = find_rule(plan, "agencies.zero")) checks.test_zeros(*rule, rankings);
  return checks.take();
}

}  // namespace xxgk
