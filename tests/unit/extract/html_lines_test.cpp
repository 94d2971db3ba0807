#include "extract/html/lines.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/web_page.h"

using namespace xxgk;
using web::prose;

TEST_CASE("line breaks part paragraphs") {
  CHECK(prose("<p>清溪县财政局<br>2024年1月22日</p>") == "清溪县财政局\n2024年1月22日\n");
  CHECK(prose("<div>　　一、总体情况<br>　　全年公开信息63条。<br><br>　　二、问题</div>") ==
        "一、总体情况\n全年公开信息63条。\n二、问题\n");
}

TEST_CASE("a line break in the middle of a sentence parts nothing") {
  CHECK(prose("<p>目录的检索不够方便，现已按类别重新编排<br>并增加按名称查询。</p>") ==
        "目录的检索不够方便，现已按类别重新编排并增加按名称查询。\n");
  CHECK(prose("<p>目录的检索不够方便，现已按类别重新编排<br>&emsp;&emsp;并增加按名称查询。</p>") ==
        "目录的检索不够方便，现已按类别重新编排\n并增加按名称查询。\n");
  CHECK(prose("<p>目录的检索不够方便，现已按类别重新编排<br><br>并增加按名称查询。</p>") ==
        "目录的检索不够方便，现已按类别重新编排\n并增加按名称查询。\n");
  CHECK(prose("<p>目录的检索不够方便，现已按类别重新编排<br>（二）并增加按名称查询。</p>") ==
        "目录的检索不够方便，现已按类别重新编排\n（二）并增加按名称查询。\n");
}

TEST_CASE("lines broken at one width are paragraphs again") {
  CHECK(
      prose(
          "<p>　　全年共公开各类政府信息六十三条，其中政策文件<br>十二条，解读材料九条，办事指南四十二条，均在规定<br>"
          "期限内发布，没有发生延误，群众反映的问题也已全<br>部办结。<br>　　二、其他情况</p>") ==
      "全年共公开各类政府信息六十三条，其中政策文件十二条，解读材料九条，办事指南四十二条，均在规定期限内发布，没有发生"
      "延误，"
      "群众反映的问题也已全部办结。\n二、其他情况\n");
}

TEST_CASE("preformatted text is read as plain text, with the page's lines") {
  CHECK(web::read("<html>\n<pre>\n规章\t0\t3\n行政规范性文件\t1\t2\n</pre>") ==
        "table rows\n  0,0 @3: 规章\n  0,1 @3: 0\n  0,2 @3: 3\n  1,0 @4: 行政规范性文件\n  1,1 @4: 1\n  1,2 @4: 2\n");
}

TEST_CASE("a page without table elements may still hold tables") {
  const std::string page = "<p>信息内容 | 本年制发件数 | 本年废止件数 |<p>规章 | 0 | 3 |<p>行政规范性文件 | 1 | 2 |";
  CHECK(web::read(page).starts_with("table rows\n  0,0 @1: 信息内容\n"));
}
