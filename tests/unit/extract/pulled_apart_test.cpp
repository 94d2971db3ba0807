// Numbers that spread type has pulled apart, in tables known by their places.
#include "extract/aligned/pulled_apart.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/extract/page_pieces.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

constexpr double space = 2.5;

ParsedLine row(const std::vector<Fragment>& values) {
  ParsedLine line;
  line.values = values;
  return line;
}

std::vector<std::string> texts(const ParsedLine& line) {
  std::vector<std::string> all;
  for (const Fragment& value : line.values) all.push_back(value.text);
  return all;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("two numbers in a column that has one in most rows are one that is pulled apart") {
  std::vector<ParsedLine> lines{row({piece("21", 20, 0), piece("40", 50, 0)}),
                                row({piece("7", 22, 9), piece("35", 50, 9)}),
                                row({piece("3", 20, 18), piece("1", 47, 18), piece("08", 55, 18)})};
  CHECK(join_pulled_apart(lines, {Edge::centre, {25, 49, 60}}, space));
  CHECK(texts(lines[2]) == Texts{"3", "1 08"});
  CHECK(texts(lines[0]) == Texts{"21", "40"});
}

TEST_CASE("columns that most rows fill stay two, however near") {
  std::vector<ParsedLine> lines{row({piece("1", 47, 0), piece("08", 55, 0)}),
                                row({piece("2", 47, 9), piece("35", 55, 9)}), row({piece("40", 50, 18)})};
  CHECK_FALSE(join_pulled_apart(lines, {Edge::centre, {49, 60}}, space));
  CHECK(texts(lines[0]) == Texts{"1", "08"});
}

TEST_CASE("a row of more numbers than heads has one for each where two stand below the same") {
  const std::vector<Box> heads{{0, 0, 40, 10}, {60, 0, 100, 10}};
  std::vector<ParsedLine> lines{row({piece("7", 10, 20), piece("24", 20, 20), piece("98", 70, 20)})};
  CHECK(join_below_heads(lines, heads, space));
  CHECK(texts(lines[0]) == Texts{"7 24", "98"});
  std::vector<ParsedLine> apart{row({piece("7", 10, 20), piece("24", 45, 20), piece("98", 70, 20)})};
  CHECK_FALSE(join_below_heads(apart, heads, space));
}
