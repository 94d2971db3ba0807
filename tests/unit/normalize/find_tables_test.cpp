// normalize/find_tables.h: which lines are the form's tables, and what only shares labels with them.
#include "normalize/table/find_tables.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"
#include "tests/unit/written_report.h"

using namespace xxgk;

namespace {

using Text = std::vector<std::string>;

/// `proactive 2-6; applications 8,10 again`, lines counted from 1.
std::string tables(const Text& text) {
  static const std::vector<TableFamily> families = table_families(official::forms(), official::folder());
  const auto lines = lines_of(written(text), official::folder(), official::lexicon());
  const auto headings = find_sections(lines, official::forms(), official::folder());
  std::string words;
  for (const FoundTable& table : find_tables(lines, headings, families)) {
    words += (words.empty() ? "" : "; ") + table.family->name + " " + std::to_string(table.lines.front() + 1) + "-" +
             std::to_string(table.lines.back() + 1);
    if (table.lines.back() - table.lines.front() + 1 != table.lines.size()) words += " parted";
    if (table.again) words += " again";
  }
  return words;
}

const std::string headings_of_three = "三、收到和处理政府信息公开申请情况";

}  // namespace

TEST_CASE("a whole report has its three tables") {
  CHECK(tables(written_report::report_of_2021()) == "proactive 5-18; applications 20-47; review-litigation 49-52");
}

TEST_CASE("nothing is found in nothing") {
  CHECK(tables({}).empty());
  CHECK(tables({"今年平稳有序。", "", "无。"}).empty());
  CHECK(tables({"|", "| |", "1 | 2"}).empty());
}

TEST_CASE("a single row in some other table is none of the form's") {
  CHECK(tables({"一、总体情况", "项目 | 数量", "行政处罚 | 12", "信访接待 | 30"}).empty());
}

TEST_CASE("a page's number and a blank line do not end a table") {
  Text text = written_report::report_of_2021();
  text.insert(text.begin() + 30, "12");
  CHECK(tables(text) == "proactive 5-18; applications 20-48; review-litigation 50-53");
}

TEST_CASE("a paragraph of some length parts a table, which goes on behind it") {
  Text text = written_report::report_of_2021();
  text.insert(text.begin() + 30,
              "本页说明：以上数据由办公室汇总，统计口径与上年一致，包括通过信函、传真和网络等渠道提交的全部申请，"
              "具体情况以归档的台账为准，如有疑问请与办公室联系。");
  CHECK(tables(text) == "proactive 5-18; applications 20-48 parted; review-litigation 50-53");
}

TEST_CASE("a table that is printed twice is found twice") {
  Text text = written_report::report_of_2021();
  const Text again(text.begin() + 3, text.begin() + 18);
  text.insert(text.end(), again.begin(), again.end());
  const std::string found = tables(text);
  CHECK(found.starts_with("proactive 5-18; applications 20-47; review-litigation 49-52; proactive "));
  CHECK(found.ends_with(" again"));
}
