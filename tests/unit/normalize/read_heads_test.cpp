// normalize/read_heads.h: what a report says of itself.
#include "normalize/report/read_heads.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

Heads heads_of(const std::vector<std::string>& text) {
  const auto lines = lines_of(written(text), official::folder(), official::lexicon());
  const auto headings = find_sections(lines, official::forms(), official::folder());
  return read_heads(lines, headings, {}, official::forms(), official::folder());
}

/// A report of which only the lines above the first heading are of interest.
Heads heads_above(std::vector<std::string> text) {
  text.insert(text.end(), {"一、总体情况", "今年平稳有序。", "二、主动公开政府信息情况", "规章 | 0 | 0 | 0"});
  return heads_of(text);
}

/// `agency, 2023`; `-` for what is unknown.
std::string who_and_when(const std::vector<std::string>& title) {
  const Heads heads = heads_above(title);
  return (heads.agency.empty() ? "-" : heads.agency) + ", " + (heads.year ? std::to_string(*heads.year) : "-");
}

bool says(const Heads& heads, DiagnosticCode code) {
  for (const Diagnostic& diagnostic : heads.diagnostics) {
    if (diagnostic.code == code) return true;
  }
  return false;
}

std::string signed_off(std::vector<std::string> last_lines) {
  std::vector<std::string> text{"清溪县水利局2023年政府信息公开工作年度报告", "一、总体情况", "甲。",
                                "六、其他需要报告的事项"};
  text.insert(text.end(), last_lines.begin(), last_lines.end());
  const Heads heads = heads_of(text);
  if (!heads.signed_off) return "none";
  return (heads.signed_off->date ? heads.signed_off->date->text() : "-") + " " + heads.signed_off->body;
}

}  // namespace

TEST_CASE("titles of all wordings") {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"清溪县水利局2023年政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局 2023 年政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局２０２３年政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局二〇二三年政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局2023年度政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局2023年度政府信息公开工作报告", "清溪县水利局, 2023"},
      {"清溪县水利局2023年政府信息公开年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局2023年政府信息公开年报", "清溪县水利局, 2023"},
      {"清溪县水利局2023年信息公开工作报告", "清溪县水利局, 2023"},
      {"清溪县水利局2023年政府信息公开工作情况报告", "清溪县水利局, 2023"},
      {"2023年清溪县水利局政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"2023年度清溪县水利局政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局政府信息公开2023年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局政府信息公开工作2023年年度报告", "清溪县水利局, 2023"},
      {"清溪县水利局政府信息公开工作年度报告（2023年）", "清溪县水利局, 2023"},
      {"清溪县水利局政府信息公开工作年度报告（2023）", "清溪县水利局, 2023"},
      {"清溪县水利局政府信息公开工作年度报告（2023年度）", "清溪县水利局, 2023"},
      {"清溪县水利局关于2023年政府信息公开工作的报告", "清溪县水利局, 2023"},
      {"关于清溪县水利局2023年政府信息公开工作年度报告", "清溪县水利局, 2023"},
      {"《清溪县水利局2023年政府信息公开工作年度报告》", "清溪县水利局, 2023"},
      {"清溪县人民政府2023年政府信息公开工作年度报告", "清溪县人民政府, 2023"},
      {"清溪县人民政府信息公开工作年度报告（2023年）", "清溪县人民政府, 2023"},
      {"清溪县人民政府办公室2023年政府信息公开工作年度报告", "清溪县人民政府办公室, 2023"},
      {"清溪县政务公开办公室2023年政府信息公开工作年度报告", "清溪县政务公开办公室, 2023"},
      {"清溪县2023年政府信息公开工作年度报告", "清溪县, 2023"},
  };
  for (const auto& [title, expected] : cases) {
    INFO(title);
    CHECK(who_and_when({title}) == expected);
  }
}

TEST_CASE("the way to a page is no part of the body's name") {
  CHECK(who_and_when({"首页 > 政务公开 > 听涛县城市管理局2023年政府信息公开工作年度报告"}) == "听涛县城市管理局, 2023");
  CHECK(who_and_when({"首页＞听涛县城市管理局2023年政府信息公开工作年度报告"}) == "听涛县城市管理局, 2023");
}

TEST_CASE("tags, names of fields and marks in front of a title are no part of the body's name") {
  for (const char* front :
       {"【年报】", "[年报]", "（年报）", "标题：", "标题:", "文件名称：", "★", "1.", "附件1：【公开】"}) {
    INFO(front);
    CHECK(who_and_when({std::string(front) + "清溪县水利局2023年政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  }
  CHECK(heads_above({"【年报】清溪县水利局2023年政府信息公开工作年度报告"}).title ==
        "清溪县水利局2023年政府信息公开工作年度报告");
}

TEST_CASE("a notice of a report names the body and the year") {
  for (const char* notice :
       {"清溪县水利局2023年政府信息公开工作年度报告的公示", "清溪县水利局2023年政府信息公开工作年度报告公示",
        "关于印发清溪县水利局2023年政府信息公开工作年度报告的通知",
        "关于发布《清溪县水利局2023年政府信息公开工作年度报告》的公告",
        "清溪县水利局关于印发2023年政府信息公开工作年度报告的通知",
        "清溪县水利局关于公布《清溪县水利局2023年政府信息公开工作年度报告》的公告",
        "清溪县水利局发布2023年政府信息公开工作年度报告", "关于2023年发布的清溪县水利局政府信息公开工作年度报告",
        "关于2023年清溪县水利局政府信息公开工作情况的报告", "清溪县水利局2023年政府信息公开工作年度报告.docx",
        "清溪县水利局2023年政府信息公开工作年度报告 - 清溪县门户网站"}) {
    INFO(notice);
    CHECK(who_and_when({notice}) == "清溪县水利局, 2023");
  }
  CHECK(who_and_when({"关于印发2023年政府信息公开工作年度报告的通知", "清溪县水利局2023年政府信息公开工作年度报告"}) ==
        "清溪县水利局, 2023");
}

TEST_CASE("a title in several lines") {
  CHECK(who_and_when({"清溪县水利局", "2023年政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局2023年", "政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局", "2023年政府信息公开工作", "年度报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局2023年政府信息公开工作年度报", "告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局2023年政府信息公开工作年度", "报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局2023年政府信息公开年", "报"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局20", "23年政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利", "局2023年政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利", "局2023年政府信息公开工作年度报", "告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县", "水利局2023年政府信息公开工作年度报告", "本报告由清溪县水利局编制。"}) ==
        "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县", "水利局2023年政府信息公开工作年度报告", "本报告由水利局编制。"}) == "水利局, 2023");
  const Heads heads = heads_above({"清溪县水利局", "2023年政府信息公开工作年度报告"});
  CHECK(heads.title == "清溪县水利局2023年政府信息公开工作年度报告");
  CHECK(heads.used == std::set<std::size_t>{0, 1});
}

TEST_CASE("a title is kept as printed, spaces aside") {
  CHECK(heads_above({"清溪县水利局 ２０２３ 年政府信息公开工作年度报告"}).title ==
        "清溪县水利局２０２３年政府信息公开工作年度报告");
}

TEST_CASE("lines above the title are not the title") {
  CHECK(who_and_when({"首页", "当前位置：首页 > 政府信息公开", "清溪县水利局2023年政府信息公开工作年度报告",
                      "来源：办公室"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"政府信息公开年报", "清溪县水利局2023年政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
}

TEST_CASE("the fuller of two titles is taken") {
  CHECK(who_and_when({"2023年政府信息公开工作年度报告", "清溪县水利局2023年政府信息公开工作年度报告"}) ==
        "清溪县水利局, 2023");
}

TEST_CASE("sentences about the report are no titles") {
  for (const char* sentence : {"现将清溪县水利局2023年政府信息公开工作年度报告公布如下。",
                               "清溪县水利局2023年政府信息公开工作年度报告由总体情况等六部分组成"}) {
    INFO(sentence);
    CHECK(heads_above({sentence}).title.empty());
  }
}

TEST_CASE("a body that is not named is unknown, and said to be") {
  const Heads heads = heads_above({"2023年政府信息公开工作年度报告"});
  CHECK(heads.agency.empty());
  CHECK(heads.year == 2023);
  CHECK(says(heads, DiagnosticCode::agency_unknown));
  CHECK_FALSE(says(heads_above({"清溪县水利局2023年政府信息公开工作年度报告"}), DiagnosticCode::agency_unknown));
}

TEST_CASE("a year that stands elsewhere comes with a diagnostic") {
  const Heads of_period =
      heads_above({"清溪县水利局政府信息公开工作年度报告", "统计期限为2023年1月1日至2023年12月31日。"});
  CHECK(of_period.year == 2023);
  CHECK(says(of_period, DiagnosticCode::year_elsewhere));

  const Heads of_publication = heads_above({"清溪县水利局政府信息公开工作年度报告", "发布日期：2024-01-26"});
  CHECK(of_publication.year == 2023);
  CHECK(says(of_publication, DiagnosticCode::year_elsewhere));

  const Heads of_prose =
      heads_of({"清溪县水利局政府信息公开工作年度报告", "一、总体情况", "2023年，我局公开12条，比2022年增加3条。"});
  CHECK(of_prose.year == 2023);
  // The date of a sign-off is no prose.
  CHECK(heads_of({"一、总体情况", "我局公开12条。2023年，我局平稳有序。", "清溪县水利局", "2024年3月12日"}).year ==
        2023);
  CHECK(says(of_prose, DiagnosticCode::year_elsewhere));

  const Heads of_title =
      heads_above({"清溪县水利局2023年政府信息公开工作年度报告", "统计期限为2023年1月1日至2023年12月31日。"});
  CHECK_FALSE(says(of_title, DiagnosticCode::year_elsewhere));
  CHECK_FALSE(says(of_title, DiagnosticCode::year_unknown));
}

TEST_CASE("a number that lost digits is no year") {
  CHECK(who_and_when({"清溪县水利局23年政府信息公开工作年度报告"}) == "清溪县水利局, -");
  CHECK(who_and_when({"清溪县水利局223年政府信息公开工作年度报告"}) == "清溪县水利局, -");
  CHECK(who_and_when({"清溪县水利局20233年政府信息公开工作年度报告"}) == "清溪县水利局, -");
  const Heads of_period =
      heads_above({"清溪县水利局23年政府信息公开工作年度报告", "统计期限为2023年1月1日至2023年12月31日。"});
  CHECK(of_period.year == 2023);
  CHECK(says(of_period, DiagnosticCode::year_elsewhere));
}

TEST_CASE("a year that is nowhere is unknown") {
  const Heads heads = heads_above({"清溪县水利局政府信息公开工作年度报告"});
  CHECK_FALSE(heads.year);
  CHECK(says(heads, DiagnosticCode::year_unknown));
}

TEST_CASE("the period of the figures") {
  const Heads heads =
      heads_above({"清溪县水利局2023年政府信息公开工作年度报告", "所列数据的统计期限自2023年1月1日起至12月31日止。"});
  REQUIRE(heads.period);
  CHECK(heads.period->from == Date{2023, 1, 1});
  CHECK(heads.period->to == Date{2023, 12, 31});
  CHECK_FALSE(heads_above({"清溪县水利局2023年政府信息公开工作年度报告"}).period);
}

TEST_CASE("the date of publication") {
  const std::string title = "清溪县水利局2023年政府信息公开工作年度报告";
  CHECK(heads_above({title, "发布日期：2024-01-26 来源：县水利局"}).published == Date{2024, 1, 26});
  CHECK(heads_above({"成文日期：2024-01-20", "发布日期：2024-01-26", title}).published == Date{2024, 1, 26});
  CHECK(heads_above({title, "2024年1月26日"}).published == Date{2024, 1, 26});
  CHECK_FALSE(heads_above({title}).published);
  CHECK_FALSE(heads_above({title, "统计期限为2023年1月1日至2023年12月31日"}).published);
}

TEST_CASE("the sign-off: a body and a date") {
  CHECK(signed_off({"无。", "清溪县水利局", "2024年1月20日"}) == "2024-01-20 清溪县水利局");
  CHECK(signed_off({"无。", "清溪县水利局", "二〇二四年一月二十日"}) == "2024-01-20 清溪县水利局");
  CHECK(signed_off({"无。", "清溪县水利局（印章）", "2024 年 1 月 20 日"}) == "2024-01-20 清溪县水利局（印章）");
  CHECK(signed_off({"本年度未收取信息处理费。", "2024年1月20日"}) == "2024-01-20 ");
}

TEST_CASE("without a date at the end nobody signs") {
  CHECK(signed_off({"无。"}) == "none");
  CHECK(signed_off({"本年度未收取信息处理费。", "2023年12月31日前已全部答复。"}) == "none");
}

TEST_CASE("the lines of the sign-off are no prose, those before it are") {
  const Heads heads = heads_of({"清溪县水利局2023年政府信息公开工作年度报告", "一、总体情况", "六、其他需要报告的事项",
                                "无其他事项。", "清溪县水利局", "2024年1月20日"});
  CHECK(heads.used == std::set<std::size_t>{0, 4, 5});
}

TEST_CASE("an empty source has no heads") {
  const Heads heads = heads_of({});
  CHECK(heads.title.empty());
  CHECK_FALSE(heads.year);
  CHECK_FALSE(heads.signed_off);
  CHECK(says(heads, DiagnosticCode::year_unknown));
  CHECK(says(heads, DiagnosticCode::agency_unknown));
}

TEST_CASE("titles of any length are told in time") {
  std::vector<std::string> text(60, std::string(50'000, '2') + "年政府信息公开");
  CHECK(heads_of(text).title.empty());
  std::string long_title;
  while (long_title.size() < 500'000) long_title += "清溪县水利局2023年";
  CHECK(heads_of({long_title + "政府信息公开工作年度报告"}).title.empty());
}

TEST_CASE("titles of two years, with a plan behind, of several subjects, with the kind of a file behind") {
  CHECK(who_and_when({"清溪县水利局2022—2023年度政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局2023年政府信息公开工作年度报告暨2024年工作计划"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"清溪县水利局2023年政务公开工作总结暨政府信息公开工作年度报告"}) == "清溪县水利局, 2023");
  for (const char* kind : {"[PDF]", "（PDF）", "【PDF版】", "（电子版）", ".docx"}) {
    const std::string title = "清溪县水利局2023年政府信息公开工作年度报告";
    CHECK(who_and_when({title + kind}) == "清溪县水利局, 2023");
    CHECK(heads_above({title + kind}).title == title);
  }
}

TEST_CASE("the body behind or below a title that does not name it") {
  CHECK(who_and_when({"政府信息公开工作年度报告（清溪县水利局，2023年）"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"政府信息公开工作年度报告", "（清溪县水利局，2023年度）"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"2023年政府信息公开工作年度报告（清溪县水利局）"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"2023年政府信息公开工作年度报告", "——清溪县水利局"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"2023年政府信息公开工作年度报告", "清溪县水利局"}) == "清溪县水利局, 2023");
  CHECK(who_and_when({"2023年政府信息公开工作年度报告（征求意见稿）", "2024年1月20日"}) == "-, 2023");
  CHECK(who_and_when({"2023年政府信息公开工作年度报告", "现将有关情况公布如下。"}) == "-, 2023");
}

TEST_CASE("the prose's year is not that in which the report was made") {
  const Heads heads =
      heads_of({"清溪县水利局政府信息公开工作年度报告", "一、总体情况", "根据2024年县政府办公室要求，今年平稳有序。",
                "六、其他需要报告的事项", "无。", "清溪县水利局", "2024年1月20日"});
  CHECK(heads.year == 2023);
  CHECK(says(heads, DiagnosticCode::year_elsewhere));
}

TEST_CASE("a title that was read from a picture with doubt is told") {
  const auto said = [](double confidence) {
    Document document = written({"清溪县水利局2023年政府信息公开工作年度报告", "一、总体情况", "今年平稳有序。"});
    std::get<Paragraph>(document.blocks.front()).origin.confidence = confidence;
    const auto lines = lines_of(document, official::folder(), official::lexicon());
    const auto headings = find_sections(lines, official::forms(), official::folder());
    return says(read_heads(lines, headings, {}, official::forms(), official::folder()), DiagnosticCode::title_doubtful);
  };
  CHECK(said(0.5));
  CHECK_FALSE(said(0.95));
  CHECK_FALSE(says(heads_above({"清溪县水利局2023年政府信息公开工作年度报告"}), DiagnosticCode::title_doubtful));
}
