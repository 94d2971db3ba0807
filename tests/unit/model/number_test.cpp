// model/number.h: exact numbers, up to where they end.
#include "model/number.h"

#include <catch2/catch.hpp>
#include <limits>

using xxgk::Decimal;

namespace {

constexpr std::int64_t largest = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t smallest = std::numeric_limits<std::int64_t>::min();

}  // namespace

TEST_CASE("a decimal is written with a point only where needed") {
  CHECK(Decimal().text() == "0");
  CHECK(Decimal(77302800).text() == "77302800");
  CHECK(Decimal(773028, 2).text() == "7730.28");
  CHECK(Decimal(5, 1).text() == "0.5");
  CHECK(Decimal(5, 3).text() == "0.005");
  CHECK(Decimal(-5, 3).text() == "-0.005");
  CHECK(Decimal(-3).text() == "-3");
  CHECK(Decimal(-12345, 2).text() == "-123.45");
}

TEST_CASE("a decimal is normalised") {
  CHECK(Decimal(1200, 2).text() == "12");
  CHECK(Decimal(1200, 2) == Decimal(12));
  CHECK(Decimal(1210, 2).scale() == 1);
  CHECK(Decimal(0, 18) == Decimal());
  CHECK(Decimal(-0).text() == "0");
  CHECK(Decimal(1200).text() == "1200");
  CHECK(Decimal(100, 1).is_whole());
  CHECK_FALSE(Decimal(101, 1).is_whole());
}

TEST_CASE("the ends of the range have text") {
  CHECK(Decimal(largest).text() == "9223372036854775807");
  CHECK(Decimal(smallest).text() == "-9223372036854775808");
  CHECK(Decimal(largest, 18).text() == "9.223372036854775807");
  CHECK(Decimal(smallest, 18).text() == "-9.223372036854775808");
  CHECK(Decimal(1, 18).text() == "0.000000000000000001");
  CHECK(Decimal(-1, 18).text() == "-0.000000000000000001");
}

TEST_CASE("sums and differences are exact") {
  CHECK(Decimal(1, 1).plus(Decimal(2, 1)) == Decimal(3, 1));
  CHECK(Decimal(5, 1).plus(Decimal(5, 1)) == Decimal(1));
  CHECK(Decimal(773028, 2).minus(Decimal(28, 2)) == Decimal(7730));
  CHECK(Decimal(3).minus(Decimal(10)) == Decimal(-7));
  CHECK(Decimal(largest).plus(Decimal(smallest)) == Decimal(-1));
  CHECK(Decimal(largest).minus(Decimal(largest)) == Decimal());
}

TEST_CASE("what does not fit is nothing, never something else") {
  CHECK_FALSE(Decimal(largest).plus(Decimal(1)));
  CHECK_FALSE(Decimal(smallest).minus(Decimal(1)));
  CHECK_FALSE(Decimal(smallest).plus(Decimal(-1)));
  CHECK_FALSE(Decimal(0).minus(Decimal(smallest)));
  CHECK_FALSE(Decimal(largest).plus(Decimal(1, 1)));
  CHECK_FALSE(Decimal(1, 18).plus(Decimal(10)));
  CHECK(Decimal(1, 18).plus(Decimal(9)) == Decimal(9000000000000000001, 18));
}

TEST_CASE("powers of ten move the point both ways") {
  CHECK(Decimal(773028, 2).times_power_of_ten(4) == Decimal(77302800));
  CHECK(Decimal(773028, 2).times_power_of_ten(2) == Decimal(773028));
  CHECK(Decimal(773028, 2).times_power_of_ten(1) == Decimal(773028, 1));
  CHECK(Decimal(77302800).times_power_of_ten(-4) == Decimal(773028, 2));
  CHECK(Decimal(-5, 1).times_power_of_ten(1) == Decimal(-5));
  CHECK(Decimal(7).times_power_of_ten(0) == Decimal(7));
}

TEST_CASE("powers of ten beyond the range are nothing") {
  CHECK_FALSE(Decimal(largest).times_power_of_ten(1));
  CHECK_FALSE(Decimal(smallest).times_power_of_ten(1));
  CHECK_FALSE(Decimal(1).times_power_of_ten(19));
  CHECK(Decimal(1).times_power_of_ten(18) == Decimal(1000000000000000000));
  CHECK(Decimal(1).times_power_of_ten(-18) == Decimal(1, 18));
  CHECK_FALSE(Decimal(1).times_power_of_ten(-19));
  CHECK_FALSE(Decimal(1, 18).times_power_of_ten(-1));
  CHECK(Decimal(10).times_power_of_ten(-19) == Decimal(1, 18));
  CHECK_FALSE(Decimal(1).times_power_of_ten(std::numeric_limits<int>::min()));
  CHECK_FALSE(Decimal(1).times_power_of_ten(std::numeric_limits<int>::max()));
}

TEST_CASE("nought times any power of ten is nought, at once") {
  CHECK(Decimal(0).times_power_of_ten(std::numeric_limits<int>::max()) == Decimal(0));
  CHECK(Decimal(0).times_power_of_ten(std::numeric_limits<int>::min()) == Decimal(0));
}

TEST_CASE("order follows the value, not the scale") {
  CHECK(Decimal(15, 1) < Decimal(2));
  CHECK(Decimal(-2) < Decimal(-15, 1));
  CHECK(Decimal(-1, 18) < Decimal(0));
  CHECK_FALSE(Decimal(2) < Decimal(20, 1));
  CHECK(Decimal(2) <= Decimal(20, 1));
  CHECK(Decimal(smallest) < Decimal(largest));
}

TEST_CASE("order holds where the scales cannot be brought together") {
  CHECK(Decimal(1, 18) < Decimal(largest));
  CHECK(Decimal(smallest) < Decimal(-1, 18));
  CHECK_FALSE(Decimal(largest) < Decimal(1, 18));
  const Decimal more(923, 2), less(9220000000000000001, 18);  // 9.23 and 9.220000000000000001
  CHECK(less < more);
  CHECK_FALSE(more < less);
  const Decimal below_zero(-923, 2), nearer(-9220000000000000001, 18);
  CHECK(below_zero < nearer);
  CHECK_FALSE(nearer < below_zero);
}

TEST_CASE("text becomes the number that gives it back") {
  for (const char* text : {"0", "7", "-3", "7730.28", "0.5", "-0.05", "9223372036854775807", "-9223372036854775808",
                           "0.000000000000000001"}) {
    INFO(text);
    REQUIRE(Decimal::of_text(text));
    CHECK(Decimal::of_text(text)->text() == text);
  }
  for (const char* text : {"", "-", ".", "1.", ".5", "+1", "01", "-0", "1.50", "1,000", " 1", "1 ", "1e3", "1.2.3",
                           "9223372036854775808", "0.0000000000000000001", "１"}) {
    INFO(text);
    CHECK_FALSE(Decimal::of_text(text));
  }
}
