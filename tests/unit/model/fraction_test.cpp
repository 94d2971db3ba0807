// model/fraction.h: shares are exact until they are written, and rounding never goes through binary fractions.
#include "model/fraction.h"

#include <catch2/catch.hpp>
#include <limits>

using namespace xxgk;

namespace {

std::string text(const std::optional<Decimal>& number) {
  return number ? number->text() : "nothing";
}

std::string text(std::int64_t numerator, std::int64_t denominator, int places) {
  return text(rounded({Decimal(numerator), Decimal(denominator)}, places));
}

}  // namespace

TEST_CASE("a fraction by zero is none") {
  CHECK_FALSE(fraction_of(Decimal(3), Decimal(0)));
  CHECK(fraction_of(Decimal(0), Decimal(3)) == Fraction{Decimal(0), Decimal(3)});
}

TEST_CASE("fractions are rounded half away from zero") {
  CHECK(text(1, 3, 6) == "0.333333");
  CHECK(text(2, 3, 6) == "0.666667");
  CHECK(text(-2, 3, 6) == "-0.666667");
  CHECK(text(2, -3, 6) == "-0.666667");
  CHECK(text(1, 8, 2) == "0.13");
  CHECK(text(-1, 8, 2) == "-0.13");
  CHECK(text(1, 3, 0) == "0");
  CHECK(text(3, 2, 0) == "2");
  CHECK(text(6, 3, 4) == "2");
  CHECK(text(0, 7, 4) == "0");
}

TEST_CASE("money by money is reckoned by its digits") {
  CHECK(text(rounded({*Decimal::of_text("0.25"), *Decimal::of_text("1.5")}, 4)) == "0.1667");
  CHECK(text(rounded({Decimal(15), *Decimal::of_text("0.05")}, 2)) == "300");
}

TEST_CASE("what does not fit is none") {
  constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
  CHECK(text(most, 1, 0) == std::to_string(most));
  CHECK(text(most, 1, 1) == "nothing");
  CHECK(text(most, most, 6) == "1");
}

TEST_CASE("shares are held against limits exactly") {
  CHECK(is_at_least({Decimal(4), Decimal(5)}, 80, 100));
  CHECK_FALSE(is_at_least({Decimal(799'999), Decimal(1'000'000)}, 80, 100));
  CHECK(is_at_least({Decimal(-5), Decimal(-1)}, 5, 1));
  CHECK_FALSE(is_at_least({Decimal(5), Decimal(-1)}, 0, 1));
}
