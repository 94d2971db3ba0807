// normalize/match_rows.h and bare_sums.h: which row of the form a printed row is.
#include "normalize/table/match_rows.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

/// The rows of table three of 2021 that these lines are, `?` behind those that are unsure; `-`: none.
std::string rows(const std::vector<std::string>& text) {
  const Form& form = *find_form(official::forms(), "2021");
  const TableForm& table = *find_table(form, "applications");
  const LabelBook book(official::forms(), table.name, official::folder());
  const auto lines = lines_of(written(text), official::folder(), official::lexicon());
  std::vector<RowItem> items = row_items(lines, book);
  const std::vector<ExpectedRow> expected = expected_rows(form, table, official::forms(), official::folder());
  std::vector<FoldedLabel> sums;
  for (const std::string& word : official::lexicon().subtotals) sums.push_back(official::folder().label(word));
  match_rows(items, expected, sums);
  std::string words;
  for (const RowItem& item : items) {
    words += words.empty() ? "" : " ";
    words += item.row < 0 ? "-" : expected[static_cast<std::size_t>(item.row)].row->key;
    words += item.unsure ? "?" : "";
  }
  return words;
}

}  // namespace

TEST_CASE("clear labels are rows wherever they stand") {
  CHECK(rows({"（一）予以公开 | 1", "一、本年新收政府信息公开申请数量 | 2"}) == "granted received");
}

TEST_CASE("rows that are missing leave no trace in the others") {
  CHECK(rows({"1.属于国家秘密 | 1", "8.属于行政查询事项 | 2"}) == "denied.state-secret denied.administrative-query");
}

TEST_CASE("labels with lost characters are known between clear neighbours") {
  CHECK(rows({"1.属于国家秘密 | 1", "2.其他法律禁止 | 2", "3.危及“三安全一稳定” | 3"}) ==
        "denied.state-secret denied.prohibited-by-law denied.security-stability");
}

TEST_CASE("a text that is no label of the form is no row") {
  CHECK(rows({"群众来信 | 12"}) == "-");
  CHECK(rows({"一、本年新收政府信息公开申请数量 | 2", "其中来信 | 1", "二、上年结转政府信息公开申请数量 | 3"}) ==
        "received - carried-in");
}

TEST_CASE("a bare sum belongs to the group that stands next to it") {
  const std::string found = rows({"（四）无法提供 | 小计 | 6", "1.本机关不掌握相关政府信息 | 1",
                                  "2.没有现成信息需要另行制作 | 2", "3.补正后申请内容仍不明确 | 3"});
  CHECK(found == "unavailable unavailable.not-held unavailable.needs-creation unavailable.unclear");
}

TEST_CASE("pieces of a label beside several rows stand in the way of no bare sum") {
  const std::string found =
      rows({"1.本机关不掌握相关政府信息 | 1", "（", "四）", "2.没有现成信息需要另行制作 | 2", "无法",
            "3.补正后申请内容仍不明确 | 3", "提供", "小计 | 6", "1.信访举报投诉类申请 | 5"});
  CHECK(found.find("unavailable.unclear - unavailable rejected.petition") != std::string::npos);
}

TEST_CASE("a row printed twice is that row twice") {
  CHECK(rows({"（一）予以公开 | 1", "（一）予以公开 | 1"}) == "granted granted");
}
