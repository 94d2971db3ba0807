// What paths of PDF pages draw: rules.
#include "extract/pdf/path.h"

#include <catch2/catch.hpp>

#include "tests/unit/rules_in_words.h"

using namespace xxgk::extraction;

TEST_CASE("a stroked box has four rules, a slanted line none") {
  Path path;
  path.rectangle({10, 20}, 100, 50, Matrix{});
  path.move_to({0, 0});
  path.line_to({30, 30});
  std::vector<Rule> rules;
  path.add_stroked(rules);
  CHECK(in_words(rules) == "H20:10-110 V110:20-70 H70:10-110 V10:20-70");
}

TEST_CASE("a filled rectangle is a rule only where it is thin") {
  Path path;
  path.rectangle({10, 20}, 100, 0.5, Matrix{});
  path.rectangle({10, 30}, 0.5, 40, Matrix{});
  path.rectangle({10, 80}, 100, 30, Matrix{});
  std::vector<Rule> rules;
  path.add_filled(rules);
  CHECK(in_words(rules) == "H20.25:10-110 V10.25:30-70");
}

TEST_CASE("a dot is a piece of lines of both directions") {
  Path path;
  path.rectangle({10, 20}, 1, 1, Matrix{});
  std::vector<Rule> rules;
  path.add_filled(rules);
  CHECK(in_words(rules) == "H20.5:10-11 V10.5:20-21");
}

TEST_CASE("a frame filled between two rectangles has four rules") {
  Path path;
  path.rectangle({10, 20}, 100, 50, Matrix{});
  path.rectangle({11, 21}, 98, 48, Matrix{});
  std::vector<Rule> rules;
  path.add_filled(rules);
  CHECK(in_words(rules) == "H20:10-110 V110:20-70 H70:10-110 V10:20-70");
}

TEST_CASE("curves draw no rules") {
  Path path;
  path.move_to({0, 0});
  path.line_to({50, 0});
  path.curve_to({60, 10});
  std::vector<Rule> rules;
  path.add_stroked(rules);
  path.add_filled(rules);
  CHECK(rules.empty());
}
