// Grids of rules, as drawn well and badly.
#include "extract/page/ruled_grid.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "extract/page/joined_rules.h"
#include "tests/unit/rules_in_words.h"

using namespace xxgk::extraction;

namespace {

Rule across(double y, double from, double to) {
  return {true, y, from, to};
}
Rule upright(double x, double from, double to) {
  return {false, x, from, to};
}

/// `2x3: 0,0 0,1+2 1,0`: rows, columns, and each area's place with its spans where they are more than one.
std::string in_words(const RuledGrid& grid) {
  std::ostringstream words;
  words << grid.rows.size() - 1 << 'x' << grid.columns.size() - 1 << ':';
  for (const GridArea& area : grid.areas) {
    words << ' ' << area.row << ',' << area.column;
    if (area.row_span > 1 || area.column_span > 1) words << '(' << area.row_span << 'x' << area.column_span << ')';
  }
  return words.str();
}

std::string grids(const std::vector<Rule>& rules) {
  std::string all;
  for (const RuledGrid& grid : ruled_grids(rules)) all += (all.empty() ? "" : "; ") + in_words(grid);
  return all;
}

/// Two rows of three columns, each 50 wide and 20 high.
std::vector<Rule> plain() {
  return {across(0, 0, 150),  across(20, 0, 150),  across(40, 0, 150), upright(0, 0, 40),
          upright(50, 0, 40), upright(100, 0, 40), upright(150, 0, 40)};
}

constexpr const char* two_by_three = "2x3: 0,0 0,1 0,2 1,0 1,1 1,2";

}  // namespace

TEST_CASE("a plain grid") {
  CHECK(grids(plain()) == two_by_three);
}

TEST_CASE("cells are merged where no rule parts them") {
  std::vector<Rule> rules = plain();
  rules[1] = across(20, 50, 150);   // the first column is one cell
  rules[5] = upright(100, 20, 40);  // the first row's second cell goes on to the right
  CHECK(grids(rules) == "2x3: 0,0(2x1) 0,1(1x2) 1,1 1,2");
}

TEST_CASE("rules in pieces, doubled, overshooting and falling short make the same grid") {
  std::vector<Rule> rules;
  for (const Rule& rule : plain()) {
    const double middle = (rule.from + rule.to) / 2;
    rules.push_back({rule.horizontal, rule.at, rule.from - 2, middle - 1});
    rules.push_back({rule.horizontal, rule.at + 0.4, middle + 1, rule.to + 2});
    rules.push_back({rule.horizontal, rule.at + 1.8, rule.from + 2, rule.to - 2});
  }
  CHECK(grids(rules) == two_by_three);
}

TEST_CASE("dotted rules are rules, and dots of lines below each other make none") {
  std::vector<Rule> rules;
  for (const Rule& rule : plain()) {
    for (double at = rule.from; at < rule.to; at += 2) {
      rules.push_back({rule.horizontal, rule.at, at, at + 1});
      rules.push_back({!rule.horizontal, at + 0.5, rule.at - 0.5, rule.at + 0.5});
    }
  }
  CHECK(grids(rules) == two_by_three);
}

TEST_CASE("the ends of rules close a grid that a page break or a style leaves open") {
  std::vector<Rule> rules = plain();
  std::erase_if(rules, [](const Rule& rule) { return rule.horizontal && rule.at == 40; });
  CHECK(grids(rules) == two_by_three);
  std::erase_if(rules, [](const Rule& rule) { return !rule.horizontal && (rule.at == 0 || rule.at == 150); });
  CHECK(grids(rules) == two_by_three);
}

TEST_CASE("columns that are off by a few points from row to row are the same") {
  std::vector<Rule> rules = plain();
  rules[4] = upright(50, 0, 20);
  rules.push_back(upright(53, 20, 40));
  CHECK(grids(rules) == two_by_three);
}

TEST_CASE("tables apart from each other are grids of their own, from top to bottom") {
  std::vector<Rule> rules;
  for (Rule rule : plain()) {
    rules.push_back(rule);
    (rule.horizontal ? rule.at : rule.from) += 100;
    if (!rule.horizontal) rule.to += 100;
    rules.insert(rules.begin(), rule);
  }
  CHECK(grids(rules) == std::string(two_by_three) + "; " + two_by_three);
  CHECK(ruled_grids(rules).front().rows.front() == Approx(0));
}

TEST_CASE("frames, underlines and single boxes are no grids") {
  CHECK(grids({across(0, 0, 100), across(50, 0, 100), upright(0, 0, 50), upright(100, 0, 50)}).empty());
  CHECK(grids({across(10, 0, 100), across(30, 0, 100)}).empty());
  CHECK(grids({}).empty());
}

TEST_CASE("joined rules keep to their line") {
  const std::vector<Rule> rules{across(10, 0, 40), across(10.5, 42, 90), across(10, 200, 240), across(14, 0, 90)};
  const std::vector<Rule> joined = joined_rules(rules);
  REQUIRE(joined.size() == 3);
  CHECK(joined[0].to == Approx(90));
  CHECK(joined[1].from == Approx(200));
  CHECK(joined[2].at == Approx(14));
}

TEST_CASE("boxes with a little room between them make one grid") {
  std::vector<Rule> rules;
  for (int row = 0; row < 2; ++row) {
    for (int column = 0; column < 3; ++column) {
      const double x = 54.0 * column, y = 24.0 * row;  // boxes of 50 by 20, 4 apart
      for (const double at : {y, y + 20}) rules.push_back({true, at, x, x + 50});
      for (const double at : {x, x + 50}) rules.push_back({false, at, y, y + 20});
    }
  }
  CHECK(ruled_grids(rules).size() == 1);
}
