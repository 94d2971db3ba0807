#include "extract/html/tree.h"

#include <catch2/catch.hpp>
#include <string>

#include "extract/extract.h"
#include "tests/unit/web_page.h"

using namespace std::string_literals;
using namespace xxgk;
using extraction::parse_html;

namespace {

std::string nested(const std::string& open, int times, const std::string& inside) {
  std::string page;
  for (int i = 0; i < times; ++i) page += open;
  return page + inside;
}

}  // namespace

TEST_CASE("pages nested deeper than anybody writes them are refused, not fatal") {
  for (const char* open : {"<div>", "<table><tr><td>", "<b><div>", "<ul><li>", "<span>", "<td><table>"}) {
    INFO(open);
    CHECK_THROWS_AS(parse_html(nested(open, 200000, "1")), ExtractError);
  }
  CHECK(web::prose(nested("<div>", 500, "一、总体情况")) == "一、总体情况\n");
  CHECK(web::prose(nested("<p>", 200000, "一、总体情况")) == "一、总体情况\n");
}

TEST_CASE("no file is opened and no entity of another file is resolved") {
  const std::string page =
      "<!DOCTYPE html [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><html><body><p>甲&x;乙</p>"
      "<link rel=stylesheet href='http://localhost:1/a.css'><img src='http://localhost:1/a.png'>";
  const std::string words = web::prose(page);
  CHECK(words.find("root") == std::string::npos);
  CHECK(words.find("甲") != std::string::npos);
}

TEST_CASE("bytes that are no tags") {
  CHECK(web::prose("<p>a < b，c<5，<政府信息公开>第三条</p>").find("第三条") != std::string::npos);
  CHECK(web::prose(
            "<p>甲</p><![if !supportEmptyParas]>&nbsp;<![endif]><p>乙</p><!--[if gte mso 9]><p>丙</p><![endif]-->") ==
        "甲\n乙\n");
  CHECK(web::prose("<?xml version='1.0' encoding='gb2312'?><html><p>甲</p></html>") == "甲\n");
  CHECK(web::prose("<p>甲<o:p></o:p></p><p>乙") == "甲\n乙\n");
  CHECK_THROWS_AS(web::document_of("<html><body><p>&nbsp;</p></body></html>"), ExtractError);
}

TEST_CASE("a comment ends where it ends, with a condition inside or not") {
  for (const char* comment :
       {"<!--[if gte vml 1]><v:line/><![endif]-->", "<!--[if lt IE 9]><script src='html5shiv.js'></script><![endif]-->",
        "<!--[if gte mso 9]><xml>\n <o:P>5</o:P>\n</xml><![endif]-->", "<!--[if IE]><p>x<![endif]-->", "<!-- x -->",
        "<!--[if !IE]><!--><!--<![endif]-->", "<!--[if !IE]>--><!--<![endif]-->", "<!-->", "<!--->", "<!----!>",
        "<![if !vml]><![endif]>", "<![if !IE]><!--[if IE]>x<![endif]--><![endif]>",
        "<style>\n<!--\n p{color:red}\n-->\n</style>", "<script><!-- x </script>",
        "<SCRIPT>//<![CDATA[\nif (a<!--b) x();\n//]]></SCRIPT>"}) {
    INFO(comment);
    const std::string each = comment;
    CHECK(web::prose(each + "<p>甲" + each + "</p>" + each + "<p>乙</p><!-- y --><p>丙</p>" + each) == "甲\n乙\n丙\n");
    CHECK(web::grid(each + "<table>" + each + "<tr><td>规章</td>" + each + "<td>" + each + "7</td></tr>" + each +
                    "<tr><td>8</td></tr></table><!-- y --><p>丙</p>" + each) == "0:规章|1:7\n0:8\n");
  }
}

TEST_CASE("a condition of Word's parts no words") {
  CHECK(web::prose("<p><![if !supportLists]><span>三、</span><![endif]><span>收到</span></p>") == "三、收到\n");
}

TEST_CASE("charsets, whatever the page claims") {
  const std::string body = "<p>政府信息公开工作年度报告：收到申请。</p>";
  const std::string gb18030 =
      "<meta "
      "charset=utf-8><p>"
      "\xd5\xfe\xb8\xae\xd0\xc5\xcf\xa2\xb9\xab\xbf\xaa\xb9\xa4\xd7\xf7\xc4\xea\xb6\xc8\xb1\xa8\xb8\xe6</p>";
  CHECK(web::prose("<meta charset=gb2312>" + body) == "政府信息公开工作年度报告：收到申请。\n");
  CHECK(web::prose("<meta http-equiv=Content-Type content='text/html; charset=gb2312'>" + body) ==
        "政府信息公开工作年度报告：收到申请。\n");
  CHECK(web::prose("\xEF\xBB\xBF" + body) == "政府信息公开工作年度报告：收到申请。\n");
  CHECK(web::prose(gb18030) == "政府信息公开工作年度报告\n");
}

TEST_CASE("a page too short to tell its charset by is believed") {
  CHECK(web::prose("<meta charset=\"GBK\"><p>\xbc\xd7\xd2\xd2</p>") == "甲乙\n");
  CHECK_THROWS_AS(web::document_of("<p>\xbc\xd7\xd2\xd2</p>"), ExtractError);
}
