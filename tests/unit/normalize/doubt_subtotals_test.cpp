// Doubts of a group's sum that may be a row of the group.
#include "normalize/table/doubt_subtotals.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

/// The row `g` sums up the rows `g.*`.
Taxonomy taxonomy_with_group() {
  Taxonomy taxonomy;
  Rule& rule = taxonomy.rules.emplace_back();
  rule.id = "sums";
  rule.table = "numbers";
  rule.forms = {"2099"};
  rule.decides_readings = true;
  Relation& relation = rule.relations.emplace_back();
  relation.each = Each::column;
  relation.left.emplace_back().alternatives = {"g"};
  relation.right.emplace_back().alternatives = {"g.*"};
  return taxonomy;
}

FactRow row_of(const std::string& key, const std::vector<int>& values, Status empty = Status::missing) {
  FactRow row;
  row.key = key;
  for (const int value : values) {
    Fact& fact = row.facts.emplace_back();
    fact.column = std::string(1, static_cast<char>('a' + row.facts.size()));
    fact.status = value < 0 ? empty : Status::plain;
    if (value >= 0) fact.value = Decimal(value);
  }
  return row;
}

/// `g?` for a row of suspect values, `g` for one of plain or no values.
std::string doubts(const std::vector<FactRow>& rows) {
  Report report;
  report.sections.emplace_back().contents.emplace_back(FormTable{"numbers", "2099", rows});
  doubt_subtotals(report, {"numbers"}, taxonomy_with_group());
  std::string words;
  for (const FactRow& row : std::get<FormTable>(report.sections[0].contents[0]).rows)
    words += row.key + (row.facts.front().status == Status::suspect ? "? " : " ");
  return words;
}

}  // namespace

TEST_CASE("a sum that took the values of a missing row is in doubt, and so are its parts") {
  CHECK(doubts({row_of("g", {25, 39, 4}), row_of("g.a", {-1, -1, -1}), row_of("g.b", {0, 1, 0}),
                row_of("h", {1, 1, 1})}) == "g? g.a g.b? h ");
}

TEST_CASE("an error in print is none of place") {
  CHECK(doubts({row_of("g", {4, 4, 9}), row_of("g.a", {3, 3, 3}), row_of("g.b", {1, 1, 1})}) == "g g.a g.b ");
}

TEST_CASE("a sum alone, or of rows with empty cells, is not told") {
  CHECK(doubts({row_of("g", {4, 4, 9}), row_of("g.a", {-1, -1, -1})}) == "g g.a ");
  CHECK(doubts({row_of("g", {4, 4, 9}), row_of("g.a", {3, 3, 3}), row_of("g.b", {-1, -1, -1}, Status::blank)}) ==
        "g g.a g.b ");
}
