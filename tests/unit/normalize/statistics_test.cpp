// The statistics of 2014 to 2018 as reporters print them, and tables that only share rows with them.
#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <tuple>
#include <vector>

#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

using Text = std::vector<std::string>;

const std::string title = "青山区民政局2016年政府信息公开工作年度报告";

Report read(const Text& text) {
  return normalize(written(text), official::forms());
}

Text operator+(Text text, const Text& more) {
  text.insert(text.end(), more.begin(), more.end());
  return text;
}

/// `27`, `27 CNY`, `illegible`: what stands at a row.
std::string count(const Report& report, std::string_view row) {
  const Fact* fact = find_fact(report, "statistics", row, "count");
  if (!fact) return "no such row";
  std::string words = fact->value ? fact->value->text() : "";
  for (const std::string& more : {fact->unit, std::string(status_name(fact->status))}) {
    if (!more.empty() && (fact->value || more != fact->unit)) words += (words.empty() ? "" : " ") + more;
  }
  return words;
}

bool says(const Report& report, DiagnosticCode code) {
  return std::any_of(report.diagnostics.begin(), report.diagnostics.end(),
                     [code](const Diagnostic& d) { return d.code == code; });
}

/// `1 一、概述; 0 政府信息公开情况统计表`
std::string sections(const Report& report) {
  std::string words;
  for (const Section& section : report.sections)
    words += (words.empty() ? "" : "; ") + std::to_string(section.number) + " " + section.heading;
  return words;
}

const Text header{"统计指标 | 单位 | 统计数"};

/// The rows on reviews and litigation, whose members are worded alike.
const Text disputes{"四、行政复议数量 | 件 | 6",   "（一）维持具体行政行为数 | 件 | 1",
                    "（二）被依法纠错数 | 件 | 2", "（三）其他情形数 | 件 | 3",
                    "五、行政诉讼数量 | 件 | 15",  "（一）维持具体行政行为或者驳回原告诉讼请求数 | 件 | 4",
                    "（二）被依法纠错数 | 件 | 5", "（三）其他情形数 | 件 | 6"};

}  // namespace

TEST_CASE("rows worded alike are told apart by the form's order") {
  const Report report = read(Text{title} + header + disputes);
  CHECK(report.form == "2014");
  CHECK(count(report, "review.corrected") == "2");
  CHECK(count(report, "review.other") == "3");
  CHECK(count(report, "litigation.corrected") == "5");
  CHECK(count(report, "litigation.other") == "6");
  CHECK(count(report, "complaints") == "missing");
}

TEST_CASE("the unit of money: from the cell, its column, the label, else the form's") {
  const auto fees = [](const std::string& row) {
    return count(read(Text{title} + header + disputes + Text{row}), "fees");
  };
  CHECK(fees("七、依申请公开信息收取的费用 | 万元 | 1.5") == "15000 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | 元 | 1.5") == "1.5 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | 万元 | 120元") == "120 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 万 | 元 | 1.5") == "15000 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | 元 | 12.34") == "12.34 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | 元 | 7018.5375") == "7018.5375 CNY suspect");
  CHECK(fees("七、依申请公开信息收取的费用（元） | 120") == "120 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | | 2") == "20000 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | 万元 | 0") == "0 CNY");
  CHECK(fees("七、依申请公开信息收取的费用 | 万元 | ") == "blank");
}

TEST_CASE("units stand before or behind the counts") {
  const Report report =
      read({title, "指标 | 数量 | 计量单位", "六、举报投诉数量 | 7 | 件", "七、依申请公开信息收取的费用 | 30 | 元"});
  CHECK(count(report, "complaints") == "7");
  CHECK(count(report, "fees") == "30 CNY");
  CHECK_FALSE(says(report, DiagnosticCode::column_unplaced));
}

TEST_CASE("a text where a number should be is no part of the label") {
  const Report report =
      read(Text{title} + header +
           Text{"（一）收到申请数 | 件 | 详见附件", "1.当面申请数 | 件 | 2", "（二）申请办结数 | 件 | 9"});
  CHECK(count(report, "applications.received") == "illegible");
  CHECK(count(report, "applications.received.in-person") == "2");
  CHECK(count(report, "applications.closed") == "9");
}

TEST_CASE("rows of groups may hold dashes") {
  const Report report =
      read(Text{title} + header + Text{"九、政府信息公开会议和培训情况 | / | —", "（二）举办各类培训班数 | 次 | 3"});
  CHECK(count(report, "training.courses") == "3");
  CHECK_FALSE(says(report, DiagnosticCode::row_unplaced));
}

TEST_CASE("columns of other bodies are not the count") {
  const Report report = read({title, "统计指标 | 单位 | 局机关 | 统计数 | 执法大队",
                              "六、举报投诉数量 | 件 | 1 | 3 | 2", "（二）举办各类培训班数 | 次 | 4 | 9 | 5"});
  CHECK(count(report, "complaints") == "3");
  CHECK(count(report, "training.courses") == "9");
}

TEST_CASE("two halves side by side, the right one below the left one or line by line") {
  const std::string twice = "统计指标 | 单位 | 统计数 | 统计指标 | 单位 | 统计数";
  const Report by_half = read({title, twice, disputes[0] + " | " + disputes[4], disputes[1] + " | " + disputes[5],
                               disputes[2] + " | " + disputes[6], disputes[3] + " | " + disputes[7]});
  const Report by_line = read({title, twice, disputes[0] + " | " + disputes[1], disputes[2] + " | " + disputes[3],
                               disputes[4] + " | " + disputes[5], disputes[6] + " | " + disputes[7]});
  for (const Report* report : {&by_half, &by_line}) {
    CHECK(count(*report, "review.other") == "3");
    CHECK(count(*report, "litigation.upheld") == "4");
    CHECK(count(*report, "litigation.corrected") == "5");
    CHECK(count(*report, "litigation.other") == "6");
    CHECK_FALSE(says(*report, DiagnosticCode::column_twice));
  }
}

/// A table known by places: each text at its line and column.
Document placed(const std::vector<std::tuple<int, int, std::string>>& texts) {
  Document document = written({title});
  Table table;
  table.layout = TableLayout::placed;
  int row = -1, last = -1;
  for (const auto& [line, column, text] : texts) {
    if (line != last) ++row;
    last = line;
    Cell& cell = table.cells.emplace_back();
    cell.row = row;
    cell.column = column % 2;
    cell.text = text;
    cell.origin.line = line;
    cell.origin.box = Box{column * 20.0, line * 1.0, column * 20.0 + 10, line + 1.0};
  }
  document.blocks.emplace_back(std::move(table));
  return document;
}

TEST_CASE("a label that ends the left half has no value at the head of the right half") {
  const Report report = normalize(placed({{10, 0, "1.政府公报公开政府信息数"},
                                          {10, 1, "4"},
                                          {11, 0, "2.政府网站公开政府信息数"},
                                          {11, 1, "5"},
                                          {12, 0, "3.政务微博公开政府信息数"},
                                          {9, 3, "7"},
                                          {10, 2, "（一）维持具体行政行为数"},
                                          {10, 3, "6"},
                                          {11, 2, "（二）被依法纠错数"},
                                          {11, 3, "8"}}),
                                  official::forms());
  CHECK(count(report, "channel.website") == "5");
  CHECK(count(report, "channel.weibo") != "7");
}

TEST_CASE("a sum that fails is reported at its row") {
  Text wrong = disputes;
  wrong[4] = "五、行政诉讼数量 | 件 | 16";
  const Report report = read(Text{title} + header + wrong);
  std::string failing;
  for (const Finding& finding : report.findings) {
    if (finding.rule == "statistics.sum" && finding.outcome == Outcome::fails) failing += finding.at + " ";
  }
  CHECK(failing == "litigation ");
}

TEST_CASE("the appendix is a section of its own") {
  const Text body{title, "一、概述", "工作平稳。"};
  CHECK(sections(read(body + Text{"附件", "政府信息公开情况统计表（2016年度）", "填报单位：区民政局"} + header +
                      disputes)) == "1 一、概述; 0 政府信息公开情况统计表（2016年度）");
  CHECK(sections(read(body + header + disputes)) == "1 一、概述; 0 ");
  CHECK(sections(read(body + Text{"政府信息公开情况统计表"} + header + disputes + Text{"二、问题", "不够及时。"})) ==
        "1 一、概述; 0 政府信息公开情况统计表; 2 二、问题");
  CHECK(sections(read(body + header + disputes + Text{"二、问题", "不够及时。"})) == "1 一、概述; 2 二、问题");
}

TEST_CASE("the sign-off above the appendix") {
  const Report report =
      read(Text{title, "一、概述", "工作平稳。", "青山区民政局", "2017年3月20日", "附件"} + header + disputes);
  REQUIRE(report.signed_off);
  CHECK(report.signed_off->body == "青山区民政局");
}

TEST_CASE("statistics of other years and kinds are no table of the form") {
  const Text regional{"指标名称 | 计量单位 | 代码 | 本年 | 历年累计",
                      "主动公开信息数 | 条 | 01 | 302 | 1187",
                      "收到申请数 | 件 | 02 | 7 | 31",
                      "1.当面申请数 | 件 | 03 | 2 | 12",
                      "2.传真申请数 | 件 | 04 | 0 | 3",
                      "电子邮件申请数 | 件 | 05 | 1 | 4",
                      "咨询电话接听数 | 次 | 06 | 9 | 80",
                      "行政申诉数 | 件 | 07 | 0 | 1"};
  const Report before = read(Text{"青山区民政局2011年政府信息公开工作年度报告", "一、概述", "平稳。"} + regional);
  CHECK(before.form.empty());
  CHECK(form_tables(before).empty());
  CHECK(says(before, DiagnosticCode::edition_unknown));
  const Report within = read(Text{title, "一、概述", "平稳。"} + regional);
  CHECK(within.form == "2014");
  CHECK(count(within, "applications.received") == "missing");
}

TEST_CASE("a list of contents that names the appendix makes it no other table") {
  const Text contents{"一、概述 | 1",
                      "二、主动公开政府信息情况 | 2",
                      "三、依申请公开政府信息情况 | 3",
                      "四、收费及减免情况 | 4",
                      "五、行政复议、行政诉讼情况 | 6",
                      "六、存在的主要问题和改进措施 | 8",
                      "政府信息公开情况统计表（2016年度） | 10"};
  const Report report =
      read(Text{title} + contents + Text{"一、概述", "平稳。", "附表", "政府信息公开情况统计表（2016年度）"} + header +
           disputes);
  CHECK(report.form == "2014");
  CHECK(count(report, "litigation.corrected") == "5");
}

TEST_CASE("a few old rows in a report of later years are a plain table") {
  const Report report = read({"青山区民政局2020年政府信息公开工作年度报告", "一、总体情况", "指标 | 数量",
                              "收到申请数 | 12", "1.当面申请数 | 3", "申请办结数 | 12", "以上。"});
  CHECK(report.form == "2019");
  CHECK(find_fact(report, "statistics", "applications.received", "count") == nullptr);
}
