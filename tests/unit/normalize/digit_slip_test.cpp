// normalize/digit_slip.h: which number may have been written for another.
#include "normalize/arithmetic/digit_slip.h"

#include <catch2/catch.hpp>
#include <utility>
#include <vector>

using namespace xxgk;

TEST_CASE("slips of digits") {
  const auto slip = [](std::int64_t a, std::int64_t b) {
    const Slip there = slip_between(Decimal(a), Decimal(b)), back = slip_between(Decimal(b), Decimal(a));
    CHECK(there == back);
    return there;
  };
  SECTION("usual ones") {
    for (const auto& [a, b] : std::vector<std::pair<int, int>>{
             {12, 21}, {1234, 1324}, {17, 11}, {70, 10}, {203, 263}, {10, 1}, {100, 10}, {123, 13}, {455, 45}}) {
      INFO(a << " " << b);
      CHECK(slip(a, b) == Slip::usual);
    }
  }
  SECTION("possible ones: a single digit says little, and so does one that looks different") {
    for (const auto& [a, b] : std::vector<std::pair<int, int>>{{1, 7}, {0, 6}, {24, 25}, {12, 2}, {13, 1}, {0, 9}}) {
      INFO(a << " " << b);
      CHECK(slip(a, b) == Slip::possible);
    }
  }
  SECTION("none") {
    for (const auto& [a, b] :
         std::vector<std::pair<int, int>>{{12, 12}, {12, 34}, {123, 321}, {1, 23}, {100, 1}, {1234, 2143}, {1, 1000}}) {
      INFO(a << " " << b);
      CHECK(slip(a, b) == Slip::none);
    }
  }
}
