// Doubts of values that may belong to the empty cell beside them.
#include "normalize/table/doubt_places.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

Term term(const std::string& key) {
  Term term;
  term.alternatives = {key};
  return term;
}

/// Rows `sum` = `r` + `s`, columns `total` = `a` + `b`.
Taxonomy taxonomy_with_sums() {
  Taxonomy taxonomy;
  Rule rule;
  rule.id = "sums";
  rule.table = "numbers";
  rule.forms = {"2099"};
  rule.decides_readings = true;
  Relation& down = rule.relations.emplace_back();
  down.each = Each::column;
  down.left = {term("sum")};
  down.right = {term("r"), term("s")};
  Relation& across = rule.relations.emplace_back();
  across.each = Each::row;
  across.left = {term("total")};
  across.right = {term("a"), term("b")};
  taxonomy.rules = {rule};
  return taxonomy;
}

constexpr int no_value = -1;

FactRow row_of(const std::string& key, const std::vector<int>& values) {
  FactRow row;
  row.key = key;
  double x = 40;
  for (std::size_t i = 0; i < values.size(); ++i, x += 10) {
    Fact& fact = row.facts.emplace_back();
    fact.column = i == 0 ? "a" : i == 1 ? "b" : "total";
    fact.status = values[i] == no_value ? Status::blank : Status::plain;
    if (values[i] == no_value) continue;
    fact.value = Decimal(values[i]);
    fact.origin.box = Box{x, 0, x + static_cast<double>(fact.value->text().size()), 1};
  }
  return row;
}

/// Its values stand between those of its columns and the columns in front.
FactRow moved(FactRow row) {
  for (Fact& fact : row.facts) {
    if (!fact.origin.box) continue;
    fact.origin.box->x0 -= 6;
    fact.origin.box->x1 -= 6;
  }
  return row;
}

/// `7?` for a suspect value, `7` for a plain one, `-` for none; row by row.
std::string doubts(const std::vector<FactRow>& rows, const std::set<std::string>& placed = {"numbers"},
                   const std::vector<Origin>& sure = {}) {
  Report report;
  report.sections.emplace_back().contents.emplace_back(FormTable{"numbers", "2099", rows});
  doubt_places(report, placed, sure, taxonomy_with_sums());
  std::string words;
  for (const FactRow& row : std::get<FormTable>(report.sections[0].contents[0]).rows) {
    for (const Fact& fact : row.facts)
      words += (fact.value ? fact.value->text() : "-") + (fact.status == Status::suspect ? "? " : " ");
  }
  return words;
}

}  // namespace

TEST_CASE("values that cannot add up beside an empty cell may be shifted, but for those that their column confirms") {
  CHECK(doubts({moved(row_of("r", {no_value, 4, 3})), row_of("s", {1, 1, 2}), row_of("sum", {4, 9, 5})}) ==
        "- 4? 3 1 1 2 4 9 5 ");
  CHECK(doubts({moved(row_of("r", {no_value, 4, 3})), row_of("s", {1, 1, 2}), row_of("sum", {4, 9, 7})}) ==
        "- 4? 3? 1 1 2 4 9 7 ");
}

TEST_CASE("values below those of their columns stay, whatever the sums") {
  CHECK(doubts({row_of("r", {no_value, 4, 3}), row_of("s", {1, 1, 2}), row_of("sum", {4, 9, 7})}) ==
        "- 4 3 1 1 2 4 9 7 ");
}

TEST_CASE("a value that reaches into the empty column may be those of both") {
  FactRow wide = row_of("r", {no_value, 4, 3});
  wide.facts[1].origin.box = Box{40.5, 0, 56, 1};
  CHECK(doubts({wide, row_of("s", {1, 1, 2}), row_of("sum", {4, 9, 7})}) == "- 4? 3 1 1 2 4 9 7 ");
}

TEST_CASE("a value on a page that shares no edge with those of its column may be those of two") {
  FactRow off = row_of("r", {no_value, 14, 3});
  off.facts[1].origin.box = Box{50.5, 0, 52.5, 1};
  FactRow next = row_of("s", {1, 21, 22});
  for (FactRow* row : {&off, &next}) {
    for (Fact& fact : row->facts) fact.origin.page = 1;
  }
  CHECK(doubts({off, next, row_of("sum", {4, 99, 7})}) == "- 14? 3 1 21 22 4 99 7 ");
  off.facts[1].origin.box = Box{50, 0, 52, 1};
  CHECK(doubts({off, next, row_of("sum", {4, 99, 7})}) == "- 14 3 1 21 22 4 99 7 ");
}

TEST_CASE("a column that adds up confirms its values") {
  CHECK(doubts({row_of("r", {no_value, 4, 3}), row_of("s", {1, 1, 2}), row_of("sum", {4, 5, 5})}) ==
        "- 4 3 1 1 2 4 5 5 ");
}

TEST_CASE("a row with a value in each column cannot be shifted") {
  CHECK(doubts({row_of("r", {3, 4, 9}), row_of("s", {1, 1, 2}), row_of("sum", {4, 9, 5})}) == "3 4 9 1 1 2 4 9 5 ");
}

TEST_CASE("columns that lack a value and have one too many tell of a shift that the row does not notice") {
  FactRow shifted = row_of("r", {no_value, 3, 3});
  shifted.facts[1].origin.box = Box{45, 0, 46, 1};
  CHECK(doubts({shifted, row_of("s", {1, 1, 2}), row_of("sum", {4, 1, 5})}) == "- 3? 3 1 1 2 4 1 5 ");
}

TEST_CASE("zeros are in doubt where some other value of the row is") {
  CHECK(doubts({row_of("r", {no_value, 4, 0}), row_of("s", {1, 1, 2}), row_of("sum", {1, 5, 2})}) ==
        "- 4 0 1 1 2 1 5 2 ");
  CHECK(doubts({moved(row_of("r", {no_value, 4, 0})), row_of("s", {1, 1, 2}), row_of("sum", {1, 6, 2})}) ==
        "- 4? 0? 1 1 2 1 6 2 ");
}

TEST_CASE("a sum that some value in the empty cell would mend leaves alone what stands below its like") {
  FactRow shifted = row_of("r", {no_value, 4, 7});
  CHECK(doubts({shifted, row_of("s", {1, 1, 2}), row_of("sum", {4, 8, 9})}) == "- 4 7 1 1 2 4 8 9 ");
  shifted.facts[1].origin.box = Box{43, 0, 44, 1};
  CHECK(doubts({shifted, row_of("s", {1, 1, 2}), row_of("sum", {4, 8, 9})}) == "- 4? 7 1 1 2 4 8 9 ");
}

TEST_CASE("a table whose source keeps its columns is not doubted") {
  CHECK(doubts({row_of("r", {no_value, 4, 3}), row_of("s", {1, 1, 2}), row_of("sum", {4, 9, 5})}, {"others"}) ==
        "- 4 3 1 1 2 4 9 5 ");
}

TEST_CASE("a value behind a cell that the row has not may be that cell's, whatever the sums") {
  FactRow row = row_of("r", {0, 4, 4});
  row.facts[0] = Fact{};
  row.facts[0].column = "a";
  CHECK(doubts({row}) == "- 4? 4 ");
}

TEST_CASE("a value below its column's header stays, whatever the sums") {
  const FactRow row = moved(row_of("r", {no_value, 4, 3}));
  CHECK(doubts({row}) == "- 4? 3? ");
  CHECK(doubts({row}, {"numbers"}, {row.facts[1].origin}) == "- 4 3? ");
}
