// HTML: text stays text.
#include "emit/page/html.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::page;

TEST_CASE("whatever is written as text cannot become markup") {
  for (const std::string hostile :
       {"<script>alert(1)</script>", "</title><img src=x onerror=a>", "a\" onclick=\"b", "&lt;"}) {
    const std::string html = Html().leaf("p", {{"title", hostile}}, hostile).finish();
    CHECK(html.find("<script") == std::string::npos);
    CHECK(html.find("<img") == std::string::npos);
    CHECK(std::count(html.begin(), html.end(), '"') == 2);
  }
  CHECK(Html().text("a<b & \"c\"").finish() == "a&lt;b &amp; &quot;c&quot;");
  CHECK(Html().text(std::string("a\0b\x1b", 4)).finish() == "a b ");
}

TEST_CASE("words are there in both languages, once where they are the same") {
  CHECK(Html().words({"空白", "blank"}).finish() == "<span lang=\"zh\">空白</span><span lang=\"en\">blank</span>");
  CHECK(Html().words({"2021", "2021"}).finish() == "2021");
  CHECK(Html().words({"规章", ""}).finish() == "<bdi lang=\"zh\">规章</bdi>");
}

TEST_CASE("attributes without a name are left out, those without a value have none") {
  CHECK(Html().leaf("td", {{"", "x"}, {"hidden", ""}, {"class", "a"}}, "1").finish() ==
        "<td hidden class=\"a\">1</td>");
}
