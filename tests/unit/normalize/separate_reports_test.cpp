// normalize/separate_reports.h: what begins a report of its own in a source, and what only looks like it.
#include "normalize/report/separate_reports.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalize/report/find_script.h"
#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

using Lines = std::vector<std::string>;

const std::string first_title = "甲县水务局2023年政府信息公开工作年度报告";
const std::string second_title = "乙镇人民政府2023年政府信息公开工作年度报告";
const Lines contents = {"一、总体情况", "二、主动公开政府信息情况", "六、其他需要报告的事项"};
const Lines body = {"一、总体情况",
                    "全年在门户网站公开政府信息十二条。",
                    "二、主动公开政府信息情况",
                    "第二十条第（五）项 |",
                    "信息内容 | 本年处理决定数量",
                    "行政许可 | 3",
                    "第二十条第（六）项 |",
                    "信息内容 | 本年处理决定数量",
                    "行政处罚 | 0",
                    "行政强制 | 1",
                    "六、其他需要报告的事项",
                    "无。"};

Lines operator+(Lines a, const Lines& b) {
  a.insert(a.end(), b.begin(), b.end());
  return a;
}

std::string first_text(const Document& document) {
  if (document.blocks.empty()) return "";
  const auto* paragraph = std::get_if<Paragraph>(&document.blocks.front());
  return paragraph ? paragraph->text : std::get<Table>(document.blocks.front()).cells.front().text;
}

std::vector<Document> parts_of(const Document& document) {
  const Taxonomy& forms = official::forms();
  const Folder folder = folder_for(document, forms);
  return separate_reports(document, lines_of(document, folder, forms.lexicon), forms, folder);
}

/// How each report's document begins.
Lines beginnings(const Lines& text) {
  const Document document = written(text);
  Lines begins;
  for (const Document& part : parts_of(document)) begins.push_back(first_text(part));
  return begins.empty() ? Lines{first_text(document)} : begins;
}

}  // namespace

TEST_CASE("one report is left whole") {
  CHECK(parts_of(written(Lines{first_title} + body)).empty());
  CHECK(beginnings(Lines{first_title} + body) == Lines{first_title});
  CHECK(beginnings(body) == Lines{body.front()});
  CHECK(beginnings({}) == Lines{""});
}

TEST_CASE("reports of two bodies, and of two years") {
  CHECK(beginnings(Lines{first_title} + body + Lines{second_title} + body) == Lines{first_title, second_title});
  const std::string next_year = "甲县水务局2024年政府信息公开工作年度报告";
  CHECK(beginnings(Lines{first_title} + body + Lines{next_year} + body) == Lines{first_title, next_year});
  CHECK(beginnings(Lines{first_title} + body + Lines{"乙镇人民政府", "2023年政府信息公开工作年度报告"} + body) ==
        Lines{first_title, "乙镇人民政府"});
}

TEST_CASE("nothing is lost between reports, and each keeps its lines' numbers") {
  const Lines text = Lines{first_title} + body + Lines{second_title} + body;
  const auto parts = parts_of(written(text));
  REQUIRE(parts.size() == 2);
  CHECK(parts[0].blocks.size() + parts[1].blocks.size() == written(text).blocks.size());
  CHECK(std::get<Paragraph>(parts[1].blocks.front()).origin.line == static_cast<int>(body.size()) + 2);
  CHECK(parts[1].source.name == "written.txt");
}

TEST_CASE("only the last report may end abruptly") {
  Document document = written(Lines{first_title} + body + Lines{second_title} + body);
  document.ends_abruptly = true;
  const auto parts = parts_of(document);
  REQUIRE(parts.size() == 2);
  CHECK_FALSE(parts[0].ends_abruptly);
  CHECK(parts[1].ends_abruptly);
}

TEST_CASE("a cover, a list of contents and a running head belong to their report") {
  const Lines covered = Lines{second_title, "二〇二四年一月", "目录"} + contents + Lines{second_title} + body;
  CHECK(beginnings(covered) == Lines{second_title});
  CHECK(beginnings(Lines{first_title} + body + covered) == Lines{first_title, second_title});
  Lines with_heads;
  for (std::size_t i = 0; i < body.size(); ++i) {
    if (i % 3 == 0) with_heads.push_back(first_title);
    with_heads.push_back(body[i]);
  }
  CHECK(beginnings(with_heads) == Lines{first_title});
  CHECK(beginnings(with_heads + Lines{second_title} + body) == Lines{first_title, second_title});
}

TEST_CASE("page numbers in a list of contents are no content") {
  CHECK(beginnings(Lines{"甲县各部门2023年政府信息公开工作年度报告", "目录", first_title, "1", second_title, "9"} +
                   Lines{first_title} + body + Lines{second_title} + body) ==
        Lines{"甲县各部门2023年政府信息公开工作年度报告", second_title});
}

TEST_CASE("a title that is only mentioned parts nothing") {
  const std::string last_year = "甲县水务局2022年政府信息公开工作年度报告";
  CHECK(beginnings(Lines{"关于公布年度报告的通知", "附件：" + first_title, first_title} + body).size() == 1);
  CHECK(beginnings(Lines{first_title} + body + Lines{"相关文档", last_year}).size() == 1);
  Lines inside = Lines{first_title} + body;
  inside.insert(inside.begin() + 3, last_year);
  CHECK(beginnings(inside).size() == 1);
  inside.insert(inside.begin() + 4, {"一、组织领导有力", "明确分管领导和专人负责公开事项。"});
  CHECK(beginnings(inside).size() == 1);
}

TEST_CASE("annexes") {
  CHECK(beginnings(Lines{"附件1", first_title} + body + Lines{"附件2", second_title} + body) ==
        Lines{"附件1", "附件2"});
  CHECK(beginnings(Lines{"附件1：" + first_title} + body + Lines{"附件2：" + second_title} + body) ==
        Lines{"附件1：" + first_title, "附件2：" + second_title});
}

TEST_CASE("without headings the tables tell") {
  const Lines tables(body.begin() + 3, body.begin() + 10);
  CHECK(beginnings(Lines{first_title} + tables + Lines{second_title} + tables) == Lines{first_title, second_title});
}

TEST_CASE("another body's title with tables begins anew though the report before has no headings and other tables") {
  const Lines tables(body.begin() + 3, body.begin() + 10);
  const Lines statistics = {"统计指标 | 单位 | 统计数", "一、主动公开情况 | | ", "（一）主动公开政府信息数 | 条 | 12",
                            "其中：主动公开规范性文件数 | 条 | 3", "制发规范性文件总数 | 件 | 3"};
  CHECK(beginnings(Lines{first_title} + statistics + Lines{second_title} + body) == Lines{first_title, second_title});
}

TEST_CASE("one body's reports of two editions have no heading and no table in common") {
  const Lines old_table = {"统计指标 | 单位 | 统计数",
                           "一、主动公开情况 | |",
                           "（一）主动公开政府信息数 | 条 | 12",
                           "其中：主动公开规范性文件数 | 条 | 3",
                           "二、回应解读情况 | |",
                           "（一）回应公众关注热点或重大舆情数 | 次 | 4",
                           "三、依申请公开情况 | |",
                           "（一）收到申请数 | 件 | 5",
                           "1.当面申请数 | 件 | 5"};
  const std::string old_title = "甲县水务局2018年政府信息公开工作年度报告";
  CHECK(beginnings(Lines{old_title} + old_table + Lines{first_title} + body) == Lines{old_title, first_title});
  CHECK(beginnings(Lines{first_title} + body + Lines{old_title} + old_table) == Lines{first_title, old_title});
}

TEST_CASE("a second table without a title of its own parts nothing") {
  const Lines tables(body.begin() + 3, body.begin() + 10);
  CHECK(beginnings(Lines{first_title} + body + Lines{"汇总表"} + tables).size() == 1);
}

TEST_CASE("a report given twice is two reports") {
  CHECK(beginnings(Lines{first_title} + body + Lines{first_title} + body) == Lines{first_title, first_title});
}

TEST_CASE("a title printed twice above a report whose table comes again at its end parts nothing") {
  const Lines table(body.begin() + 3, body.end() - 2);
  const Lines prose = {"全年在门户网站公开政府信息十二条，按时答复群众提出的申请。"};
  CHECK(beginnings(Lines{first_title, first_title} + prose + table + prose + Lines{"附表"} + table) ==
        Lines{first_title});
}

TEST_CASE("a title drawn into a table's row cuts the table") {
  const Lines tables(body.begin() + 3, body.begin() + 10);
  const auto parts = parts_of(written(Lines{first_title} + tables + Lines{second_title + " | "} + tables));
  REQUIRE(parts.size() == 2);
  const auto& table = std::get<Table>(parts[1].blocks.front());
  CHECK(table.cells.front().text == second_title);
  CHECK(table.cells.front().row == 0);
  CHECK(table.cells.size() == 16);
}

TEST_CASE("thousands of titles are sorted out in time") {
  Lines text;
  for (int i = 0; i < 5'000; ++i) text.push_back(i % 2 == 0 ? first_title : second_title);
  CHECK(beginnings(text).size() == 1);
}

TEST_CASE("a running head inside a table begins no report, though tables are printed twice and headings are none") {
  const Lines table(body.begin() + 3, body.begin() + 10);
  Lines torn = table;
  torn.insert(torn.begin() + 5, first_title);
  CHECK(beginnings(Lines{first_title} + torn + Lines{"不够及时，今后改进。"} + table) == Lines{first_title});
}
