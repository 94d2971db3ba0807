// app/usage.h: what is taken for a web address. The rest is tested through the command line.
#include "app/usage.h"

#include <catch2/catch.hpp>

using namespace xxgk;

TEST_CASE("web addresses") {
  for (const char* good :
       {"https://example.org/", "http://example.org:8080/a;b=1/c.html?x=1&y=%E6%B8%85#part", "ftp://example.org/a",
        "urn:xxgk:1", "https://example.org/(1)/!$&'*+,;=:@-._~", "https://example.org/清溪.html"}) {
    INFO(good);
    CHECK(is_web_address(good));
  }
  for (const char* bad : {"", "example.org", "/a/b", ":", "https:", "1a:b", "https://example.org/a b",
                          "https://example.org/\"", "https://example.org/<a>", "https://example.org/\n", "ht tp://a"}) {
    INFO(bad);
    CHECK_FALSE(is_web_address(bad));
  }
}
