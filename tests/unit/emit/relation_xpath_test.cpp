// emit/relation_xpath.h: relations in the language of Schematron. What the expressions say of real reports is tested
// with xmllint by schematron_test.py.
#include "emit/relation_xpath.h"

#include <catch2/catch.hpp>

using namespace xxgk;

namespace {

Relation relation(Each each, std::vector<Term> left, Comparison comparison, std::vector<Term> right) {
  Relation relation;
  relation.each = each;
  relation.left = std::move(left);
  relation.comparison = comparison;
  relation.right = std::move(right);
  return relation;
}

}  // namespace

TEST_CASE("keys of a relation for each column are rows, and the other way round") {
  const Term total{1, {"total"}}, person{1, {"person"}};
  CHECK(relation_xpaths(relation(Each::column, {total}, Comparison::equal, {person}), "x") ==
        std::vector<std::string>{"not(round(10000 * (r:row[@key='total']/r:cell[@column='x'] - "
                                 "(r:row[@key='person']/r:cell[@column='x']))))"});
  CHECK(relation_xpaths(relation(Each::row, {person}, Comparison::at_most, {total}), "x") ==
        std::vector<std::string>{"not(round(10000 * (r:row[@key='x']/r:cell[@column='person'] - "
                                 "(r:row[@key='x']/r:cell[@column='total']))) > 0)"});
}

TEST_CASE("a relation for the whole table names row and column") {
  const Term review{1, {"review/total"}}, none{1, {"0"}};
  CHECK(relation_xpaths(relation(Each::table, {review}, Comparison::zero_if, {none}), ".") ==
        std::vector<std::string>{"not(round(10000 * (0)) = 0 and "
                                 "round(10000 * (r:row[@key='review']/r:cell[@column='total'])))"});
}

TEST_CASE("a sum over no cells is no number") {
  const Term parts{-1, {"denied.*"}}, none{1, {"0"}};
  const std::string members =
      "r:row[starts-with(@key,'denied.') and not(contains(substring-after(@key,'denied.'),'.'))]";
  CHECK(relation_xpaths(relation(Each::column, {parts}, Comparison::at_least, {none}), "x") ==
        std::vector<std::string>{"not(round(10000 * (-sum(" + members + "/r:cell[@column='x']) div boolean(" + members +
                                 "/r:cell[@column='x']) - (0))) < 0)"});
}

TEST_CASE("each way of choosing among alternatives has its own test") {
  const Term a{1, {"a", "b"}}, c{1, {"c", "1", "d"}};
  const auto tests = relation_xpaths(relation(Each::row, {a}, Comparison::equal, {c}), "x");
  REQUIRE(tests.size() == 4);  // nothing comes behind a number
  const std::string printed = "[.!='' or @status='blank' or @status='not-applicable'] or ";
  CHECK(tests[0].find(printed) == std::string::npos);
  CHECK(tests[3].starts_with("r:row[@key='x']/r:cell[@column='a']" + printed + "r:row[@key='x']/r:cell[@column='c']" +
                             printed + "not("));
}
