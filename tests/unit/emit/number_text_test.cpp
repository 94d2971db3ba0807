// Numbers as the pages show them.
#include "emit/page/number_text.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::page;

TEST_CASE("digits stand in groups of three before the point") {
  CHECK(grouped(Decimal(0)) == "0");
  CHECK(grouped(Decimal(999)) == "999");
  CHECK(grouped(Decimal(1000)) == "1,000");
  CHECK(grouped(Decimal(77302800)) == "77,302,800");
  CHECK(grouped(Decimal(1234567891, 5)) == "12,345.67891");
  CHECK(grouped(Decimal(-1234)) == "\u22121,234");
}

TEST_CASE("changes have a sign") {
  CHECK(signed_number(Decimal(12)) == "+12");
  CHECK(signed_number(Decimal(-1500)) == "\u22121,500");
  CHECK(signed_number(Decimal(0)) == "\u00B10");
  CHECK(signed_percent({Decimal(-1), Decimal(3)}) == "\u221233.3%");
}

TEST_CASE("shares have one place, rounded half away from zero") {
  CHECK(percent({Decimal(1), Decimal(3)}) == "33.3%");
  CHECK(percent({Decimal(2), Decimal(3)}) == "66.7%");
  CHECK(percent({Decimal(1), Decimal(8)}) == "12.5%");
  CHECK(percent({Decimal(1), Decimal(2000)}) == "0.1%");
  CHECK(percent({Decimal(1), Decimal(1)}) == "100.0%");
  CHECK(percent({Decimal(0), Decimal(7)}) == "0.0%");
  CHECK(percent({Decimal(123456), Decimal(10)}) == "1,234,560.0%");
}

TEST_CASE("for charts a share is a plain number") {
  CHECK(percent_digits({Decimal(1), Decimal(3)}, 4) == "33.3333");
  CHECK(number_digits({Decimal(7), Decimal(2)}, 2) == "3.5");
}
