// Grids whose rules part rows only, or columns only.
#include "extract/page/parted_values.h"

#include <catch2/catch.hpp>
#include <vector>

#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

constexpr double wide = 50;  // of a column

/// Two columns, and rules across at `heights`.
RuledGrid grid(const std::vector<double>& heights) {
  std::vector<Rule> rules;
  for (const double y : heights) rules.push_back({true, y, 0, 2 * wide});
  for (const double x : {0.0, wide, 2 * wide}) rules.push_back({false, x, heights.front(), heights.back()});
  return ruled_grids(rules).front();
}

}  // namespace

TEST_CASE("numbers below each other in a frame that no rule crosses are several rows") {
  CHECK_FALSE(parts_values(grid({0, 60}), {word("规章", 5, 5), word("规章", 5, 25), word("规章", 5, 45),
                                           word("10", 60, 5), word("7", 60, 25), word("8", 60, 45)}));
  CHECK_FALSE(parts_values(grid({0, 20, 100}), {word("规章", 5, 5), word("本年", 60, 5), word("规章", 5, 25),
                                                word("10", 60, 25), word("7", 60, 45)}));
}

TEST_CASE("a number below its column's head is another row where no rule runs across") {
  CHECK_FALSE(parts_values(grid({0, 60}), {word("总计", 5, 5), word("10", 5, 25), word("其他", 60, 5)}));
}

TEST_CASE("a number wrapped in its cell, or rows that rules part, are what they seem") {
  CHECK(parts_values(grid({0, 40}), {word("规章", 5, 5), word("162005434", 52, 5), word("3", 52, 17)}));
  CHECK(
      parts_values(grid({0, 20, 40}), {word("规章", 5, 5), word("10", 60, 5), word("规章", 5, 25), word("7", 60, 25)}));
  CHECK(parts_values(grid({0, 30, 60, 90}), {word("规章", 5, 5), word("10", 60, 5), word("7", 60, 17)}));
}

TEST_CASE("numbers side by side in one cell are several columns") {
  CHECK_FALSE(parts_values(grid({0, 20}), {word("规章", 5, 5), word("10", 52, 5), word("7", 85, 5)}));
}
