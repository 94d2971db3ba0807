#include "app/page_ranges.h"

#include <catch2/catch.hpp>

using xxgk::page_ranges;

TEST_CASE("pages and ranges of pages, parted by commas") {
  const auto pages = page_ranges("1-3,7");
  REQUIRE(pages);
  CHECK(pages->includes(1));
  CHECK(pages->includes(3));
  CHECK_FALSE(pages->includes(4));
  CHECK(pages->includes(7));
  CHECK_FALSE(pages->includes(8));
  CHECK(xxgk::PageSelection{}.includes(12));
}

TEST_CASE("what is no list of pages") {
  const std::string text = GENERATE("", "0", "3-1", "a", "1-", "-2", "1,,2", "1-2-3", "1 2", "99999999999");
  CHECK_FALSE(page_ranges(text));
}
