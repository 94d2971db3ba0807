#include <catch2/catch.hpp>
#include <string>

#include "extract/extract.h"
#include "extract/read_text.h"
#include "model/dump.h"

using namespace std::string_literals;
using namespace xxgk;

namespace {

/// The dump of what a text is read as, its source left out.
std::string read(const std::string& text) {
  const std::string words = dump(extract(text, "a.txt"));
  return words.substr(words.find('\n') + 1);
}

const std::string paragraph = "paragraph @1: 二、主动公开政府信息情况\n";

}  // namespace

TEST_CASE("no lines make no blocks") {
  CHECK(extraction::text_blocks({}).empty());
}

TEST_CASE("rows between tabs, with their padding") {
  CHECK(read("二、主动公开政府信息情况\n\n"
             "第二十条第（一）项\t\t\n"
             "信息内容\t本年新制作数量\t\n"
             "规章\t0\t\n") == paragraph +
                                   "table rows\n"
                                   "  0,0 @3: 第二十条第（一）项\n  0,1 @3\n  0,2 @3\n"
                                   "  1,0 @4: 信息内容\n  1,1 @4: 本年新制作数量\n  1,2 @4\n"
                                   "  2,0 @5: 规章\n  2,1 @5: 0\n  2,2 @5\n");
}

TEST_CASE("rows between bars, closed by one") {
  CHECK(read("二、主动公开政府信息情况\n第二十条第（五）项 |\n信息内容 | 本年处理决定数量 |\n行政许可 | 0 "
             "|\n三、情况\n") == paragraph +
                                     "table rows\n"
                                     "  0,0 @2: 第二十条第（五）项\n"
                                     "  1,0 @3: 信息内容\n  1,1 @3: 本年处理决定数量\n"
                                     "  2,0 @4: 行政许可\n  2,1 @4: 0\n"
                                     "paragraph @5: 三、情况\n");
}

TEST_CASE("a Markdown table, its rule left out") {
  CHECK(read("| 信息内容 | 数量 |\n|---|:--:|\n| 规章 | 0 |\n|  | - |\n") ==
        "table rows\n  0,0 @1: 信息内容\n  0,1 @1: 数量\n  1,0 @3: 规章\n  1,1 @3: 0\n  2,0 @4\n  2,1 @4: -\n");
  CHECK(read("|  |  |\n|---|---|\n| 规章 | 无 |\n") ==
        "table rows\n  0,0 @1\n  0,1 @1\n  1,0 @3: 规章\n  1,1 @3: 无\n");
  CHECK(read("单位 | 主任\n--- | ---\n甲局 | 张三\n") ==
        "table rows\n  0,0 @1: 单位\n  0,1 @1: 主任\n  1,0 @3: 甲局\n  1,1 @3: 张三\n");
}

TEST_CASE("a second Markdown table may follow without a gap") {
  CHECK(read("| 一 | 0 |\n| 二 | 0 |\n| 信息内容 | 数量 |\n|---|---|\n| 规章 | 0 |\n").find("--") == std::string::npos);
}

TEST_CASE("a rule deep in a table is a row of cells that do not apply") {
  CHECK(read("| 一 | 二 |\n| 0 | 0 |\n| -- | -- |\n") ==
        "table rows\n  0,0 @1: 一\n  0,1 @1: 二\n  1,0 @2: 0\n  1,1 @2: 0\n  2,0 @3: --\n  2,1 @3: --\n");
}

TEST_CASE("page numbers, blank lines and form feeds do not part a table") {
  const std::string table = "table rows\n  0,0 @1: 规章\n  0,1 @1: 0\n  1,0 @4: 行政许可\n  1,1 @4: 6\n";
  for (const char* number : {"- 3 -", "— 3 —", "－3－", "·3·", "第 3 页 共 5 页", "第3页/共5页", "3", ""}) {
    INFO(number);
    CHECK(read("规章\t0\n\n"s + number + "\n行政许可\t6\n") == table);
  }
  CHECK(read("规章\t0\n\n\f行政许可\t6\n") == table);
  CHECK(read("规章 | 0 |\n3\n第二十条第（五）项 |\n行政许可 | 6 |\n") ==
        "table rows\n  0,0 @1: 规章\n  0,1 @1: 0\n  1,0 @3: 第二十条第（五）项\n  2,0 @4: 行政许可\n  2,1 @4: 6\n");
}

TEST_CASE("what is no page number stays") {
  CHECK(read("规章\t0\n-35\n行政许可\t6\n") ==
        "table rows\n  0,0 @1: 规章\n  0,1 @1: 0\nparagraph @2: -35\ntable rows\n  0,0 @3: 行政许可\n  0,1 @3: 6\n");
  CHECK(read("一、情况\n3\n二、情况\n") == "paragraph @1: 一、情况\nparagraph @2: 3\nparagraph @3: 二、情况\n");
  CHECK(read("第二十条第（一）项 |\n7\n规章 | 0 |\n规章 | 0 |\n").find("paragraph @2: 7\n") != std::string::npos);
  CHECK(read("第20条\n- 3\n2023-\n") == "paragraph @1: 第20条\nparagraph @2: - 3\nparagraph @3: 2023-\n");
}

TEST_CASE("an open row among closed ones waits for its digits: a number below it is not the page's") {
  CHECK(read("规章 | 0 |\n行政处罚 | 162\n1\n行政强制 | 3 |\n").find("paragraph @3: 1\n") != std::string::npos);
}

TEST_CASE("a text line between rows is a paragraph between tables") {
  CHECK(read("规章\t0\n第二十条第（五）项\n行政许可\t6\n") ==
        "table rows\n  0,0 @1: 规章\n  0,1 @1: 0\nparagraph @2: 第二十条第（五）项\n"
        "table rows\n  0,0 @3: 行政许可\n  0,1 @3: 6\n");
}

TEST_CASE("labels without numbers are rows beside rows, also across a line without separators") {
  CHECK(read("自然人 | 法人或其他组织 | 总计\n商业\n企业 | 科研机构\n一、新收 | 1 | 0 |\n") ==
        "table rows\n  0,0 @1: 自然人\n  0,1 @1: 法人或其他组织\n  0,2 @1: 总计\nparagraph @2: 商业\n"
        "table rows\n  0,0 @3: 企业\n  0,1 @3: 科研机构\n  1,0 @4: 一、新收\n  1,1 @4: 1\n  1,2 @4: 0\n");
}

TEST_CASE("a torn label is joined where the rows are closed and the cells fit") {
  const std::string rest = "规章 | 0 | 0 | 0 |\n规范性文件 | 0 | 0 | 0 |\n";
  const std::string head =
      "table rows\n  0,0 @1: 信息内容\n  0,1 @1: 本年新制作数量\n  0,2 @2: 本年新公开数量\n  0,3 @3: 对外公开总数量\n";
  CHECK(read("信息内容 | 本年新\n制作数量 | 本年新\n公开数量 | 对外公开总数量 |\n" + rest).starts_with(head));
  CHECK(read("信息内容 | 本年新\n制作\n数量 | 合计 |\n规章 | 0 | 0 |\n规章 | 0 | 0 |\n")
            .starts_with("table rows\n  0,0 @1: 信息内容\n  0,1 @1: 本年新制作数量\n  0,2 @3: 合计\n  1,0 @4"));
  CHECK(read("信息内容 | 本年新\n\n- 3 -\n\n制作数量 | 合计 |\n规章 | 0 | 0 |\n规章 | 0 | 0 |\n")
            .starts_with("table rows\n  0,0 @1: 信息内容\n  0,1 @1: 本年新制作数量\n  0,2 @5: 合计\n  1,0 @6"));
}

TEST_CASE("what may be whole rows is not joined") {
  // No row is closed.
  CHECK(read("信息内容 | 本年新\n制作数量 | 本年新\n规章 | 0\n").find("本年新制作") == std::string::npos);
  // The joined row would be wider than its neighbours.
  CHECK(read("规章 | 0 | 0\n行政许可 | 0 | 0 |\n行政处罚 | 0 | 0 |\n").find("  1,0 @2: 行政许可") != std::string::npos);
  // A number does not go on with a label.
  CHECK(read("行政强制 | 0\n第二十条第（八）项 |\n收费 | 0 |\n收费 | 0 |\n").find("  1,0 @2: 第二十条") !=
        std::string::npos);
}

TEST_CASE("a row of blanks is a row where it touches one") {
  CHECK(read("结果维持\t结果纠正\t总计\n\t\t\n") == "paragraph @1: 结果维持 结果纠正 总计\n");
  CHECK(read("行政复议\t\t行政诉讼\n结果维持\t结果纠正\t总计\n\t\t\n\n无\n") ==
        "table rows\n  0,0 @1: 行政复议\n  0,1 @1\n  0,2 @1: 行政诉讼\n"
        "  1,0 @2: 结果维持\n  1,1 @2: 结果纠正\n  1,2 @2: 总计\n  2,0 @3\n  2,1 @3\n  2,2 @3\nparagraph @5: 无\n");
  CHECK(read("规章\t0\n\n\t\t\t\n无\n") == "table rows\n  0,0 @1: 规章\n  0,1 @1: 0\nparagraph @4: 无\n");
}

TEST_CASE("a blank form has no numbers and is a table all the same") {
  CHECK(read("第二十条第（五）项 |\n信息内容 | 本年处理决定数量 |\n行政许可 | |\n") ==
        "table rows\n  0,0 @1: 第二十条第（五）项\n  1,0 @2: 信息内容\n  1,1 @2: 本年处理决定数量\n"
        "  2,0 @3: 行政许可\n  2,1 @3\n");
}

TEST_CASE("prose with separators is no table") {
  CHECK(read("首页 | 政务公开 | 年报\n今年公开63条 | 其中主动公开20条。\n\n电话：1 | 邮箱：a@b.cn\n") ==
        "paragraph @1: 首页 | 政务公开 | 年报\nparagraph @2: 今年公开63条 | 其中主动公开20条。\n"
        "paragraph @4: 电话：1 | 邮箱：a@b.cn\n");
  CHECK(read("一、总体情况\t\n\n二、其他\t\n") == "paragraph @1: 一、总体情况\nparagraph @3: 二、其他\n");
  CHECK(read("\t2020年，我局\n1.\t加强领导\n2.\t加强培训\n") ==
        "paragraph @1: 2020年，我局\nparagraph @2: 1. 加强领导\nparagraph @3: 2. 加强培训\n");
  CHECK(read("|\n行政许可\n|\n") == "paragraph @1: |\nparagraph @2: 行政许可\nparagraph @3: |\n");
}

TEST_CASE("the one row that a cut left of a table is a row") {
  CHECK(read("规章 | 0 | 0 |\n\n三、收到和处理政府信息公开申请情况\n\n自然人 | 法人")
            .ends_with("table rows\n  0,0 @5: 自然人\n  0,1 @5: 法人\nends abruptly\n"));
  CHECK(read("二、情况\n\n行政许可 | 1").ends_with("table rows\n  0,0 @3: 行政许可\n  0,1 @3: 1\nends abruptly\n"));
}

TEST_CASE("a text ends abruptly where neither line nor cell is ended") {
  CHECK(extract("规章\t0\n行政许可\t1", "").ends_abruptly);
  CHECK(extract("无", "").ends_abruptly);
  CHECK_FALSE(extract("规章\t0\n行政许可\t1\n", "").ends_abruptly);
  CHECK_FALSE(extract("规章\t0\n行政许可\t1\t", "").ends_abruptly);
  CHECK_FALSE(extract("规章 | 0 | ", "").ends_abruptly);
  CHECK_FALSE(extract("无\n  ", "").ends_abruptly);
}

TEST_CASE("damage is told with its count") {
  std::string text;
  for (int i = 0; i < 150; ++i) text += "信";
  CHECK(read(text + "\xFF\n").ends_with("diagnostic bytes-replaced: 1\n"));
  CHECK(read(text + "\n").find("diagnostic") == std::string::npos);
}

TEST_CASE("hostile texts are read in linear time and whole") {
  const std::string tabs = "规章" + std::string(300'000, '\t') + "0";
  CHECK(extract(tabs, "").blocks.size() == 1);
  std::string rows;
  for (int i = 0; i < 20'000; ++i) rows += "信息内容 | 本年新\n";
  CHECK(std::get<Table>(extract(rows, "").blocks.at(0)).cells.size() == 40'000);
  std::string pages;
  for (int i = 0; i < 20'000; ++i) pages += "首页 | 公开\n\n- 3 -\n3\n";
  CHECK(extract(pages, "").blocks.size() == 2);  // the last number has no row below it
  const std::string brackets(500'000, ')');
  CHECK(std::get<Paragraph>(extract("字" + brackets, "").blocks.at(0)).text.size() == 500'003);
}

TEST_CASE("a row behind a header that empty cells fill up is a row of its own, though the text stops in it") {
  const std::string text = read("复议 | 诉讼 | |||||\n维持 | 纠正 | 维持 | 纠正 | |||\n0 | 0 | 3 | 2");
  CHECK(text.find("  2,0 @3: 0\n  2,1 @3: 0\n  2,2 @3: 3\n  2,3 @3: 2\n") != std::string::npos);
}
