// extract/wrapped_labels.h and extract/spaced_labels.h: labels of pages without rules, put together by place.
#include "extract/aligned/wrapped_labels.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/aligned/spaced_labels.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

constexpr double em = 10;

Fragment text(const std::string& text, double x, double y) {
  const double width = static_cast<double>(text.size()) / 3 * em;  // ideographs
  return {text, {x, y, x + width, y + em}, CellKind::text};
}

Fragment value(const std::string& digits, double x, double y) {
  return {digits, {x, y, x + 5.0 * static_cast<double>(digits.size()), y + em}, CellKind::number};
}

FragmentLine line(const std::vector<Fragment>& pieces) {
  return {pieces, pieces};
}

/// `文件总数|3 /` for a line with a label and a value, and one without anything.
std::string in_words(const std::vector<FragmentLine>& page) {
  std::string words;
  for (const FragmentLine& each : page) {
    if (&each != &page.front()) words += " /";
    for (const Fragment& piece : each.fragments)
      words += (words.empty() ? "" : words.back() == '/' ? " " : "|") + piece.text;
  }
  return words;
}

std::string wrapped(std::vector<FragmentLine> page) {
  join_wrapped_labels(page, em);
  return in_words(page);
}

std::string spaced(std::vector<FragmentLine> page) {
  join_spaced_labels(page, em);
  return in_words(page);
}

}  // namespace

TEST_CASE("the lines of a label around its values are one label on their line") {
  CHECK(wrapped({line({text("行政规范", 0, 0)}), line({value("3", 200, 6)}), line({text("性文件", 0, 12)})}) ==
        " / 行政规范性文件|3 /");
}

TEST_CASE("a label of one line between others stays: rows stand as near as lines") {
  const std::string rows = "规章|1 / 文件|2 / 许可|3";
  CHECK(wrapped({line({text("规章", 0, 0), value("1", 200, 0)}), line({text("文件", 0, 11), value("2", 200, 11)}),
                 line({text("许可", 0, 22), value("3", 200, 22)})}) == rows);
}

TEST_CASE("a text that is counted begins a label of its own") {
  CHECK(wrapped({line({text("其他情形", 0, 0)}), line({text("二、行政", 0, 11), value("2", 200, 11)})}) ==
        "其他情形 / 二、行政|2");
}

TEST_CASE("header cells over values are no labels") {
  CHECK(wrapped({line({text("本年", 190, 0)}), line({value("3", 300, 6)}), line({text("制发", 190, 12)}),
                 line({value("7", 195, 30)})}) == "本年 / 3 / 制发 / 7");
}

TEST_CASE("a label spread with spaces is one, beside its value only") {
  CHECK(spaced({line({text("行政", 0, 0), text("处罚", 40, 0), value("3", 200, 0)})}) == "行政处罚|3");
  CHECK(spaced({line({text("制发", 190, 0), text("废止", 230, 0)}), line({value("3", 195, 12)})}) == "制发|废止 / 3");
}

TEST_CASE("a text where other lines have theirs is in a column of its own") {
  std::vector<FragmentLine> page;
  for (int i = 0; i < 4; ++i) {
    const double y = 12.0 * i;
    page.push_back(line({text("规章", 0, y), text("件", 40, y), value("3", 200, y)}));
  }
  CHECK(spaced(page) == "规章|件|3 / 规章|件|3 / 规章|件|3 / 规章|件|3");
}

TEST_CASE("a number that a space parts from its stop counts the label") {
  CHECK(spaced({line({value("1", 0, 0), text("．属于", 12, 0), value("3", 200, 0)})}) == "1．属于|3");
}

TEST_CASE("a text that is counted is no part of the label before it") {
  CHECK(spaced({line({text("不予公开", 0, 0), text("二、秘密", 50, 0), value("3", 200, 0)})}) == "不予公开|二、秘密|3");
}

TEST_CASE("the label of a header, with the words of the header beside it, is no part of the label below") {
  CHECK(wrapped({line({text("信息内容", 0, 0), text("处理决定数量", 200, 0)}),
                 line({text("行政处罚", 0, 14), value("7", 220, 14)}), line({text("行政强制", 0, 28)})}) ==
        "信息内容|处理决定数量 / 行政处罚|7 / 行政强制");
}

TEST_CASE("cells of a header stay apart where the columns below the first ones are empty") {
  CHECK(spaced({line({text("维持", 0, 0), text("纠正", 30, 0), text("其他", 60, 0), text("审结", 90, 0)}),
                line({value("3", 62, 12), value("4", 92, 12)})}) == "维持|纠正|其他|审结 / 3|4");
}

TEST_CASE("the lines of a label may be flush at the right") {
  CHECK(wrapped({line({text("行政规范", 0, 0)}), line({value("3", 200, 6)}), line({text("文件", 20, 12)})}) ==
        " / 行政规范文件|3 /");
}

TEST_CASE("a header spread with single spaces is whole, and so are its words; cells that fill their columns stay") {
  std::vector<FragmentLine> page{
      line({text("本", 100, 0), text("年", 115, 0), text("制", 130, 0), text("本年", 170, 0)}),
      line({text("规章", 0, 20), value("7", 115, 20), value("29", 175, 20)})};
  join_spaced_labels(page, em);
  CHECK(in_words(page) == "本年制|本年 / 规章|7|29");
  CHECK(page.front().words.size() == 2);
  CHECK(spaced({line({text("结果", 100, 0), text("结果", 125, 0), text("其他", 150, 0)}),
                line({text("规章", 0, 20), value("7", 105, 20), value("29", 130, 20)})}) ==
        "结果|结果|其他 / 规章|7|29");
}

TEST_CASE("a label whose beginning stands off by a space in every line is no group of a column") {
  std::vector<FragmentLine> page;
  for (int i = 0; i < 5; ++i)
    page.push_back(line({text("行", 0, 20.0 * i), text("政许可", 15, 20.0 * i), value("7", 200, 20.0 * i)}));
  CHECK(spaced({page.begin(), page.begin() + 1}) == "行政许可|7");
  CHECK(spaced(page).starts_with("行政许可|7 / 行政许可|7"));
  page.push_back(line({text("许可", 15, 100), value("7", 200, 100)}));  // a column of its own
  CHECK(spaced(page).starts_with("行|政许可|7"));
}
