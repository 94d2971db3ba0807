// extract/cell_streams.h: texts in which every cell has a line of its own, and what only looks so.
#include <catch2/catch.hpp>
#include <string>

#include "extract/extract.h"
#include "model/dump.h"

using namespace xxgk;

namespace {

/// The dump of what a text is read as, its source left out.
std::string read(const std::string& text) {
  const std::string words = dump(extract(text, "a.txt"));
  return words.substr(words.find('\n') + 1);
}

bool has_stream(const std::string& text) {
  return read(text).find("table stream") != std::string::npos;
}

const std::string block = "信息内容\n\n本年处理决定数量\n\n行政处罚\n\n 12\n\n行政强制\n\n0\n";

}  // namespace

TEST_CASE("a cell a line, up to the last number") {
  CHECK(read("二、主动公开政府信息情况\n\n" + block + "\n五、存在的主要问题\n") ==
        "paragraph @1: 二、主动公开政府信息情况\n"
        "table stream\n"
        "  0,0 @3: 信息内容\n  1,0 @5: 本年处理决定数量\n  2,0 @7: 行政处罚\n  3,0 @9: 12\n  4,0 @11: 行政强制\n"
        "  5,0 @13: 0\n"
        "paragraph @15: 五、存在的主要问题\n");
}

TEST_CASE("a cell a line, without empty lines between") {
  CHECK(read("信息内容\n本年处理决定数量\n行政处罚\n1,204\n行政强制\n/\n行政许可\n3\n") ==
        "table stream\n"
        "  0,0 @1: 信息内容\n  1,0 @2: 本年处理决定数量\n  2,0 @3: 行政处罚\n  3,0 @4: 1,204\n  4,0 @5: 行政强制\n"
        "  5,0 @6: /\n  6,0 @7: 行政许可\n  7,0 @8: 3\n");
}

TEST_CASE("a page number in a stream is no cell") {
  CHECK(read("行政处罚\n\n12\n\n- 3 -\n\n行政强制\n\n0\n") ==
        "table stream\n  0,0 @1: 行政处罚\n  1,0 @3: 12\n  2,0 @7: 行政强制\n  3,0 @9: 0\n");
}

TEST_CASE("commas in brackets are a label's, in the open they are prose") {
  CHECK(read("（二）部分公开（区分处理的，只计\n\n这一情形，不计其他情形）\n\n1\n\n2\n") ==
        "table stream\n  0,0 @1: （二）部分公开（区分处理的，只计\n  1,0 @3: 这一情形，不计其他情形）\n  2,0 @5: 1\n"
        "  3,0 @7: 2\n");
  CHECK(read("全年公开信息，其中机构职能类\n12\n13\n") ==
        "paragraph @1: 全年公开信息，其中机构职能类\nparagraph @2: 12\nparagraph @3: 13\n");
}

TEST_CASE("numbers on lines of their own are no stream by themselves") {
  CHECK_FALSE(has_stream("一、总体情况\n本机关全年公开信息若干。\n1\n二、主动公开政府信息情况\n制发文件若干。\n2\n"));
  CHECK_FALSE(has_stream("1\n2\n3\n"));
  CHECK_FALSE(has_stream("目录\n一、总体情况\n1\n二、主动公开\n1\n三、依申请公开\n4\n"));
}

TEST_CASE("the lines of a label between aligned rows wider than any label are no stream") {
  const auto row = [](const std::string& label, const std::string& value) {
    return label + std::string(70, ' ') + value + "\n";
  };
  CHECK_FALSE(has_stream(row("从事政府信息公开工作人员数", "38人") + row("兼职人员数", "31人") +
                         "政府信息公开专项经费（不包括\n\n                          2\n\f的经费）\n" +
                         row("", "7445万元") + row("举办各类培训班数", "114次")));
}

TEST_CASE("columns aligned with spaces are no stream") {
  CHECK_FALSE(has_stream("规章      0     0     0\n行政规范性文件      2     0     5\n"));
}

TEST_CASE("a cell and a bar on alternate lines; a bar behind a bar is an empty cell") {
  CHECK(read("二、主动公开政府信息情况\n规章\n|\n0\n|\n|\n3\n|\n其后是一段话。\n") ==
        "paragraph @1: 二、主动公开政府信息情况\n"
        "table stream\n  0,0 @2: 规章\n  1,0 @4: 0\n  2,0 @6\n  3,0 @7: 3\n"
        "paragraph @9: 其后是一段话。\n");
}

TEST_CASE("lines between two bars are one cell and keep their breaks") {
  CHECK(read("规章\n|\n本年新\n制作数量\n|\n0\n|\n").find("  1,0 @3: 本年新\\n制作数量\n") != std::string::npos);
}

TEST_CASE("a text that stops behind a bar loses no cell") {
  CHECK(read("行政许可\n|\n1215\n|\n-35\n|\n1180") ==
        "table stream\n  0,0 @1: 行政许可\n  1,0 @3: 1215\n  2,0 @5: -35\n  3,0 @7: 1180\nends abruptly\n");
}

TEST_CASE("prose between bars parts streams") {
  CHECK(read("规章\n|\n0\n|\n1\n|\n三、情况\n本年未收到申请，也无结转。\n自然人\n|\n2\n|\n3\n|\n") ==
        "table stream\n  0,0 @1: 规章\n  1,0 @3: 0\n  2,0 @5: 1\n"
        "paragraph @7: 三、情况\nparagraph @8: 本年未收到申请，也无结转。\n"
        "table stream\n  0,0 @9: 自然人\n  1,0 @11: 2\n  2,0 @13: 3\n");
}

TEST_CASE("a bar or two are no stream") {
  CHECK_FALSE(has_stream("首页\n|\n政务公开\n|\n年报\n"));
}

TEST_CASE("a label that was broken behind its number") {
  CHECK(read("政府公报公开数\n\n0\n\n 2\n\n.政府网站公开数\n\n14\n") ==
        "table stream\n  0,0 @1: 政府公报公开数\n  1,0 @3: 0\n  2,0 @5: 2.政府网站公开数\n  3,0 @9: 14\n");
  CHECK(read("政府公报公开数\n\n0\n\n2\n\n3.政府网站公开数\n\n14\n").find("  2,0 @5: 2\n") != std::string::npos);
}

TEST_CASE("bars between links beside a stream, and between cells") {
  CHECK(has_stream(block + "首页 | 政务公开 | 政府信息公开年报\n"));
  CHECK(has_stream("首页 | 政务公开 | 政府信息公开年报\n" + block));
}

TEST_CASE("a page's title in the middle of a stream is no cell") {
  const std::string title = "某某县人民政府2023年政府信息公开工作年度报告";
  const std::string before = title + "\n\n二、主动公开政府信息情况\n\n" + block;
  const auto count = [](const std::string& text, const std::string& words) {
    std::size_t found = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++found;
    return found;
  };
  CHECK(count(read(before + "\n行政许可\n\n- 2 -\n\n" + title + "\n\n3\n"), title) == 1);
  CHECK(count(read("某某县人民政府\n\n2023年政府信息公开工作年度报告\n\n" + block + "\n行政许可\n\n- 2 -\n\n" + title +
                   "\n\n3\n"),
              title) == 0);
  // What stands nowhere else, or not behind a page's number, or where a report may begin.
  CHECK(count(read(block + "\n行政许可\n\n- 2 -\n\n" + title + "\n\n3\n"), title) == 1);
  CHECK(count(read(before + "\n行政许可\n\n" + title + "\n\n3\n"), title) == 2);
  CHECK(count(read(before + "\n- 2 -\n\n" + title + "\n\n全年公开信息若干。\n\n3\n"), title) == 2);
  // A row's label that another row has too.
  const std::string label = "（二）被依法纠错的行政机关件数";
  CHECK(count(read(block + label + "\n\n1\n\n" + block + "\n- 2 -\n\n" + label + "\n\n3\n"), label) == 2);
}

TEST_CASE("a page ends inside a cell between bars") {
  CHECK(read("行政处罚\n|\n3\n|\n行政事业\n\n- 2 -\n\n性收费\n|\n0\n|\n") ==
        "table stream\n  0,0 @1: 行政处罚\n  1,0 @3: 3\n  2,0 @5: 行政事业\\n性收费\n  3,0 @11: 0\n");
}

TEST_CASE("a single character behind the last number may stand for nothing, but not below a section's heading") {
  CHECK(read(block + "第二十条第（八）项\n信息内容\n本年收费金额\n行政事业性收费\n无\n三、申请情况\n无\n")
            .ends_with("  9,0 @15: 行政事业性收费\n  10,0 @16: 无\nparagraph @17: 三、申请情况\nparagraph @18: 无\n"));
}

TEST_CASE("a text that stops behind the first number of a stream") {
  CHECK(has_stream("统计指标\n单位\n统计数\n一、主动公开情况\n（一）主动公开政府信息数\n条\n251\n"));
  CHECK_FALSE(has_stream("某某局\n联系电话\n251\n"));
}

TEST_CASE("a page's end between a bar and the next cell does not end the stream") {
  const std::string text = "行政许可\n|\n12\n|\n\n第1页\n\n行政强制\n|\n0\n|\n";
  CHECK(read(text) == "table stream\n  0,0 @1: 行政许可\n  1,0 @3: 12\n  2,0 @8: 行政强制\n  3,0 @10: 0\n");
}

TEST_CASE("what the pages of a text without a title begin with, more than once, is no cell") {
  const std::string head = "\n- 1 -\n甲县水务局2023年政府信息公开工作年度报告\n";
  const std::string text = "行政许可\n|\n12\n|" + head + "行政\n处罚\n|\n3\n|" + head + "行政强制\n|\n0\n|\n";
  CHECK(read(text).find("年度报告") == std::string::npos);
  CHECK(read(text).find("行政\\n处罚") != std::string::npos);
}
