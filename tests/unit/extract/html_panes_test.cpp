// extract/html_panes.h: what a page hides until a script shows it, and what it hides for good.
#include "extract/html/panes.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/web_page.h"

using namespace xxgk;
using web::grid;
using web::prose;

namespace {

const std::string table =
    "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<tr><td>规章<td>1<td>2<tr><td>行政规范性文件<td>3<td>4</"
    "table>";
const std::string other_numbers =
    "<table><tr><td>信息内容<td>本年制发件数<td>本年废止件数<tr><td>规章<td>7<td>7<tr><td>行政规范性文件<td>7<td>7</"
    "table>";
const std::string other_table =
    "<table><tr><td>行政复议<td>结果维持<td>结果纠正<td>尚未审结<tr><td>0<td>5<td>6<td>8</table>";
const std::string telling_prose = "<p>2023年，本机关主动公开政府信息63条，收到公开申请12件，均已依法答复。</p>";

std::string hidden(const std::string& contents, const std::string& how = "style='display:none'") {
  return "<div class=pane " + how + ">" + contents + "</div>";
}

}  // namespace

TEST_CASE("an article that a script fades in is read") {
  const std::string page = "<h1>年度报告</h1>" +
                           hidden(telling_prose + telling_prose + table, "style='visibility: hidden; opacity: 0;'") +
                           "<p>微信扫一扫</p>";
  CHECK(grid(page) == grid(table));
  CHECK(prose(page).find("主动公开政府信息63条") != std::string::npos);
}

TEST_CASE("sections that unfold are read, those without a table too") {
  const auto section = [](const std::string& heading, const std::string& contents) {
    return "<dl><dt>" + heading + "</dt><dd style='display:none'>" + contents + "</dd></dl>";
  };
  const std::string page = section("一、总体情况", telling_prose) + section("二、主动公开政府信息情况", table) +
                           section("四、复议", other_table) + section("六、其他", "<p>无。</p>");
  CHECK(grid(page) == grid(table) + "--\n" + grid(other_table));
  CHECK(prose(page).find("主动公开政府信息63条") != std::string::npos);
  CHECK(prose(page).find("无。") != std::string::npos);
}

TEST_CASE("a tab is read whose table no other part of the page holds") {
  CHECK(grid(telling_prose + telling_prose + telling_prose + telling_prose + table + hidden(other_table)) ==
        grid(table) + "--\n" + grid(other_table));
}

TEST_CASE("a copy of what is seen stays hidden, whatever its numbers are") {
  for (const char* how : {"style='display:none'", "hidden", "style='visibility:hidden'", "style='mso-hide:all'"}) {
    INFO(how);
    CHECK(grid(telling_prose + table + hidden(other_numbers, how)) == grid(table));
  }
}

TEST_CASE("what is struck out, and what is no text, is never shown") {
  CHECK(grid("<p>年度报告</p><div style='text-decoration:line-through'>" + table + "</div>").empty());
  CHECK(grid("<p>年度报告</p><template>" + table + "</template><noscript>" + table + "</noscript>").empty());
}

TEST_CASE("the pane that the style sheet shows is the one that is read") {
  const std::string sheet = "<style>.pane{display:none}.pane.on{display:block}</style>";
  CHECK(grid(sheet + "<div class='pane on'>" + telling_prose + table + "</div><div class=pane>" + other_numbers +
             "</div>") == grid(table));
}
