// A comparison of one agency over five years and two editions, for tests of its pages: a year without a report, a
// blank, a value in doubt, figures that correspond in part or not, a rule that fails, texts that changed.
#pragma once

#include <string>

#include "model/comparison.h"
#include "model/comparison_plan.h"

namespace xxgk::made_up {

inline constexpr int first_year = 2019, year_without_report = 2022, last_year = 2023;

inline std::string form_of(int year) {
  return year < 2021 ? "2019" : "2021";
}

inline ComparisonPlan comparison_plan() {
  ComparisonPlan plan;
  plan.rules.push_back({"years.carried", Severity::error, {}, "applications", {}, {}, {"上年结转", "carried over"}});
  plan.rules.push_back(
      {"years.prose", Severity::warning, {}, "", {}, {{"percent", 80}}, {"文字重复", "text repeated"}});
  DerivedFigure rate;
  rate.id = "granted-rate";
  rate.ranked = true;
  rate.name = {"予以公开率", "Rate granted"};
  rate.about = {"予以公开占总计的比例", "Share granted"};
  rate.formulas.push_back({{"2019", "2021"}, "granted : result-total", {}, {}});
  plan.derived.push_back(rate);
  plan.key_figures.push_back({"2021", "applications", "received", "total"});
  return plan;
}

inline ComparedReport compared_report(int year) {
  ComparedReport report;
  report.file = std::to_string(year) + ".xml";
  report.title = std::to_string(year) + "年报告";
  report.form = form_of(year);
  report.year = year;
  report.source.name = std::to_string(year) + ".pdf";
  return report;
}

/// Values of 2019, 2020, 2021 and 2023.
inline Series series(const std::string& row, const std::string& column, std::vector<std::optional<int>> numbers) {
  Series series{"2021", "applications", row, column, "件", {}, {}};
  std::size_t next = 0;
  for (int year = first_year; year <= last_year; ++year) {
    YearValue value;
    value.year = year;
    if (year != year_without_report) {
      value.report = next;
      value.form = form_of(year);
      value.correspondence = value.form == "2021" ? Correspondence::same : Correspondence::exact;
      if (year < 2021) value.reason = {"表述相同", "same wording"};
      const std::optional<int> number = numbers[next++];
      value.status = number ? Status::plain : Status::blank;
      if (number) value.value.emplace(*number);
    }
    series.values.push_back(value);
  }
  return series;
}

inline YearChange change(int from, int to, int difference, const Fraction& growth) {
  YearChange change;
  change.from = from;
  change.to = to;
  change.comparable = true;
  change.difference.emplace(difference);
  change.growth.emplace(growth);
  return change;
}

inline FindingSide finding_side(int year, const std::string& row, int value) {
  SourceCell cell{"applications", row, "total", Status::plain, Decimal(value), {}};
  cell.origin.page = 3;
  cell.origin.box.emplace(Box{391.2, 233.8, 421.7, 243.1});
  return {"听涛县教育局", year, std::to_string(year) + ".xml", {cell}, Decimal(value)};
}

inline CrossFinding carried_finding() {
  CrossFinding finding;
  finding.rule = "years.carried";
  finding.year = 2020;
  finding.at = "applications/carried-in/total";
  finding.outcome = Outcome::fails;
  finding.expected.emplace(4);
  finding.found.emplace(7);
  finding.difference.emplace(3);
  finding.sides = {finding_side(2019, "carried-out", 4), finding_side(2020, "carried-in", 7)};
  return finding;
}

inline DerivedYear derived_year(int year, DerivedState state) {
  DerivedYear derived;
  derived.year = year;
  derived.state = state;
  if (state != DerivedState::value) return derived;
  derived.numerator.emplace(1);
  derived.denominator.emplace(8);
  derived.value.emplace(Fraction{Decimal(1), Decimal(8)});
  return derived;
}

inline AgencyComparison comparison() {
  AgencyComparison agency;
  agency.name = "听涛县教育局";
  agency.other_names = {"听涛县教体局"};
  for (int year = first_year; year <= last_year; ++year) {
    agency.years.push_back(year);
    if (year != year_without_report) agency.reports.push_back(compared_report(year));
  }
  agency.breaks.push_back({2020, 2021, "2019", "2021"});
  agency.series.push_back(series("received", "total", {1200, std::nullopt, 0, 1348}));
  agency.series.back().changes.push_back(change(2021, 2023, 148, {Decimal(148), Decimal(1200)}));
  agency.series.push_back(series("received", "natural-person", {1, 2, 3, 4}));
  agency.series.push_back(series("other.unpaid", "total", {0, 0, 0, 0}));
  YearValue& wider = agency.series[1].values[0];
  wider.correspondence = Correspondence::wider;
  wider.reason = {"口径较宽的原因", "why it is wider"};
  wider.status = Status::suspect;
  agency.derived.push_back({"granted-rate",
                            {derived_year(2019, DerivedState::value), derived_year(2020, DerivedState::undefined),
                             derived_year(2021, DerivedState::unknown), derived_year(2022, DerivedState::no_report),
                             derived_year(2023, DerivedState::not_asked)}});
  agency.reuse.push_back({2019, 2020, 1, "一、总体情况", Fraction{Decimal(9), Decimal(10)}});
  agency.reuse.push_back({2020, 2021, 1, "一、总体情况", std::nullopt});
  agency.text.push_back({2019,
                         2020,
                         1,
                         "一、总体情况",
                         {{TextPair::Kind::same, "不变的一段。", "不变的一段。"},
                          {TextPair::Kind::changed, "全年公开信息100条。", "全年公开信息250条。"},
                          {TextPair::Kind::added, "", "新增的一段。"}}});
  agency.findings.push_back(carried_finding());
  agency.held = 12;
  return agency;
}

}  // namespace xxgk::made_up
