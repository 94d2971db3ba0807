// normalize/compare/outliers.h: medians, and what lies far from the others.
#include "normalize/compare/outliers.h"

#include <catch2/catch.hpp>

using namespace xxgk;

namespace {

std::vector<Decimal> numbers(std::initializer_list<int> list) {
  std::vector<Decimal> numbers;
  for (const int number : list) numbers.emplace_back(number);
  return numbers;
}

}  // namespace

TEST_CASE("the median of an even number is the mean of the middle two, exactly") {
  CHECK_FALSE(median_of({}));
  CHECK(median_of(numbers({5})) == Fraction{Decimal(5), Decimal(1)});
  CHECK(median_of(numbers({1, 2, 9})) == Fraction{Decimal(2), Decimal(1)});
  CHECK(rounded(*median_of(numbers({9, 4, 3, 1})), 1)->text() == "3.5");
}

TEST_CASE("a number that is far from eight others is an outlier, small or large") {
  const auto outliers = outliers_in(numbers({100, 110, 95, 105, 120, 90, 98, 4000, 2}), Scale::logarithms);
  REQUIRE(outliers);
  CHECK(*outliers == std::vector{false, false, false, false, false, false, false, true, true});
}

TEST_CASE("twice as many is as far among small numbers as among large") {
  const auto outliers = outliers_in(numbers({10, 20, 40, 80, 160, 320, 640, 1280}), Scale::logarithms);
  REQUIRE(outliers);
  CHECK(*outliers == std::vector<bool>(8, false));
}

TEST_CASE("of few, or where half are equal, nothing is told") {
  CHECK_FALSE(outliers_in(numbers({1, 2, 3, 4, 5, 6, 7000}), Scale::logarithms));
  CHECK_FALSE(outliers_in(numbers({5, 5, 5, 5, 5, 5, 5, 7000}), Scale::logarithms));
}
