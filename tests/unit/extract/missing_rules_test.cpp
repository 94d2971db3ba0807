// extract/missing_rules.h, through the tables of a page: cells that no rule parts.
#include "extract/page/missing_rules.h"

#include <catch2/catch.hpp>
#include <string>

#include "extract/page/page_tables.h"
#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// Two columns of 60 points; the first row, 20 high, has all its rules, what is below it is one more row of `height`.
PageContent page_with(double height, bool inner_rule_below) {
  PageContent page;
  page.width = 600;
  page.height = 800;
  for (const double y : {0.0, 20.0, 20.0 + height}) page.rules.push_back({true, y, 0, 120});
  for (const double x : {0.0, 120.0}) page.rules.push_back({false, x, 0, 20 + height});
  page.rules.push_back({false, 60, 0, inner_rule_below ? 20 + height : 20});
  return page;
}

/// Rows behind each other, `|` between cells.
std::string rows(PageContent page) {
  std::string text;
  int row = 0;
  for (const PlacedTable& table : take_tables(page)) {
    for (const Cell& cell : table.table.cells) {
      if (!text.empty()) text += cell.row > row ? " / " : "|";
      row = cell.row;
      text += cell.text;
    }
  }
  return text;
}

}  // namespace

TEST_CASE("numbers that stand in several columns are several cells though no rule parts them") {
  PageContent page = page_with(20, false);
  page.words = {word("制发", 10, 5), word("废止", 70, 5), word("3", 25, 25), word("0", 85, 25)};
  CHECK(rows(page) == "制发|废止 / 3|0");
}

TEST_CASE("digits of one number, and texts, are one cell over several columns") {
  PageContent page = page_with(20, false);
  page.words = {word("制发", 10, 5), word("废止", 70, 5), word("3", 52, 25), word("0", 62, 25)};
  CHECK(rows(page) == "制发|废止 / 3 0");
  page.words = {word("制发", 10, 5), word("废止", 70, 5), word("本年", 25, 25), word("0", 85, 25)};
  CHECK(rows(page) == "制发|废止 / 本年 0");
}

TEST_CASE("a row whose cells all have the same lines is several rows") {
  PageContent page = page_with(40, true);
  page.words = {word("规章", 10, 5), word("7", 85, 5),     word("文件", 10, 25),
                word("3", 85, 25),   word("许可", 10, 45), word("0", 85, 45)};
  CHECK(rows(page) == "规章|7 / 文件|3 / 许可|0");
}

TEST_CASE("a label of two lines beside one value, and a number wrapped beside it, are one row") {
  PageContent page = page_with(40, true);
  page.words = {word("规章", 10, 5), word("7", 85, 5), word("文件", 10, 25), word("总数", 10, 45), word("3", 85, 35)};
  CHECK(rows(page) == "规章|7 / 文件总数|3");
  page.words = {word("规章", 10, 5),         word("7", 85, 5),  word("文件", 10, 25), word("总数", 10, 45),
                word("16658123.25", 61, 25), word("41", 61, 45)};
  CHECK(rows(page) == "规章|7 / 文件总数|16658123.2541");
}
