#include "normalize/compare/cross_rules.h"

#include <algorithm>
#include <array>
#include <string>

#include "normalize/compare/finding_sides.h"
#include "normalize/compare/year_relations.h"

namespace xxgk {
namespace {

/// What the rules look at, and where findings go.
class YearChecks {
 public:
  using Test = void (YearChecks::*)(const CrossRule& rule);

  YearChecks(const AgencyComparison& agency, const AgencyReports& reports) : agency_(agency), reports_(reports) {}

  void test_relations(const CrossRule& rule) {
    for (std::size_t i = 0; i + 1 < reports_.size(); ++i) {
      if (reports_.year(i + 1) != reports_.year(i) + 1) continue;
      for (CrossFinding& finding : check_relations(rule, reports_, i)) findings_.push_back(std::move(finding));
    }
  }

  /// A figure that grew or shrank beyond what is likely.
  void test_jumps(const CrossRule& rule) {
    const Decimal over(limit_of(rule, "over", 20));
    const int factor = limit_of(rule, "factor", 5);
    for (const Series& series : agency_.series) {
      for (const YearChange& change : series.changes) {
        const YearValue &from = value_in(series, change.from), &to = value_in(series, change.to);
        if (!change.comparable || !from.value || !to.value || *from.value <= over || *to.value <= over) continue;
        const auto [small, large] = std::minmax(*from.value, *to.value);
        CrossFinding finding = finding_of(rule, change.to, text_of({series.table, series.row, series.column}));
        const bool jumps = !is_at_least({small, large}, 1, factor);
        finding.outcome = jumps ? Outcome::fails : Outcome::holds;
        finding.expected = from.value;
        finding.found = to.value;
        finding.difference = change.difference;
        finding.sides = {side_of(*from.report, from), side_of(*to.report, to)};
        findings_.push_back(std::move(finding));
      }
    }
  }

  /// A finding for each missing year; one for more than anybody lists.
  void test_gaps(const CrossRule& rule) {
    for (std::size_t i = 0; i + 1 < reports_.size(); ++i) {
      const int from = reports_.year(i), to = reports_.year(i + 1);
      const std::vector<int> years = years_with_gaps({from, to});
      for (std::size_t j = 1; j < years.size(); ++j) {
        const int year = years.size() == 2 ? from + 1 : years[j];
        CrossFinding finding = finding_of(rule, year, ".");
        finding.outcome = year < to ? Outcome::fails : Outcome::holds;
        finding.sides = {xxgk::side_of(reports_, i, {}), xxgk::side_of(reports_, i + 1, {})};
        findings_.push_back(std::move(finding));
      }
    }
  }

  void test_copies(const CrossRule& rule) {
    const int least = limit_of(rule, "nonzero", 5);
    for (std::size_t i = 0; i + 1 < reports_.size(); ++i) {
      if (reports_.report(i).form != reports_.report(i + 1).form) continue;
      CrossFinding finding = finding_of(rule, reports_.year(i + 1), ".");
      finding.outcome = is_copied(reports_.report(i), reports_.report(i + 1), least) ? Outcome::fails : Outcome::holds;
      finding.sides = {xxgk::side_of(reports_, i, {}), xxgk::side_of(reports_, i + 1, {})};
      findings_.push_back(std::move(finding));
    }
  }

  void test_prose(const CrossRule& rule) {
    const int percent = limit_of(rule, "percent", 80);
    const Decimal least(limit_of(rule, "characters", 100));
    for (const TextReuse& reuse : agency_.reuse) {
      // The whole counts only where there are no sections.
      const bool has_sections = std::ranges::any_of(
          agency_.reuse, [&reuse](const TextReuse& other) { return other.to == reuse.to && other.section != 0; });
      if (!reuse.repeated || reuse.repeated->denominator < least || (reuse.section == 0 && has_sections)) continue;
      CrossFinding finding =
          finding_of(rule, reuse.to, reuse.section == 0 ? "." : "section " + std::to_string(reuse.section));
      finding.outcome = is_at_least(*reuse.repeated, percent, 100) ? Outcome::fails : Outcome::holds;
      finding.share = reuse.repeated;
      finding.sides = {side_of_year(reuse.from), side_of_year(reuse.to)};
      findings_.push_back(std::move(finding));
    }
  }

  /// These are tested elsewhere, or kept by the comparison itself: it shows no difference of what is not comparable.
  void test_nothing(const CrossRule& /*rule*/) {}

  std::vector<CrossFinding> take() { return std::move(findings_); }

 private:
  static const YearValue& value_in(const Series& series, int year) {
    return *std::ranges::find(series.values, year, &YearValue::year);
  }

  FindingSide side_of(std::size_t number, const YearValue& value) const {
    FindingSide side = xxgk::side_of(reports_, number, {});
    side.cells = value.cells;
    side.value = value.value;
    return side;
  }

  FindingSide side_of_year(int year) const {
    std::size_t number = 0;
    while (reports_.year(number) != year) ++number;
    return xxgk::side_of(reports_, number, {});
  }

  /// All cells that either has are those of the other; so many of them must be no zeros, else there is little to copy.
  static bool is_copied(const Report& from, const Report& to, int least_nonzero) {
    const auto earlier = form_tables(from), later = form_tables(to);
    if (earlier.size() != later.size()) return false;
    int nonzero = 0;
    for (std::size_t i = 0; i < earlier.size(); ++i) {
      if (earlier[i]->name != later[i]->name || earlier[i]->rows.size() != later[i]->rows.size()) return false;
      for (const FactRow& row : earlier[i]->rows) {
        for (const Fact& fact : row.facts) {
          const Fact* other = find_fact(*later[i], row.key, fact.column);
          if (!other || other->value != fact.value || other->status != fact.status) return false;
          nonzero += fact.value && !fact.value->is_zero() ? 1 : 0;
        }
      }
    }
    return nonzero >= least_nonzero;
  }

  const AgencyComparison& agency_;
  const AgencyReports& reports_;
  std::vector<CrossFinding> findings_;
};

struct KnownRule {
  std::string_view id;
  YearChecks::Test test;
};

constexpr std::array known_rules = {
    KnownRule{"years.jump", &YearChecks::test_jumps},           KnownRule{"years.gap", &YearChecks::test_gaps},
    KnownRule{"years.copied", &YearChecks::test_copies},        KnownRule{"years.prose", &YearChecks::test_prose},
    KnownRule{"years.comparable", &YearChecks::test_nothing},   KnownRule{"agencies.sum", &YearChecks::test_nothing},
    KnownRule{"agencies.same-file", &YearChecks::test_nothing}, KnownRule{"agencies.zero", &YearChecks::test_nothing},
};

}  // namespace

bool is_known_cross_rule(std::string_view id) {
  return std::ranges::find(known_rules, id, &KnownRule::id) != known_rules.end();
}

std::vector<CrossFinding> check_years(const AgencyComparison& agency, const AgencyReports& reports,
                                      const ComparisonPlan& plan) {
  YearChecks checks(agency, reports);
  for (const CrossRule& rule : plan.rules) {
    if (!rule.relations.empty()) checks.test_relations(rule);
    const auto* const known = std::ranges::find(known_rules, rule.id, &KnownRule::id);
    if (known != known_rules.end()) (checks.*known->test)(rule);
  }
  return checks.take();
}

}  // namespace xxgk
