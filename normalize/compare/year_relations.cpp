#include "normalize/compare/year_relations.h"

#include <algorithm>
#include <set>
#include <string>

#include "normalize/arithmetic/relations.h"
#include "normalize/compare/finding_sides.h"

namespace xxgk {
namespace {

constexpr std::string_view last_year = "last:";

/// A relation at one row or column of both years' tables.
class PlacedInYears {
 public:
  PlacedInYears(const CrossRule& rule, const Relation& relation, std::string place, const AgencyReports& reports,
                std::size_t number)
      : rule_(rule), relation_(relation), place_(std::move(place)), reports_(reports), number_(number) {
    for (const auto* terms : {&relation.left, &relation.right}) {
      for (const Term& term : *terms) keys_.push_back(term.alternatives.front());
    }
  }

  /// Nothing where what it speaks of is neither printed nor asked for.
  std::optional<CrossFinding> finding() const {
    const Judgement judgement = judge(relation_, keys_, [this](std::string_view key) {
      const Fact* fact = fact_at(key);
      return fact ? operand_of(*fact) : Operand{};
    });
    if (!judgement.applies) return std::nullopt;
    CrossFinding finding = finding_of(rule_, reports_.year(number_ + 1), text_of(path_at(keys_.front())));
    finding.outcome = judgement.outcome;
    finding.expected = judgement.expected;
    finding.found = judgement.found;
    if (finding.expected && finding.found) finding.difference = finding.found->minus(*finding.expected);
    finding.sides = {side(true), side(false)};
    return finding;
  }

 private:
  static bool is_of_last_year(std::string_view key) { return key.starts_with(last_year); }

  CellPath path_at(std::string_view key) const {
    if (is_of_last_year(key)) key.remove_prefix(last_year.size());
    return relation_.each == Each::column ? CellPath{rule_.table, std::string(key), place_}
                                          : CellPath{rule_.table, place_, std::string(key)};
  }

  const FormTable& table_of(std::string_view key) const {
    return *reports_.cells(is_of_last_year(key) ? number_ : number_ + 1).table(rule_.table);
  }

  const Fact* fact_at(std::string_view key) const {
    const CellPath path = path_at(key);
    return find_fact(table_of(key), path.row, path.column);
  }

  /// The cells of one year, and what they come to: last year's sum, or what this year's report has in the first place.
  FindingSide side(bool of_last_year) const {
    std::vector<CellPath> paths;
    for (const std::string& key : keys_) {
      if (is_of_last_year(key) == of_last_year) paths.push_back(path_at(key));
    }
    const std::size_t report = of_last_year ? number_ : number_ + 1;
    FindingSide side = side_of(reports_, report, paths);
    if (!of_last_year) side.value = side.cells.front().value;
    return side;
  }

  const CrossRule& rule_;
  const Relation& relation_;
  std::string place_;
  const AgencyReports& reports_;
  std::size_t number_;
  std::vector<std::string> keys_;
};

/// Rows or columns of the table where the relation is tested.
std::vector<std::string> places_of(const Relation& relation, const FormTable& table) {
  if (!relation.only.empty()) return relation.only;
  std::vector<std::string> places;
  for (const FactRow& row : table.rows) {
    if (relation.each == Each::row) places.push_back(row.key);
    for (const Fact& fact : row.facts) {
      if (relation.each == Each::column && std::ranges::find(places, fact.column) == places.end())
        places.push_back(fact.column);
    }
  }
  return places;
}

bool is_for(const CrossRule& rule, const FormTable* table) {
  return table && !is_wholly_missing(*table) && std::ranges::find(rule.forms, table->form) != rule.forms.end();
}

}  // namespace

std::vector<CrossFinding> check_relations(const CrossRule& rule, const AgencyReports& reports, std::size_t number) {
  std::vector<CrossFinding> findings;
  const FormTable* earlier = reports.cells(number).table(rule.table);
  const FormTable* later = reports.cells(number + 1).table(rule.table);
  if (!is_for(rule, earlier) || !is_for(rule, later)) return findings;
  for (const Relation& relation : rule.relations) {
    for (const std::string& place : places_of(relation, *later)) {
      if (auto finding = PlacedInYears(rule, relation, place, reports, number).finding())
        findings.push_back(std::move(*finding));
    }
  }
  return findings;
}

}  // namespace xxgk
