#include "extract/html/stylesheet.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/web_page.h"

using namespace xxgk;
using web::grid;

namespace {

std::string styled(const std::string& sheet, const std::string& body) {
  return "<html><head><style>" + sheet + "</style></head><body>" + body + "</body></html>";
}

const std::string row = "<table><tr><td>规章<td>1<span class='a b'>9</span><td id=x>2</table>";

}  // namespace

TEST_CASE("classes and ids that a page's style sheet hides") {
  CHECK(grid(styled(".b{display:none}", row)) == "0:规章|1:1|2:2\n");
  CHECK(grid(styled("/* .c{} */ p{color:red} .q,\n .b { color: red; display : none !important }", row)) ==
        "0:规章|1:1|2:2\n");
  CHECK(grid(styled("#x{display:none}", row)) == "0:规章|1:19\n");
  CHECK(grid(styled("td#x, span.b{display:none}", row)) == "0:规章|1:1\n");
  CHECK(grid(styled("<!-- .z{color:red}\n.b{display:none} -->", row)) == "0:规章|1:1|2:2\n");
}

TEST_CASE("rules for something else hide nothing") {
  for (const char* sheet : {"@media print{.b{display:none}}", ".b:hover{display:none}", ".nav .b{display:none}",
                            ".b{display:inline}", "p.b{display:none}", ".b.c{display:none}", ".b{-x-display:none}",
                            ".b{display:none} .a{display:inline}", ".b{display:none", "}}{{"}) {
    INFO(sheet);
    CHECK(grid(styled(sheet, row)) == "0:规章|1:19|2:2\n");
  }
}

TEST_CASE("classes that raise and lower text") {
  CHECK(grid(styled(".a{font-size:8px;vertical-align:super}", row)) == "0:规章|1:1⁹|2:2\n");
  CHECK(grid(styled("span.b { vertical-align : sub }", row)) == "0:规章|1:1₉|2:2\n");
  CHECK(grid(styled(".b{vertical-align:middle}", row)) == "0:规章|1:19|2:2\n");
}

TEST_CASE("a tab that a script shows later is read") {
  CHECK(grid(styled(".tab{display:none}", "<div class=tab>" + row + "</div>")) == "0:规章|1:19|2:2\n");
}
