// Tables of pages without rules: columns are known by where their text stands.
#include "extract/aligned/aligned_pages.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// A label and three values, ten points high.
void add_row(PageContent& page, double y, std::string_view label, std::string_view a, std::string_view b,
             std::string_view c) {
  page.words.push_back(word(label, 100, y));
  page.words.push_back(word(a, 250, y));
  page.words.push_back(word(b, 300, y));
  page.words.push_back(word(c, 350, y));
}

PageContent page_of(int number, std::vector<Word> words = {}) {
  PageContent page;
  page.number = number;
  page.width = 500;
  page.height = 800;
  page.words = std::move(words);
  return page;
}

struct Taken {
  std::vector<PageLines> pages;
  std::vector<std::vector<PlacedTable>> tables;
};

Taken taken(const std::vector<PageContent>& contents, std::vector<std::vector<PlacedTable>> tables = {}) {
  Taken result;
  for (const PageContent& page : contents) result.pages.push_back(take_lines(page));
  result.tables = std::move(tables);
  result.tables.resize(contents.size());
  take_aligned_tables(result.pages, result.tables);
  return result;
}

std::string text_at(const Table& table, int row, int column) {
  for (const Cell& cell : table.cells) {
    if (cell.row == row && cell.column == column) return cell.text;
  }
  return "-";
}

}  // namespace

TEST_CASE("rows of values without any rule are a table, and leave the prose") {
  PageContent page = page_of(3, {word("一、甲的情况", 100, 100), word("乙的情况说明。", 100, 200)});
  add_row(page, 130, "甲件", "10", "0", "7");
  add_row(page, 150, "乙件", "8", "", "12345");
  std::erase_if(page.words, [](const Word& each) { return each.text.empty(); });
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(table.layout == TableLayout::placed);
  CHECK(text_at(table, 0, 0) == "甲件");
  CHECK(text_at(table, 0, 3) == "7");
  CHECK(text_at(table, 1, 2).empty());
  CHECK(text_at(table, 1, 3) == "12345");
  CHECK(table.cells[1].origin.page == 3);
  CHECK(table.cells[1].origin.line == 0);
  CHECK(table.cells[1].origin.box == Box{250, 130, 260, 140});
  REQUIRE(result.pages[0].lines.size() == 2);
  CHECK(result.pages[0].lines[0].text == "一、甲的情况");
  CHECK(result.pages[0].lines[1].text == "乙的情况说明。");
}

TEST_CASE("values half a line off the lines of their label stand on one line with all of it") {
  PageContent page = page_of(1);
  add_row(page, 100, "甲件", "1", "2", "3");
  page.words.push_back(word("乙件及其他应当一并计入", 100, 120));
  page.words.push_back(word("的件", 100, 135));
  add_row(page, 127.5, "", "4", "5", "6");
  std::erase_if(page.words, [](const Word& each) { return each.text.empty(); });
  add_row(page, 155, "丙件", "7", "8", "9");
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 1, 0) == "乙件及其他应当一并计入的件");
  CHECK(text_at(table, 1, 1) == "4");
  CHECK(text_at(table, 2, 0) == "丙件");
}

TEST_CASE(
    "a last label of several lines leaves nothing of it in the prose, and a line that ends in a colon is a label") {
  PageContent page = page_of(1);
  add_row(page, 100, "甲件", "1", "2", "3");
  page.words.push_back(word("乙件及其他应当一并计入", 100, 120));
  page.words.push_back(word("的件", 100, 135));
  for (const auto& [number, x] : {std::pair("4", 250), {"5", 300}, {"6", 350}})
    page.words.push_back(word(number, x, 127.5));
  page.words.push_back(word("其中：", 100, 152));
  add_row(page, 169, "丙件", "7", "8", "9");
  const Taken whole = taken({page});
  REQUIRE(whole.tables[0].size() == 1);
  CHECK(whole.pages[0].lines.empty());
}

TEST_CASE("boxes much higher than their type do not put two lines into one") {
  PageContent page = page_of(1);
  add_row(page, 100, "甲件", "1", "2", "3");
  add_row(page, 113, "乙件", "4", "5", "6");
  for (Word& each : page.words) {
    each.box.y0 -= 8;
    each.box.y1 += 8;
  }
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  CHECK(text_at(result.tables[0][0].table, 0, 1) == "1");
  CHECK(text_at(result.tables[0][0].table, 1, 1) == "4");
}

TEST_CASE("a table goes on over a page, not over a table with rules") {
  PageContent first = page_of(1), second = page_of(2);
  add_row(first, 700, "甲件", "1", "2", "3");
  add_row(first, 720, "乙件", "4", "5", "6");
  add_row(second, 100, "丙件", "7", "8", "9");
  add_row(second, 120, "丁件", "10", "11", "12");

  const Taken whole = taken({first, second});
  REQUIRE(whole.tables[0].size() == 1);
  CHECK(whole.tables[1].empty());
  CHECK(text_at(whole.tables[0][0].table, 3, 3) == "12");
  CHECK(whole.tables[0][0].table.cells.back().origin.page == 2);

  const PlacedTable ruled{{TableLayout::grid, {}}, {100, 50, 400, 90}};
  const Taken parted = taken({first, second}, {{}, {ruled}});
  CHECK(parted.tables[0].size() == 1);
  REQUIRE(parted.tables[1].size() == 2);
  CHECK(parted.tables[1][0].box == ruled.box);
  CHECK(text_at(parted.tables[1][1].table, 0, 0) == "丙件");
}

TEST_CASE("prose with room around its numbers stays prose") {
  PageContent page = page_of(1);
  for (int i = 0; i < 3; ++i) {
    const double y = 100 + 20 * i;
    page.words.push_back(word("本年共收到申请", 100, y));
    page.words.push_back(word("12", 172.5, y));
    page.words.push_back(word("件，答复", 185, y));
    page.words.push_back(word("10", 227.5, y));
    page.words.push_back(word("件，结转下年继续办理", 240, y));
    page.words.push_back(word("2", 342.5, y));
  }
  const Taken result = taken({page});
  CHECK(result.tables[0].empty());
  CHECK(result.pages[0].lines.size() == 3);
}

TEST_CASE("values at one height are on one line, though one of them is near enough to a text above") {
  PageContent page = page_of(1);
  add_row(page, 100, "甲件", "1", "2", "3");
  page.words.push_back(word("的", 60, 114.5));  // a group's label, half a line above
  add_row(page, 119, "乙件", "4", "5", "6");
  for (Word& each : page.words) {
    if (each.text == "5") each.edges.back() += 6;  // seems wider
  }
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  std::string row;
  for (const Cell& cell : table.cells) {
    if (cell.text == "乙件" || cell.text == "4" || cell.text == "5" || cell.text == "6")
      row += std::to_string(cell.row);
  }
  CHECK(row == std::string(4, row[0]));
}

TEST_CASE("columns without any value are known by the words above them, each by its own") {
  PageContent page =
      page_of(1, {word("自然", 248, 100), word("总", 420, 100), word("人", 253, 112), word("商业", 285, 112),
                  word("科研", 315, 112), word("社会", 345, 112), word("计", 420, 112), word("企业", 285, 124),
                  word("机构", 315, 124), word("公益", 345, 124)});
  for (const double y : {140.0, 160.0, 180.0}) {
    page.words.push_back(word("甲件", 100, y));
    page.words.push_back(word("12", 253, y));
    page.words.push_back(word("12", 420, y));
  }
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 1, 1) == "人");
  CHECK(text_at(table, 1, 2) == "商业");
  CHECK(text_at(table, 2, 4) == "公益");
  CHECK(text_at(table, 3, 1) == "12");
  CHECK(text_at(table, 3, 2).empty());
  CHECK(text_at(table, 3, 5) == "12");
}

TEST_CASE("values in one column only belong to the header they stand below, be it the first or the last") {
  for (const int filled : {1, 3, 5}) {
    PageContent page = page_of(1), next = page_of(2);
    page.words.push_back(word("内容", 100, 90));
    for (int column = 1; column <= 5; ++column) page.words.push_back(word("甲乙", 200 + 50.0 * column, 90));
    for (int row = 0; row < 3; ++row) {
      const double x = 205 + 50.0 * filled;
      page.words.push_back(word("行政事项", 100, 110 + 20.0 * row));
      page.words.push_back(word("13", x, 110 + 20.0 * row));
      next.words.push_back(word("其他事项", 100, 50 + 20.0 * row));
      next.words.push_back(word("7", x, 50 + 20.0 * row));
    }
    const Taken result = taken({page, next});
    REQUIRE(result.tables[0].size() == 1);
    const Table& table = result.tables[0][0].table;
    for (int column = 1; column <= 5; ++column) {
      CHECK(text_at(table, 0, column) == "甲乙");
      CHECK(text_at(table, 1, column) == (column == filled ? "13" : ""));
      CHECK(text_at(table, 6, column) == (column == filled ? "7" : ""));
    }
  }
}

TEST_CASE("of two columns one may be empty, where the labels have a header of their own") {
  PageContent page = page_of(1, {word("内容", 110, 90), word("采购数量", 220, 90), word("采购总额", 400, 90)});
  page.words.push_back(word("集中采购", 100, 110));
  page.words.push_back(word("2753", 410, 110));
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 0, 1) == "采购数量");
  CHECK(text_at(table, 1, 1).empty());
  CHECK(text_at(table, 1, 2) == "2753");
}

TEST_CASE("columns of a later page are those they stand below, not those that are as many") {
  PageContent page = page_of(1), next = page_of(2);
  page.words.push_back(word("内容", 100, 90));
  for (int column = 1; column <= 4; ++column) page.words.push_back(word("甲乙", 200 + 50.0 * column, 90));
  for (int row = 0; row < 3; ++row) {
    page.words.push_back(word("行政事项", 100, 110 + 20.0 * row));
    next.words.push_back(word("其他事项", 100, 50 + 20.0 * row));
    for (const int column : {1, 2, 3}) page.words.push_back(word("13", 205 + 50.0 * column, 110 + 20.0 * row));
    for (const int column : {2, 3, 4}) next.words.push_back(word("17", 205 + 50.0 * column, 50 + 20.0 * row));
  }
  const Taken result = taken({page, next});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 1, 1) == "13");
  CHECK(text_at(table, 1, 4).empty());
  CHECK(text_at(table, 6, 1).empty());
  CHECK(text_at(table, 6, 4) == "17");
}

TEST_CASE("a label that runs down beside several rows is no title, and its rows stay rows") {
  PageContent page = page_of(1);
  for (int row = 0; row < 6; ++row) add_row(page, 100 + 20.0 * row, "行政事项", "1", "2", "3");
  page.words.push_back(turned("不予公开信息", 80, 130, Turn::down));
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  int values = 0;
  for (const Cell& cell : result.tables[0][0].table.cells) values += cell.text == "2";
  CHECK(values == 6);
}

namespace {

/// A label and numbers in the middle of columns fifty points apart, from 250 on; nothing for an empty one.
void add_centred_row(PageContent& page, double y, std::string_view label, const std::vector<std::string>& numbers) {
  page.words.push_back(word(label, 100, y));
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    const double middle = 250 + 50 * static_cast<double>(i);
    if (!numbers[i].empty())
      page.words.push_back(word(numbers[i], middle - 2.5 * static_cast<double>(numbers[i].size()), y));
  }
}

}  // namespace

TEST_CASE("two values that meet between their columns are two") {
  PageContent page = page_of(1);
  add_centred_row(page, 100, "甲件", {"1", "234", "3", "88"});
  add_centred_row(page, 120, "乙件", {"4567", "5", "66", "9"});
  add_centred_row(page, 140, "丙件", {"", "", "7", "10"});
  page.words.push_back(word("12345678", 255, 140));  // up to 275, in the middle between the columns, 1234
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 2, 1) == "1234");
  CHECK(text_at(table, 2, 2) == "5678");
  CHECK(text_at(table, 2, 3) == "7");
}

TEST_CASE("a number in the middle of its column stays whole, however long") {
  PageContent page = page_of(1);
  add_centred_row(page, 100, "甲件", {"1", "234", "3", "88"});
  add_centred_row(page, 120, "乙件", {"4567", "5", "66", "9"});
  add_centred_row(page, 140, "丙件", {"12345678901", "", "7", "10"});
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  CHECK(text_at(result.tables[0][0].table, 2, 1) == "12345678901");
  CHECK(text_at(result.tables[0][0].table, 2, 2).empty());
}

TEST_CASE("numbers wrapped in narrow columns without any rule are whole") {
  PageContent page = page_of(1, {word("商业", 250, 80), word("科研", 280, 80), word("其他", 310, 80)});
  for (int row = 0; row < 4; ++row) {
    const double y = 100 + 20.0 * row;
    page.words.push_back(word("（" + std::to_string(row + 1) + "）项", 100, y));
    for (int column = 0; column < 3; ++column) {
      page.words.push_back(word("12" + std::to_string(column), 250 + 30 * column, y));
      page.words.push_back(word(std::to_string(row), 255 + 30 * column, y + 10));
    }
  }
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 1, 1) == "1200");
  CHECK(text_at(table, 2, 2) == "1211");
  CHECK(text_at(table, 4, 3) == "1223");
}

TEST_CASE("a row's only value belongs to the head that it stands below, not to the one beside") {
  PageContent page = page_of(1, {word("内容", 100, 100), word("项目数量", 200, 100), word("采购总额", 340, 100)});
  for (const Word& each : {word("政府采购", 100, 120), word("2761", 220, 120)}) page.words.push_back(each);
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  const Table& table = result.tables[0][0].table;
  CHECK(text_at(table, 0, 1) == "项目数量");
  CHECK(text_at(table, 0, 2) == "采购总额");
  CHECK(text_at(table, 1, 1) == "2761");
  CHECK(text_at(table, 1, 2).empty());
}

TEST_CASE("a table in much larger type than most lines is a table, its title none of its rows") {
  PageContent page = page_of(1);
  const auto enlarge = [&page](std::size_t from) {
    for (std::size_t i = from; i < page.words.size(); ++i) page.words[i].box.y1 += 4;
  };
  page.words.push_back(word("甲局年报", 100, 60));
  add_row(page, 100, "内容", "甲数", "乙数", "丙数");
  add_row(page, 120, "规章", "468", "260", "250");
  add_row(page, 140, "文件", "735", "173", "191");
  add_row(page, 160, "许可", "339", "517", "676");
  enlarge(0);
  page.words.front().box.y1 += 6;
  for (int line = 0; line < 9; ++line) page.words.push_back(word("乙的情况说明。", 100, 300 + 20 * line));
  const Taken result = taken({page});
  REQUIRE(result.tables[0].size() == 1);
  CHECK(text_at(result.tables[0][0].table, 1, 2) == "260");
  CHECK(text_at(result.tables[0][0].table, 3, 3) == "676");
  CHECK(result.pages[0].lines.front().text == "甲局年报");
}
