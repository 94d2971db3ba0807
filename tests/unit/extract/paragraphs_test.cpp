#include "extract/text/paragraphs.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/text/lines.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// The paragraphs of a text that is all prose, one a line, `12: text`; `#` marks a heading.
std::string paragraphs(const std::string& text) {
  const std::vector<Line> lines = split_lines(text);
  std::string result;
  for (const Paragraph& paragraph : read_paragraphs(lines, measure_prose(lines))) {
    result += std::to_string(paragraph.origin.line) + (paragraph.heading ? "#: " : ": ") + paragraph.text + "\n";
  }
  return result;
}

// Thirty characters a line, as a mail program breaks them.
const std::string wrapped =
    "一、总体情况\n"
    "　　2023年，我局坚持以公开为常态、不公开为例外，把政府信息公开作为\n"
    "转变作风、服务群众的一项经常性工作来抓，主要负责同志七次听取汇报。\n"
    "通过门户网站主动公开各类信息65000条，其中机构职能类13条、工作动态\n"
    "类366条。\n"
    "　　组织业务培训两次，参训148人次，全系统政务公开队伍的能力稳步提升，\n"
    "全年没有责任追究情形。\n";

}  // namespace

TEST_CASE("lines that the width broke are joined") {
  CHECK(paragraphs(wrapped) ==
        "1: 一、总体情况\n"
        "2: 2023年，我局坚持以公开为常态、不公开为例外，把政府信息公开作为转变作风、服务群众的一项经常性工作来抓，"
        "主要负责同志七次听取汇报。通过门户网站主动公开各类信息65000条，其中机构职能类13条、工作动态类366条。\n"
        "6: 组织业务培训两次，参训148人次，全系统政务公开队伍的能力稳步提升，全年没有责任追究情形。\n");
}

TEST_CASE("without indentation a full line that ends a sentence ends the paragraph") {
  CHECK(paragraphs("2023年，我局坚持以公开为常态、不公开为例外，把政府信息公开工作作为\n"
                   "转变作风、服务群众的一项经常性工作来抓，主要负责同志七次听取汇报。\n"
                   "通过门户网站主动公开各类信息65000条，其中机构职能类十三条、动态类\n"
                   "三百六十六条，组织业务培训两次，参训一百余人次，队伍能力稳步提升，\n"
                   "全年无责任追究。\n") ==
        "1: 2023年，我局坚持以公开为常态、不公开为例外，把政府信息公开工作作为转变作风、服务群众的一项经常性工作来抓，"
        "主要负责同志七次听取汇报。\n"
        "3: 通过门户网站主动公开各类信息65000条，其中机构职能类十三条、动态类三百六十六条，组织业务培训两次，"
        "参训一百余人次，队伍能力稳步提升，全年无责任追究。\n");
}

TEST_CASE("one paragraph a line stays so, whatever its last character") {
  const std::string text =
      "1: 2023年，街道通过政府门户网站主动公开政府信息63条，其中组织机构类信息16条，动态类信息36条\n"
      "2: 今后将加大宣传力度，使人民群众广泛知晓依申请公开的途径、范围、方式，持续推进政府信息依申请公开工作，"
      "做好各项公开工作，不断扩大公开的范围，提高信息公开的数量和质量。\n"
      "3: 二是范围有待扩大。\n";
  std::string lines = text;
  for (const char* mark : {"1: ", "2: ", "3: "}) lines.erase(lines.find(mark), 3);
  CHECK(paragraphs(lines) == text);
}

TEST_CASE("titles, signatures and dates stand alone") {
  const std::string text =
      "1: 永阳市桐宁街道办事处\n"
      "2: 2020年度政府信息公开工作报告\n"
      "3: 发布时间：2021-01-10 09:26    来源：永阳市桐宁街道办事处办公室    浏览次数：411\n"
      "4: 根据《中华人民共和国政府信息公开条例》有关规定，现公布2020年度报告。\n"
      "5: 永阳市桐宁街道办事处\n"
      "6: 2021年1月10日\n";
  std::string lines = text;
  for (const char* mark : {"1: ", "2: ", "3: ", "4: ", "5: ", "6: "}) lines.erase(lines.find(mark), 3);
  CHECK(paragraphs(lines) == text);
}

TEST_CASE("a title as wide as the lines is no beginning of a paragraph") {
  CHECK(paragraphs("永阳市桐宁街道办事处关于2023年度政府信息公开工作情况的年度报告\n"
                   "我街道坚持以公开为常态、不公开为例外，把政府信息公开工作作为转变作\n"
                   "风、服务群众的一项经常性工作来抓，主要负责同志七次听取了汇报，通过\n"
                   "门户网站主动公开各类信息六千余条，其中机构职能类十三条，动态信息类\n"
                   "三百条。\n")
            .starts_with("1: 永阳市桐宁街道办事处关于2023年度政府信息公开工作情况的年度报告\n2: 我街道"));
}

TEST_CASE("enumerators begin paragraphs, even where a sentence is open") {
  CHECK(paragraphs("我局坚持以公开为常态、不公开为例外，把政府信息公开工作作为转变作风\n"
                   "1、服务群众的一项经常性工作来抓，主要负责同志七次听取了汇报，安排了\n"
                   "工作。\n"
                   "（二）通过门户网站主动公开各类信息六千余条，其中机构职能类十三条\n") ==
        "1: 我局坚持以公开为常态、不公开为例外，把政府信息公开工作作为转变作风\n"
        "2: 1、服务群众的一项经常性工作来抓，主要负责同志七次听取了汇报，安排了工作。\n"
        "4: （二）通过门户网站主动公开各类信息六千余条，其中机构职能类十三条\n");
}

TEST_CASE("a sentence broken off over a blank line is one paragraph") {
  CHECK(paragraphs("以党的十九大精神为指导，贯彻落实《条例》，建立了行为规范、公正透明、廉洁高效的\n\n"
                   "行政体制，确保政务公开各项工作落到实处。\n") ==
        "1: 以党的十九大精神为指导，贯彻落实《条例》，建立了行为规范、公正透明、廉洁高效的行政体制，"
        "确保政务公开各项工作落到实处。\n");
}

TEST_CASE("a blank line parts what is complete, short, counted or no prose") {
  const std::string open = "以党的十九大精神为指导，贯彻落实《条例》，建立了行为规范、公正透明、廉洁高效的";
  const auto count = [](const std::string& text) {
    const std::string result = paragraphs(text);
    return std::count(result.begin(), result.end(), '\n');
  };
  CHECK(count(open + "\n\n行政体制，确保政务公开各项工作落到实处。") == 1);
  CHECK(count(open + "体制：\n\n行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count(open + "体制。\n\n行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count(open + "体制。”\n\n行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count(open + "体制；\n\n行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count(open + "\n\n二、行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count(open + "\n\n　　行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count(open + "\n\n二七区教育局") == 2);
  CHECK(count(open + "\n\n2020年，确保政务公开各项工作落到实处。") == 2);
  CHECK(count("廉洁，高效的\n\n行政体制，确保政务公开各项工作落到实处。") == 2);
  CHECK(count("永阳市桐宁街道办事处关于二零二三年度政府信息公开工作的年度报告\n\n我街道坚持公开，不断扩大公开范围。") ==
        2);
}

TEST_CASE("cells that stand one a line are not glued") {
  const std::string note = "（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）";
  CHECK(paragraphs(note + "\n申请人情况\n") == "1: " + note + "\n2: 申请人情况\n");
  const std::string label = "申请人逾期未按收费通知要求缴纳费用，行政机关不再处理其政府信息公开申请";
  CHECK(paragraphs(label + "\n0\n0\n") == "1: " + label + "\n2: 0\n3: 0\n");
}

TEST_CASE("tabs in prose are spaces, Markdown's marks are headings") {
  CHECK(paragraphs("\t1.\t加强领导\n") == "1: 1. 加强领导\n");
  CHECK(paragraphs("# 年度报告\n## 一、总体情况\n#1 号\n") == "1#: 年度报告\n2#: 一、总体情况\n3: #1 号\n");
}

TEST_CASE("a single endless line does not hide where the others break") {
  std::string text = wrapped + "网址，";
  for (int i = 0; i < 300; ++i) text += "字";
  CHECK(paragraphs(text + "。\n").starts_with(paragraphs(wrapped)));
}
