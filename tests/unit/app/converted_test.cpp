// app/converted.h: the way between processes.
#include "app/converted.h"

#include <catch2/catch.hpp>
#include <stdexcept>

using namespace xxgk;

TEST_CASE("a conversion is the same after its way between processes") {
  const Converted sent{std::string(64, 'a'), {{"<a>3:1</a>", {"one\n", "", "三：3:"}, true}, {"", {}, false}}};
  const std::string bytes = encoded(sent);
  const Converted come = decoded_conversion(bytes);
  REQUIRE(come.reports.size() == 2);
  CHECK(come.sha256 == sent.sha256);
  for (std::size_t i = 0; i < 2; ++i) {
    CHECK(come.reports[i].xml == sent.reports[i].xml);
    CHECK(come.reports[i].summary == sent.reports[i].summary);
    CHECK(come.reports[i].in_doubt == sent.reports[i].in_doubt);
  }
  for (std::size_t size = 0; size < bytes.size(); ++size)
    CHECK_THROWS_AS(decoded_conversion(bytes.substr(0, size)), std::runtime_error);
}
