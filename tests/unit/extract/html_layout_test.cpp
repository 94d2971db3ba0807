#include "extract/html/layout.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/web_page.h"

using namespace xxgk;
using web::read;

TEST_CASE("a table around the page is none of its tables") {
  CHECK(read("<table><tr><td width=10>&nbsp;<td><h1>年报</h1><p>一、总体情况<table><tr><td>规章<td>3</table><p>完<td>"
             "</table>") ==
        "heading @1: 年报\nparagraph @1: 一、总体情况\ntable grid\n  0,0 @1: 规章\n  0,1 @1: 3\nparagraph @1: 完\n");
}

TEST_CASE("tables in tables in tables") {
  const std::string inner = "<table><tr><td>规章<td>3</table>";
  std::string page = inner;
  for (int i = 0; i < 5; ++i) page = "<table><tbody><tr><td>" + page + "</td></tr></tbody></table>";
  CHECK(web::grid(page) == "0:规章|1:3\n");
  CHECK(web::grid("<table><tr><td>" + inner + "<td>" + inner + "</table>") == "0:规章|1:3\n--\n0:规章|1:3\n");
}

TEST_CASE("a single cell around a text is no table, nor is one around a number within a table") {
  CHECK(read("<table><tr><td>一、总体情况</table>") == "paragraph @1: 一、总体情况\n");
  CHECK(web::grid("<table><tr><td>规章<td><table><tr><td>3</table></table>") == "0:规章|1:3\n");
}

TEST_CASE("a table that says what it is for is believed") {
  CHECK(read("<table role=presentation><tr><td>甲<td>乙</table>") == "paragraph @1: 甲\nparagraph @1: 乙\n");
}

TEST_CASE("rows with labels and empty cells are a table") {
  CHECK(web::grid("<table><tr><td>规章<td><tr><td>行政规范性文件<td></table>") == "0:规章|1:\n0:行政规范性文件|1:\n");
}

TEST_CASE("prose from side to side parts the table it stands in") {
  const std::string prose =
      "<p>2023年，我局主动公开政府信息63条，办结依申请公开12件，未发生行政复议。<p>"
      "全年举办培训两期，参训40人次，效果良好。";
  CHECK(read("<table><tr><td>规章<td>3<tr><td colspan=2>" + prose + "<tr><td>行政许可<td>4</table>") ==
        "table grid\n  0,0 @1: 规章\n  0,1 @1: 3\n"
        "paragraph @1: 2023年，我局主动公开政府信息63条，办结依申请公开12件，未发生行政复议。\n"
        "paragraph @1: 全年举办培训两期，参训40人次，效果良好。\n"
        "table grid\n  0,0 @1: 行政许可\n  0,1 @1: 4\n");
}

TEST_CASE("texts between the cells stand above the table, as browsers show them") {
  CHECK(read("<table><caption>表一</caption>甲<tr>乙<td>规章<td>3</table>") ==
        "paragraph @1: 甲\nparagraph @1: 乙\nparagraph @1: 表一\ntable grid\n  0,0 @1: 规章\n  0,1 @1: 3\n");
}

TEST_CASE("a table inside a row of a table: the other rows are still rows") {
  CHECK(web::read("<table><tr><td>信息内容<td>自然人<td>总计<tr><td>新收<td>3<td>3<tr><td>办理结果<td "
                  "colspan=2><table><tr><td>予以公开"
                  "<td>2<td>2<tr><td>总计<td>3<td>3</table><tr><td>结转<td>0<td>0</table>") ==
        "table grid\n  0,0 @1: 信息内容\n  0,1 @1: 自然人\n  0,2 @1: 总计\n  1,0 @1: 新收\n  1,1 @1: 3\n  1,2 @1: 3\n"
        "paragraph @1: 办理结果\n"
        "table grid\n  0,0 @1: 予以公开\n  0,1 @1: 2\n  0,2 @1: 2\n  1,0 @1: 总计\n  1,1 @1: 3\n  1,2 @1: 3\n"
        "table grid\n  0,0 @1: 结转\n  0,1 @1: 0\n  0,2 @1: 0\n");
}

TEST_CASE("a title in a row of its own above menu and article") {
  CHECK(read("<table><tr><td colspan=2>年报<tr><td>菜单<td>一、总体情况<table><tr><td>规章<td>3</table></table>")
            .starts_with("paragraph @1: 年报\n"));
}
