// extract/html_in_text.h: Markdown with tables that are marked up.
#include "extract/html/in_text.h"

#include <catch2/catch.hpp>

#include "extract/extract.h"
#include "model/dump.h"

using namespace xxgk;
using extraction::with_paragraphs;

TEST_CASE("lines outside of tables are paragraphs, those inside are left alone") {
  CHECK(
      with_paragraphs("# 甲局年度报告\n\n一、<b>总体</b>情况\n<table>\n<tr><td><p>1\n</td></tr></table>\n二、其他\n") ==
      "<p> "
      "甲局年度报告</p>\n\n<p>一、<b>总体</b>情况</p>\n<table>\n<tr><td><p>1\n</td></tr></table>\n<p>二、其他</p>\n");
  CHECK(with_paragraphs("前\n<TABLE><tr><td><table></table></td></tr></TABLE>后") ==
        "<p>前</p>\n<TABLE><tr><td><table></table></td></tr></TABLE><p>后</p>");
}

TEST_CASE("a page that has paragraphs, or no table, stays as it is") {
  for (const char* page : {"甲\n<p>乙</p><table></table>", "<html>\n<table></table>", "甲\n乙<br>\n<table></table>",
                           "甲 < 乙\n丙", "", "</td>\n甲<table></table>"}) {
    INFO(page);
    CHECK(with_paragraphs(page) == page);
  }
}

TEST_CASE("a table that is never closed, and one that was never opened") {
  CHECK(with_paragraphs("甲\n<table>\n乙") == "<p>甲</p>\n<table>\n乙");
  CHECK(with_paragraphs("甲</table>\n乙") == "甲</table>\n乙");
}

TEST_CASE("Markdown with a marked-up table far behind its beginning is read as a page") {
  std::string text = "# 甲局年度报告\n\n";
  for (int i = 0; i < 200; ++i) text += "今年平稳有序，公开及时。\n\n";
  const Document document = extract(text + "<table><tr><td>规章</td><td>3</td></tr></table>\n", "a.md");
  CHECK(document.source.type == "text/html");
  CHECK(dump(document).find("0,1") != std::string::npos);
}
