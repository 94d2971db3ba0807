// extract/sheet_pages.h: two pages side by side on one sheet.
#include "extract/page/sheet_pages.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

const std::string line = "政府信息公开工作年度报告，一二三四五六七八九十。";  // 24 characters of ten points

/// A sheet of 800 x 550 with two lines on each half.
PageContent sheet() {
  PageContent page;
  page.number = 3;
  page.width = 800;
  page.height = 550;
  for (const double x : {50.0, 450.0}) {
    for (const double y : {50.0, 70.0}) page.words.push_back(word(line, x, y));
    page.rules.push_back({true, 100, x, x + 300});
    page.rules.push_back({false, x, 100, 200});
  }
  return page;
}

}  // namespace

TEST_CASE("a sheet with two pages gives both, each from its own left edge") {
  const std::vector<SheetPage> pages = pages_on_sheet(sheet());
  REQUIRE(pages.size() == 2);
  CHECK(pages[0].moved == 0);
  CHECK(pages[1].moved == 400);
  for (const SheetPage& page : pages) {
    CHECK(page.content.number == 3);
    CHECK(page.content.width == 400);
    REQUIRE(page.content.words.size() == 2);
    CHECK(page.content.words[0].box.x0 == 50);
    CHECK(page.content.words[0].edges.front() == 50);
    REQUIRE(page.content.rules.size() == 2);
    CHECK(page.content.rules[0].from == 50);
    CHECK(page.content.rules[0].to == 350);
    CHECK(page.content.rules[1].at == 50);
  }
}

TEST_CASE("a page that something crosses in the middle is one, and so is one that is not wide") {
  PageContent prose = sheet(), ruled = sheet(), upright = sheet(), column = sheet();
  prose.words.push_back(word(line, 300, 300));
  ruled.rules.push_back({true, 300, 50, 750});
  upright.height = 1100;
  column.words.resize(2);
  column.words.push_back(word("12", 450, 50));
  for (const PageContent& page : {prose, ruled, upright, column}) {
    const std::vector<SheetPage> pages = pages_on_sheet(page);
    REQUIRE(pages.size() == 1);
    CHECK(pages[0].moved == 0);
    CHECK(pages[0].content.words.size() == page.words.size());
  }
}
