// normalize/find_sections.h: headings of the first order, and what only looks like one.
#include "normalize/headings/find_sections.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

/// `1@3 一、总体情况; 6@9 六、其他需要报告的事项 + 无。`, lines counted from 1.
std::string sections(const std::vector<std::string>& text) {
  const auto lines = lines_of(written(text), official::folder(), official::lexicon());
  std::string words;
  for (const Heading& heading : find_sections(lines, official::forms(), official::folder())) {
    words += (words.empty() ? "" : "; ") + std::to_string(heading.number) + "@" + std::to_string(heading.line + 1) +
             " " + heading.text;
    if (!heading.rest.empty()) words += " + " + heading.rest;
  }
  return words;
}

const std::string all_headings =
    "1@1 一、总体情况; 2@3 二、主动公开政府信息情况; 3@5 三、收到和处理政府信息公开申请情况; "
    "4@7 四、政府信息公开行政复议、行政诉讼情况; 5@9 五、存在的主要问题及改进情况; 6@11 六、其他需要报告的事项";

}  // namespace

TEST_CASE("the form's headings") {
  CHECK(sections({"一、总体情况", "今年公开12条。", "二、主动公开政府信息情况", "规章 | 0",
                  "三、收到和处理政府信息公开申请情况", "0 | 0", "四、政府信息公开行政复议、行政诉讼情况", "0 | 0",
                  "五、存在的主要问题及改进情况", "不够及时。", "六、其他需要报告的事项", "无"}) == all_headings);
}

TEST_CASE("headings are known however they are punctuated and spaced") {
  CHECK(sections({"一、 总体情况", "甲。"}) == "1@1 一、总体情况");
  CHECK(sections({"一．总体情况", "甲。"}) == "1@1 一．总体情况");
  CHECK(sections({"一，总体情况", "甲。"}) == "1@1 一，总体情况");
  CHECK(sections({"一、总　体　情　况", "甲。"}) == "1@1 一、总体情况");
  CHECK(sections({"一、总体情况：", "甲。"}).starts_with("1@1 一、总体情况"));
  CHECK(sections({"⼀、总体情况", "甲。"}).starts_with("1@1 "));  // a radical
}

TEST_CASE("wordings in use are the form's headings") {
  CHECK(sections({"四、因政府信息公开工作被申请行政复议、提起行政诉讼情况", "甲。"}).starts_with("4@1 "));
  CHECK(sections({"五、政府信息公开工作存在的主要问题及改进情况", "甲。"}).starts_with("5@1 "));
  CHECK(sections({"五、存在问题及改进情况", "甲。"}).starts_with("5@1 "));
  CHECK(sections({"三、收到和处理政府信息公开申请的情况", "甲。"}).starts_with("3@1 "));
}

TEST_CASE("headings without numbers are numbered as the form does") {
  CHECK(sections({"总体情况", "甲。", "主动公开政府信息情况", "规章 | 0", "其他需要报告的事项", "无"}) ==
        "1@1 总体情况; 2@3 主动公开政府信息情况; 6@5 其他需要报告的事项");
}

TEST_CASE("without its number a heading must be exact") {
  CHECK(sections({"总体情况良好", "甲。"}).empty());
  CHECK(sections({"工作总体情况", "甲。"}).empty());
  CHECK(sections({"其他事项", "甲。"}).empty());
}

TEST_CASE("a table of contents loses against the headings it lists") {
  CHECK(sections({"目录", "一、总体情况", "二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况",
                  "一、总体情况", "甲。", "二、主动公开政府信息情况", "规章 | 0", "三、收到和处理政府信息公开申请情况",
                  "0 | 0"}) ==
        "1@5 一、总体情况; 2@7 二、主动公开政府信息情况; 3@9 三、收到和处理政府信息公开申请情况");
}

TEST_CASE("a sentence that lists the sections is no heading") {
  CHECK(sections({"本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况等六部分组成。",
                  "一、总体情况", "甲。"}) == "1@2 一、总体情况");
}

TEST_CASE("list items inside prose are no headings") {
  CHECK(sections({"一、总体情况", "主要做法如下：", "一、加强组织领导。明确专人负责。", "二、完善公开制度，定期检查。",
                  "二、主动公开政府信息情况", "规章 | 0"}) == "1@1 一、总体情况; 2@5 二、主动公开政府信息情况");
  CHECK(sections({"一、总体情况", "一是加强领导", "二是完善制度", "（一）主动公开", "1、网站", "1.网站",
                  "二、主动公开政府信息情况", "规章 | 0"}) == "1@1 一、总体情况; 2@7 二、主动公开政府信息情况");
}

TEST_CASE("short list items do not push the form's headings aside") {
  CHECK(sections({"一、总体情况", "一、组织领导", "甲。", "二、制度建设", "乙。", "三、平台建设", "丙。",
                  "二、主动公开政府信息情况", "规章 | 0", "三、收到和处理政府信息公开申请情况", "0 | 0"})
            .ends_with("2@8 二、主动公开政府信息情况; 3@10 三、收到和处理政府信息公开申请情况"));
}

TEST_CASE("headings of the reporter's own continue the numbering") {
  CHECK(sections({"一、总体情况", "甲。", "六、其他需要报告的事项", "无。", "七、建议提案办理情况", "乙。", "八、附表",
                  "丙。"}) == "1@1 一、总体情况; 6@3 六、其他需要报告的事项; 7@5 七、建议提案办理情况; 8@7 八、附表");
}

TEST_CASE("numbers that do not continue open no section") {
  CHECK(sections({"一、总体情况", "甲。", "六、其他需要报告的事项", "无。", "九、建议提案办理情况", "乙。"}) ==
        "1@1 一、总体情况; 6@3 六、其他需要报告的事项");
  CHECK(sections({"一、总体情况", "甲。", "六、其他需要报告的事项", "七、八月份公开较多。"}) ==
        "1@1 一、总体情况; 6@3 六、其他需要报告的事项");
}

TEST_CASE("prose behind a heading in the same line is kept") {
  CHECK(sections({"六、其他需要报告的事项：无。"}) == "6@1 六、其他需要报告的事项 + 无。");
  CHECK(sections({"六、其他需要报告的事项。本年度未收取信息处理费。"}) ==
        "6@1 六、其他需要报告的事项 + 本年度未收取信息处理费。");
  CHECK(sections({"一、总体情况 2023年，我局公开信息12条。"}) == "1@1 一、总体情况 + 2023年，我局公开信息12条。");
}

TEST_CASE("a heading drawn into a table's first row is a heading") {
  CHECK(sections({"二、主动公开政府信息情况 |  | ", "规章 | 0 | 0", "三、收到和处理政府信息公开申请情况 |  | ",
                  "0 | 0 | 0"}) == "2@1 二、主动公开政府信息情况; 3@3 三、收到和处理政府信息公开申请情况");
}

TEST_CASE("row labels of the form's tables are no headings") {
  CHECK(sections({"一、总体情况", "甲。", "三、收到和处理政府信息公开申请情况",
                  "一、本年新收政府信息公开申请数量 | 1 | 0", "二、上年结转政府信息公开申请数量 | 0 | 0",
                  "三、本年度办理结果 | （一）予以公开 | 1", "四、结转下年度继续办理 | 0 | 0",
                  "五、存在的主要问题及改进情况", "乙。"}) ==
        "1@1 一、总体情况; 3@3 三、收到和处理政府信息公开申请情况; 5@8 五、存在的主要问题及改进情况");
}

TEST_CASE("sections in another order than the form's") {
  CHECK(sections({"一、总体情况", "甲。", "三、收到和处理政府信息公开申请情况", "0 | 0", "二、主动公开政府信息情况",
                  "规章 | 0", "四、政府信息公开行政复议、行政诉讼情况", "0 | 0"}) ==
        "1@1 一、总体情况; 3@3 三、收到和处理政府信息公开申请情况; 2@5 二、主动公开政府信息情况; 4@7 "
        "四、政府信息公开行政复议、行政诉讼情况");
}

TEST_CASE("a table of contents loses against sections in another order") {
  const std::vector<std::string> body = {
      "一、总体情况", "甲。", "三、收到和处理政府信息公开申请情况", "0 | 0", "二、主动公开政府信息情况", "规章 | 0"};
  for (const std::string leader : {"", "......1", "……（1）", " 1"}) {
    std::vector<std::string> text{"目录", "一、总体情况" + leader, "二、主动公开政府信息情况" + leader,
                                  "三、收到和处理政府信息公开申请情况" + leader};
    text.insert(text.end(), body.begin(), body.end());
    CHECK(sections(text) == "1@5 一、总体情况; 3@7 三、收到和处理政府信息公开申请情况; 2@9 二、主动公开政府信息情况");
  }
}

TEST_CASE("brackets around a heading are kept") {
  CHECK(sections({"【一、总体情况】", "甲。"}) == "1@1 【一、总体情况】");
}

TEST_CASE("without its number a heading before prose needs a colon") {
  CHECK(sections({"总体情况：今年公开12条。"}) == "1@1 总体情况 + 今年公开12条。");
  CHECK(sections({"总体情况，今年公开12条。"}).empty());
  CHECK(sections({"一、总体情况", "总体情况：今年公开12条。"}) == "1@1 一、总体情况");
}

TEST_CASE("a repeated heading counts once") {
  const std::string found = sections({"一、总体情况", "甲。", "一、总体情况", "乙。"});
  CHECK(found.starts_with("1@"));
  CHECK(found.find(';') == std::string::npos);
}

TEST_CASE("a text without headings has none") {
  CHECK(sections({}).empty());
  CHECK(sections({"", "甲。", "规章 | 0"}).empty());
  CHECK(sections({"2023年总体情况如下。", "详见第二、三部分"}).empty());
}

TEST_CASE("thousands of would-be headings are sorted out in time") {
  std::vector<std::string> text;
  for (int i = 0; i < 20'000; ++i) text.push_back(i % 2 == 0 ? "一、总体情况" : "七、其他");
  CHECK_FALSE(sections(text).empty());
  CHECK(sections({std::string(3'000'000, '1')}).empty());
}
