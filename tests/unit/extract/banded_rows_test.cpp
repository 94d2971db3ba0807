// extract/aligned/banded_rows.h: what two rules enclose is a row.
#include "extract/aligned/banded_rows.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/extract/page_pieces.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

Rule across(double y, double from = 0, double to = 200) {
  return {true, y, from, to};
}

std::string joined(std::vector<FragmentLine> page, const std::vector<Rule>& rules) {
  std::vector<LineStanding> standings(page.size());
  join_banded_rows(page, standings, rules, em);
  std::string words;
  for (std::size_t i = 0; i < page.size(); ++i) {
    CHECK(standings[i].left_out == page[i].fragments.empty());
    if (standings[i].left_out) continue;
    if (!words.empty()) words += " / ";
    for (const Fragment& each : page[i].fragments) words += (&each == &page[i].fragments[0] ? "" : "|") + each.text;
  }
  return words;
}

/// Three rows whose numbers of three digits are wrapped after two.
std::vector<FragmentLine> wrapped_rows() {
  std::vector<FragmentLine> page;
  for (int row = 0; row < 3; ++row) {
    const double y = 40.0 * row;
    page.push_back(line({piece("12", 100, y + 5), piece("34", 120, y + 5), piece("56", 140, y + 5)}));
    page.push_back(line({piece("新收", 0, y + 10)}));
    page.push_back(line({piece("7", 102, y + 16), piece("8", 122, y + 16), piece("9", 142, y + 16)}));
  }
  return page;
}

}  // namespace

TEST_CASE("numbers and labels of several lines between two rules are one row") {
  CHECK(joined(wrapped_rows(), {across(0), across(40), across(80), across(120)}) ==
        "新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569");
}

TEST_CASE("the first row of a table may have no rule above it, and the last of a page none below") {
  CHECK(joined(wrapped_rows(), {across(40), across(80), across(120)}) ==
        "新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569");
  std::vector<FragmentLine> page = wrapped_rows();
  for (const FragmentLine& each : wrapped_rows()) {
    page.push_back(each);
    for (std::vector<Fragment>* texts : {&page.back().fragments, &page.back().words}) {
      for (Fragment& text : *texts) text.box.y0 += 120, text.box.y1 += 120;
    }
  }
  page.resize(12);
  CHECK(joined(std::move(page), {across(0), across(40), across(80), across(120)}) ==
        "新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569");
}

TEST_CASE("rules that enclose several rows part none of them") {
  std::vector<FragmentLine> page;
  for (int row = 0; row < 9; ++row) {
    const double y = 12.0 * row;
    page.push_back(line({piece("甲", 0, y), piece("1", 100, y), piece("23", 120, y), piece("4", 140, y)}));
  }
  const std::string before = joined(page, {});
  CHECK(joined(page, {across(-2), across(35), across(71), across(107)}) == before);
}

TEST_CASE("numbers below each other with room beside them are two") {
  std::vector<FragmentLine> page;
  for (int row = 0; row < 6; ++row) {
    const double y = 12.0 * row;
    page.push_back(line({piece("甲件", 0, y), piece("12", 100, y), piece("34", 160, y)}));
  }
  const std::string before = joined(page, {});
  CHECK(joined(page, {across(-2), across(23), across(47), across(71)}) == before);
}

TEST_CASE("a label beside several rows stands on the line of the first, header cells on that of the rule below") {
  const std::vector<FragmentLine> page{
      line({piece("总计", 100, 2), piece("其中", 140, 2)}),
      line({piece("自然", 140, 22)}),
      line({piece("人", 145, 33)}),
      line({piece("一项", 40, 47), piece("1", 100, 47), piece("2", 140, 47)}),
      line({piece("办", 0, 60)}),
      line({piece("二项", 40, 67), piece("3", 100, 67), piece("4", 140, 67)}),
      line({piece("理", 0, 71)}),
      line({piece("三项", 40, 87), piece("5", 100, 87), piece("6", 140, 87)}),
  };
  const std::vector<Rule> rules{across(0), across(18, 130), across(45), across(63, 30), across(83, 30), across(103)};
  CHECK(joined(page, rules) == "其中 / 总计|自然人 / 办理|一项|1|2 / 二项|3|4 / 三项|5|6");
}

TEST_CASE("prose between rules stays as it is") {
  std::vector<FragmentLine> page = wrapped_rows();
  page.push_back(line({piece("一、总体情况", 0, 122)}));
  page.push_back(line({piece("全面推进", 0, 133)}));
  page.push_back(line({piece("各项工作", 0, 144)}));
  CHECK(joined(page, {across(0), across(40), across(80), across(120), across(156)}) ==
        "新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569 / 一、总体情况 / 全面推进 / 各项工作");
}

TEST_CASE("labels that are counted are several, however full the lines of numbers beside them") {
  std::vector<FragmentLine> page = wrapped_rows();
  page[1] = line({piece("1.新收", 0, 5)});
  page[2].fragments.insert(page[2].fragments.begin(), piece("2.结转", 0, 16));
  page[2].words = page[2].fragments;
  CHECK(joined(page, {across(0), across(40), across(80), across(120), across(160)}).substr(0, 10) == "12|34|56 /");
}

TEST_CASE("a table may have a single row of values below the rows of its header") {
  const std::vector<FragmentLine> page{
      line({piece("复议", 100, 2), piece("诉讼", 150, 2)}),
      line({piece("维持", 100, 20), piece("纠正", 125, 20), piece("维持", 150, 20), piece("纠正", 175, 20)}),
      line({piece("12", 105, 40), piece("34", 130, 40), piece("56", 155, 40), piece("78", 180, 40)}),
      line({piece("9", 108, 51), piece("0", 158, 51)}),
  };
  CHECK(joined(page, {across(0), across(15), across(35), across(70)}) ==
        "复议|诉讼 / 维持|纠正|维持|纠正 / 129|34|560|78");
}

TEST_CASE("a label without values below a row is none of its lines: its column has room for more") {
  std::vector<FragmentLine> page = wrapped_rows();
  page.push_back(line({piece("行政规范性文件", 0, 125), piece("71", 100, 125), piece("38", 120, 125)}));
  page.push_back(line({piece("行政处罚", 0, 155), piece("72", 100, 155), piece("35", 120, 155)}));
  page.push_back(line({piece("行政强制", 0, 168)}));
  const std::vector<Rule> rules{across(0), across(40), across(80), across(120), across(145), across(190)};
  const std::string rows = "新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569 / 行政规范性文件|71|38 / ";
  CHECK(joined(page, rules) == rows + "行政处罚|72|35 / 行政强制");
}

TEST_CASE("a bar between a row and the next rule is none of its cells") {
  std::vector<FragmentLine> page = wrapped_rows();
  page.push_back(line({piece("行政规范性文件", 0, 125), piece("71", 100, 125), piece("38", 120, 125)}));
  page.push_back(line({piece("第二十条", 150, 145)}));
  const std::vector<Rule> rules{across(0), across(40), across(80), across(120), across(170)};
  const std::string rows = "新收|127|348|569 / 新收|127|348|569 / 新收|127|348|569 / ";
  CHECK(joined(page, rules) == rows + "行政规范性文件|71|38 / 第二十条");
}

TEST_CASE("a header whose cells have one line or two stands on its first") {
  const std::vector<FragmentLine> page{
      line({piece("内容", 0, 2), piece("制发件", 100, 2), piece("废止", 150, 2)}),
      line({piece("数", 110, 13)}),
      line({piece("规章", 0, 32), piece("1", 100, 32), piece("2", 150, 32)}),
      line({piece("文件", 0, 52), piece("3", 100, 52), piece("4", 150, 52)}),
  };
  std::vector<FragmentLine> lines = page;
  std::vector<LineStanding> standings(page.size());
  const std::vector<Rule> rules{across(0), across(27), across(47), across(67)};
  join_banded_rows(lines, standings, rules, em);
  CHECK(lines[0].fragments.size() == 3);
  CHECK(standings[1].left_out);
}
