// Tables over the ends of pages.
#include "extract/page/joined_tables.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// A grid whose columns begin at multiples of 50 and whose rows are 20 high; `open_top` and `open_foot`: without the
/// rules that would close it there.
PageContent ruled_page(int number, int rows, int columns, double left = 0, bool open_top = false,
                       bool open_foot = false) {
  PageContent page;
  page.number = number;
  page.width = 600;
  page.height = 800;
  for (int row = open_top ? 1 : 0; row <= (open_foot ? rows - 1 : rows); ++row)
    page.rules.push_back({true, 20.0 * row, left, left + 50.0 * columns});
  for (int column = 0; column <= columns; ++column) page.rules.push_back({false, left + 50.0 * column, 0, 20.0 * rows});
  return page;
}

/// The tables of two pages, joined where they are one: `规章|1 文件|2` for two rows.
std::vector<std::string> joined(PageContent first, PageContent second,
                                std::vector<PageLines> lines = {{800, {}}, {800, {}}}) {
  std::vector<std::vector<PlacedTable>> tables{take_tables(first), take_tables(second)};
  join_tables(tables, lines);
  std::vector<std::string> texts;
  for (const std::vector<PlacedTable>& page : tables) {
    for (const PlacedTable& table : page) {
      std::string& text = texts.emplace_back();
      int row = 0;
      for (const Cell& cell : table.table.cells) {
        if (!text.empty()) text += cell.row > row ? " " : "|";
        row = cell.row;
        text += cell.text;
      }
    }
  }
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("a table goes on over the page's end, and its last row may stand alone there") {
  PageContent first = ruled_page(1, 2, 2), second = ruled_page(2, 1, 2, 14);
  first.words = {word("规章", 5, 5), word("1", 60, 5), word("文件", 5, 25), word("2", 60, 25)};
  second.words = {word("收费", 19, 5), word("3", 74, 5)};
  CHECK(joined(first, second) == Texts{"规章|1 文件|2 收费|3"});
}

TEST_CASE("tables with prose between them, or with columns elsewhere, are two") {
  PageContent first = ruled_page(1, 2, 2), second = ruled_page(2, 2, 2);
  first.words = {word("规章", 5, 5), word("1", 60, 5)};
  second.words = {word("收费", 5, 5), word("3", 60, 5)};
  CHECK(joined(first, second).size() == 1);
  const ProseLine heading{"三、申请", 2, {0, -30, 50, -20}};
  CHECK(joined(first, second, {{800, {}}, {800, {heading}}}).size() == 2);
  PageContent wide = ruled_page(2, 2, 3);
  wide.words = second.words;
  CHECK(joined(first, wide).size() == 2);
}

TEST_CASE("a row that no rule closes at the page's end goes on") {
  PageContent first = ruled_page(1, 2, 3, 0, false, true), second = ruled_page(2, 2, 3, 0, true);
  first.words = {word("规章", 5, 5), word("1", 60, 5), word("收费", 5, 25), word("16200543", 52, 25),
                 word("7", 110, 25)};
  second.words = {word("金额", 5, 5), word("3", 52, 5), word("采购", 5, 25), word("4", 60, 25)};
  CHECK(joined(first, second) == Texts{"规章|1| 收费金额|162005433|7 采购|4|"});
}

TEST_CASE("rows with numbers on both sides of a break without rules are two") {
  PageContent first = ruled_page(1, 2, 3, 0, false, true), second = ruled_page(2, 2, 3, 0, true);
  first.words = {word("规章", 5, 5), word("收费", 5, 25), word("1", 60, 25), word("7", 110, 25)};
  second.words = {word("金额", 5, 5), word("3", 60, 5), word("8", 110, 5)};
  CHECK(joined(first, second) == Texts{"规章|| 收费|1|7 金额|3|8 ||"});
}

TEST_CASE("a row closed at the page's end goes on where its full label does and nothing stands below its values") {
  PageContent first = ruled_page(1, 2, 2), second = ruled_page(2, 2, 2);
  first.words = {word("规章", 5, 5), word("1", 60, 5), word("行政收", 5, 25), word("7", 60, 25)};
  second.words = {word("费金额", 5, 5), word("采购", 5, 25), word("4", 60, 25)};
  CHECK(joined(first, second) == Texts{"规章|1 行政收费金额|7 采购|4"});
  second.words.push_back(word("0", 60, 5));
  CHECK(joined(first, second) == Texts{"规章|1 行政收|7 费金额|0 采购|4"});
}

TEST_CASE("a row goes on below a mere ordinal, or a bracket without its fellow") {
  PageContent first = ruled_page(1, 2, 2), second = ruled_page(2, 2, 2);
  first.words = {word("规章", 5, 5), word("1", 60, 5), word("（三", 5, 25), word("7", 60, 25)};
  second.words = {word("）其他", 5, 5), word("采购", 5, 25), word("4", 60, 25)};
  CHECK(joined(first, second) == Texts{"规章|1 （三）其他|7 采购|4"});
  first.words[2] = word("8.", 5, 25);
  second.words[0] = word("其他", 5, 5);
  CHECK(joined(first, second) == Texts{"规章|1 8.其他|7 采购|4"});
}

TEST_CASE("a row without values below a short label or a counted one is a row of its own") {
  PageContent first = ruled_page(1, 2, 2), second = ruled_page(2, 2, 2);
  first.words = {word("规章", 5, 5), word("1", 60, 5), word("许可", 5, 25), word("7", 60, 25)};
  second.words = {word("处罚", 5, 5), word("采购", 5, 25), word("4", 60, 25)};
  CHECK(joined(first, second) == Texts{"规章|1 许可|7 处罚| 采购|4"});
  first.words[2] = word("行政收", 5, 25);
  second.words[0] = word("2.处罚", 5, 5);
  CHECK(joined(first, second) == Texts{"规章|1 行政收|7 2.处罚| 采购|4"});
}

TEST_CASE("a header closed at the page's end goes on") {
  // 总计 and 自然人 are as high as two rows, of which the second has two columns under 法人.
  PageContent first = ruled_page(1, 1, 4), second = ruled_page(2, 2, 4);
  std::erase_if(first.rules, [](const Rule& rule) { return !rule.horizontal && rule.at == 100; });
  first.words = {word("自然", 5, 5), word("法人组织", 60, 5), word("总计", 155, 5)};
  for (Word& each : first.words) each.box.y1 = each.box.y0 + 10;
  first.words[0] = word("甲自然", 5, 5);
  second.words = {word("人", 5, 5),  word("企业", 60, 5), word("机构", 110, 5), word("1", 5, 25),
                  word("2", 60, 25), word("3", 110, 25),  word("6", 160, 25)};
  CHECK(joined(first, second) == Texts{"甲自然人|法人组织|总计 企业|机构 1|2|3|6"});
}

TEST_CASE("text below a header's cells and not below its label is the rest of the header") {
  PageContent first = ruled_page(1, 1, 3), second = ruled_page(2, 2, 3);
  first.words = {word("内容", 5, 5), word("本年", 60, 5), word("总数", 110, 5)};
  second.words = {word("数量", 60, 5), word("规章", 5, 25), word("1", 60, 25)};
  CHECK(joined(first, second) == Texts{"内容|本年数量|总数 规章|1|"});
}

TEST_CASE("a header that is printed again is left out, also between the halves of a row") {
  PageContent first = ruled_page(1, 3, 2), second = ruled_page(2, 3, 2);
  first.words = {word("信息容", 5, 5), word("件数", 60, 5),   word("许可", 5, 25),
                 word("1", 60, 25),    word("行政收", 5, 45), word("7", 60, 45)};
  second.words = {word("信息容", 5, 5), word("件数", 60, 5), word("费金额", 5, 25), word("采购", 5, 45),
                  word("4", 60, 45)};
  CHECK(joined(first, second) == Texts{"信息容|件数 许可|1 行政收费金额|7 采购|4"});
  second.words[0] = word("信息目", 5, 5);
  CHECK(joined(first, second) == Texts{"信息容|件数 许可|1 行政收|7 信息目|件数 费金额| 采购|4"});
}

TEST_CASE("the label of a group of rows goes on without a text") {
  PageContent first = ruled_page(1, 1, 3), second = ruled_page(2, 2, 3);
  std::erase_if(second.rules, [](const Rule& rule) { return rule.horizontal && rule.at == 20; });
  second.rules.push_back({true, 20, 50, 150});
  first.words = {word("不予", 5, 5), word("甲", 60, 5), word("1", 110, 5)};
  second.words = {word("乙", 60, 5), word("2", 110, 5), word("丙", 60, 25), word("3", 110, 25)};
  CHECK(joined(first, second) == Texts{"不予|甲|1 乙|2 丙|3"});
}

TEST_CASE("a label that goes on below items with values, and has none itself, is the rest of the one above") {
  PageContent first = ruled_page(1, 2, 4), second = ruled_page(2, 2, 4);
  for (int column = 1; column < 4; ++column) first.words.push_back(word("7", 20 + 50.0 * column, 25));
  first.words.push_back(word("3.要求", 2, 25));
  second.words = {word("出版物", 2, 5), word("4.其他", 2, 25), word("1", 70, 25)};
  CHECK(joined(first, second) == Texts{"3.要求出版物|7|7|7 4.其他|1||"});
  second.words[0] = word("4.信访", 2, 5);
  CHECK(joined(first, second) == Texts{"3.要求|7|7|7 4.信访||| 4.其他|1||"});
}

TEST_CASE("what begins with a colon is the rest of the label above") {
  PageContent first = ruled_page(1, 2, 2), second = ruled_page(2, 2, 2);
  first.words = {word("其中", 2, 25), word("0", 60, 25)};
  second.words = {word("：信函", 2, 5), word("当面", 2, 25), word("3", 60, 25)};
  CHECK(joined(first, second) == Texts{"其中：信函|0 当面|3"});
}

TEST_CASE("numbers that fill their cells go on over the page's end where no other row can begin") {
  PageContent first = ruled_page(1, 2, 3), second = ruled_page(2, 2, 3);
  first.words = {word("3.要", 2, 25), word("1620054", 52, 25), word("7", 110, 25)};
  second.words = {word("43", 52, 5), word("4.其他", 2, 25), word("1", 60, 25)};
  CHECK(joined(first, second) == Texts{"3.要|162005443|7 4.其他|1|"});
  second.words.push_back(word("求", 2, 5));
  CHECK(joined(first, second) == Texts{"3.要求|162005443|7 4.其他|1|"});
}

TEST_CASE("values below values that have room, or beside another item, are a row of their own") {
  PageContent first = ruled_page(1, 2, 3), second = ruled_page(2, 2, 3);
  first.words = {word("3.要", 2, 25), word("1620054", 52, 25), word("7", 110, 25)};
  second.words = {word("43", 52, 5), word("1", 110, 5), word("4.其他", 2, 25), word("1", 60, 25)};
  CHECK(joined(first, second) == Texts{"3.要|1620054|7 |43|1 4.其他|1|"});
  second.words = {word("4.信", 2, 5), word("43", 52, 5), word("5.其他", 2, 25), word("1", 60, 25)};
  CHECK(joined(first, second) == Texts{"3.要|1620054|7 4.信|43| 5.其他|1|"});
  first.words[0] = word("许可许可", 2, 25);
  second.words[0] = word("处罚", 2, 5);
  CHECK(joined(first, second) == Texts{"许可许可|1620054|7 处罚|43| 5.其他|1|"});
}

TEST_CASE("numbers of a table's only row go on over the page's end") {
  PageContent first = ruled_page(1, 2, 3), second = ruled_page(2, 1, 3);
  first.words = {word("维持", 2, 5), word("纠正", 52, 5), word("其他", 102, 5), word("1620054", 2, 25),
                 word("7", 110, 25)};
  second.words = {word("43", 2, 5)};
  CHECK(joined(first, second) == Texts{"维持|纠正|其他 162005443||7"});
}
