// Words in the cells of grids.
#include "extract/page/page_tables.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// One row of columns that begin at multiples of 50.
PageContent page_with_row(int columns, double height = 20) {
  PageContent page;
  page.width = 600;
  page.height = 800;
  const double width = 50.0 * columns;
  for (const double y : {0.0, height, height + 20}) page.rules.push_back({true, y, 0, width});
  for (int i = 0; i <= columns; ++i) page.rules.push_back({false, 50.0 * i, 0, height + 20});
  return page;
}

std::string first_row(PageContent page) {
  std::string row;
  for (const PlacedTable& table : take_tables(page)) {
    for (const Cell& cell : table.table.cells) {
      if (cell.row == 0) row += (row.empty() ? "" : "|") + cell.text;
    }
  }
  return row;
}

}  // namespace

TEST_CASE("words go to the cell they stand in, and the others stay on the page") {
  PageContent page = page_with_row(3);
  page.words = {word("规章", 5, 5), word("10", 65, 6), word("prose", 5, 100)};
  CHECK(first_row(page) == "规章|10|");
  take_tables(page);
  REQUIRE(page.words.size() == 1);
  CHECK(page.words[0].text == "prose");
}

TEST_CASE("an empty cell is a cell") {
  PageContent page = page_with_row(2);
  page.words = {word("1", 60, 5)};
  const std::vector<PlacedTable> tables = take_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].table.cells[0].text.empty());
  CHECK(tables[0].table.cells[0].origin.box == Box{0, 0, 50, 20});
  CHECK(tables[0].table.cells[1].origin.box == Box{60, 5, 65, 15});
}

TEST_CASE("numbers that run together across a rule are parted, labels are not") {
  PageContent page = page_with_row(2);
  page.words = {word("29341", 35, 5)};  // 293 up to the rule at 50
  CHECK(first_row(page) == "293|41");
  page = page_with_row(2);
  page.words = {word("行政规范性文件", 0, 5), word("7", 80, 5)};  // too long for its cell
  CHECK(first_row(page) == "行政规范性文件|7");
  page = page_with_row(2);
  page.words = {word("一稳定”2487", 5, 5)};
  CHECK(first_row(page) == "一稳定”|2487");
}

TEST_CASE("a number that the page's edge cuts off is not taken for a whole one") {
  PageContent page = page_with_row(3);
  page.width = 121;
  page.words = {word("规章", 5, 5), word("10", 65, 5), word("289", 108, 5)};
  CHECK(first_row(page) == "规章|10|289…");
  page.width = 125;
  CHECK(first_row(page) == "规章|10|289");
}

TEST_CASE("a number goes on in the next line only where its line is full") {
  PageContent page = page_with_row(2, 40);
  page.words = {word("1620054", 6, 5), word("3", 6, 17), word("5", 60, 5), word("7", 60, 17)};
  CHECK(first_row(page) == "16200543|5 7");
}

TEST_CASE("lines of a label are joined without a space") {
  PageContent page = page_with_row(2, 40);
  page.words = {word("行政许", 5, 5), word("可", 5, 17)};
  CHECK(first_row(page) == "行政许可|");
}

TEST_CASE("a label set upright reads from top to bottom, one turned left from bottom to top") {
  PageContent page = page_with_row(2, 60);
  page.words = {turned("本年", 10, 5, Turn::down), turned("结果", 10, 26, Turn::down)};
  CHECK(first_row(page) == "本年结果|");
  page = page_with_row(2, 60);
  page.words = {turned("结果", 10, 5, Turn::up), turned("本年", 10, 26, Turn::up)};
  CHECK(first_row(page) == "本年结果|");
}

TEST_CASE("a grid that parts rows only is no grid, nor one that leaves columns of values in one cell") {
  PageContent framed = page_with_row(1);
  framed.rules.push_back({true, 60, 0, 50});
  framed.rules.push_back({true, 80, 0, 50});
  framed.words = {word("规章", 5, 5), word("10", 35, 6)};
  CHECK(take_tables(framed).empty());
  CHECK(framed.words.size() == 2);

  PageContent page = page_with_row(2);
  page.words = {word("规章", 5, 5),  word("1", 55, 5),  word("2", 80, 5),
                word("文件", 5, 25), word("3", 55, 25), word("4", 80, 25)};
  CHECK(take_tables(page).empty());
  CHECK(page.words.size() == 6);
}

TEST_CASE("text that a page's end lets out of its cell stays the cell's") {
  PageContent page = page_with_row(3, 20);
  page.words = {word("本年度", 5, 26), word("结果", 5, 38), word("10", 65, 26)};
  const std::vector<PlacedTable> tables = take_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].table.cells[3].text == "本年度结果");
  CHECK(page.words.empty());
}

TEST_CASE("what stands below a table is no text of its cells") {
  for (const Word& below : {word("结果", 5, 52), word("四、行政复议行政诉讼情况", 5, 38), word("结果", 105, 38)}) {
    PageContent page = page_with_row(3, 20);
    page.words = {word("本年度", 5, 26), word("10", 65, 26), below};
    take_tables(page);
    CHECK(page.words.size() == 1);
  }
}

TEST_CASE("a label that overflows its cell up to the next cell's number leaves it there") {
  PageContent page = page_with_row(2);
  page.words = {word("3.危及稳定31", 2, 5)};  // the rule at 50 stands before the last ideograph
  CHECK(first_row(page) == "3.危及稳定|31");
}

TEST_CASE("a line right below a grid that goes on with the full cells above is theirs") {
  PageContent page = page_with_row(2);
  page.words = {word("行政事业", 2, 29), word("收费", 2, 41)};
  const std::vector<PlacedTable> tables = take_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].table.cells.at(2).text == "行政事业收费");
}

TEST_CASE("a heading right below a grid is none of its cells'") {
  for (const char* label : {"规章", "行政事业"}) {
    PageContent page = page_with_row(2);
    page.words = {word(label, 2, 29), word("162", 60, 29), word("三、", 2, 41), word("收到和处理", 40, 41)};
    const std::vector<PlacedTable> tables = take_tables(page);
    REQUIRE(tables.size() == 1);
    CHECK(tables[0].table.cells.at(2).text == label);
    CHECK(tables[0].table.cells.at(3).text == "162");
    CHECK(page.words.size() == 2);
  }
}

TEST_CASE("a number that runs over the rule below a low row stays whole") {
  PageContent page = page_with_row(2, 20);
  page.words = {word("1620054", 55, 1), word("3", 55, 12), word("5", 55, 25)};
  page.words[1].box.y0 = 16;
  page.words[1].box.y1 = 26;
  page.words[0].box.y0 = 6;
  page.words[0].box.y1 = 16;
  const std::vector<PlacedTable> tables = take_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].table.cells[1].text == "16200543");
  CHECK(tables[0].table.cells[3].text == "5");
}

TEST_CASE("boxes that all stand out above their rows are no lines of the rows above") {
  PageContent page = page_with_row(2, 12);
  page.words = {word("1620054", 55, -3), word("1620055", 55, 9)};
  const std::vector<PlacedTable> tables = take_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables[0].table.cells[1].text == "1620054");
  CHECK(tables[0].table.cells[3].text == "1620055");
}

TEST_CASE("a wrapped number whose last line is full and runs over its cell may go on unseen") {
  PageContent page = page_with_row(2, 20);
  page.words = {word("1620054", 55, 4), word("1620055", 55, 14)};
  CHECK(first_row(page) == "16200541620055\xE2\x80\xA6");
  page.words[1] = word("16", 55, 14);
  CHECK(first_row(page) == "162005416");
}
