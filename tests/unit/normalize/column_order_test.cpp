// Headers known by places whose words were torn or pushed over other columns.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

/// Columns ten wide, the stub's first; empty texts are empty cells.
struct PlacedLine {
  int first_column = 0;
  std::vector<std::string> texts;
};

Table placed(const std::vector<PlacedLine>& lines) {
  Table table{TableLayout::placed, {}};
  for (std::size_t row = 0; row < lines.size(); ++row) {
    for (std::size_t i = 0; i < lines[row].texts.size(); ++i) {
      Cell& cell = table.cells.emplace_back();
      cell.row = static_cast<int>(row);
      cell.column = lines[row].first_column + static_cast<int>(i);
      cell.text = lines[row].texts[i];
      cell.origin.line = static_cast<int>(row) + 1;
      const double x = 10.0 * cell.column, y = static_cast<double>(row);
      if (!cell.text.empty()) cell.origin.box = Box{x, y, x + 8, y + 1};
    }
  }
  return table;
}

/// A table whose header parts 社会公益组织 in two, so that 其他 stands below 总计.
Table applications(const std::vector<PlacedLine>& rows) {
  std::vector<PlacedLine> lines{{1, {"自然人", "", "", "", "", "", "总计"}},
                                {2, {"商业企业", "科研机构", "社会", "公益组织", "法律服务机构", "其他"}}};
  lines.insert(lines.end(), rows.begin(), rows.end());
  return placed(lines);
}

/// `1 2 3?` the values of a row, in the form's order.
std::string values_of(const Table& table, std::string_view row) {
  Document document;
  document.blocks.emplace_back(Paragraph{"青山区民政局2023年政府信息公开工作年度报告", {}, false});
  document.blocks.emplace_back(Paragraph{"三、收到和处理政府信息公开申请情况", {}, false});
  document.blocks.emplace_back(table);
  const Report report = normalize(document, official::forms());
  std::string words;
  for (const FormTable* form : form_tables(report)) {
    const FactRow* found = form->name == "applications" ? find_row(*form, row) : nullptr;
    for (std::size_t i = 0; found && i < found->facts.size(); ++i) {
      const Fact& fact = found->facts[i];
      words += (words.empty() ? "" : " ") + (fact.value ? fact.value->text() : "_");
      if (fact.status == Status::suspect) words += "?";
    }
  }
  return words;
}

const PlacedLine received{0, {"一、本年新收政府信息公开申请数量", "20", "5", "1", "2", "3", "4", "35"}};
const PlacedLine carried_in{0, {"二、上年结转政府信息公开申请数量", "1", "0", "0", "2", "0", "0", "3"}};
const PlacedLine granted{0, {"（一）予以公开", "9", "1", "0", "2", "1", "1", "14"}};
const PlacedLine carried_out{0, {"四、结转下年度继续办理", "2", "0", "0", "1", "0", "1", "4"}};

PlacedLine with_zeros(PlacedLine line) {
  for (std::size_t i = 1; i < line.texts.size(); ++i) line.texts[i] = "0";
  return line;
}

}  // namespace

TEST_CASE("words of a header over wrong columns: sums tell the columns") {
  CHECK(values_of(applications({received, carried_in, granted, carried_out}), "received") == "20 5 1 2 3 4 35");
}

TEST_CASE("words of a header over wrong columns: where sums tell nothing, pieces of the form's labels do") {
  const Table table =
      applications({with_zeros(received), with_zeros(carried_in), with_zeros(granted), with_zeros(carried_out)});
  CHECK(values_of(table, "received") == "0 0 0 0 0 0 0");
}

TEST_CASE("the words of empty columns over the others: a value is of any of these columns") {
  const Table table = placed({{1, {"自然人", "商业企业", "科研社会公益", "法律服务其", "总计"}},
                              {3, {"机构组织", "机构他"}},
                              {0, {"一、本年新收政府信息公开申请数量", "", "", "", "14", "14"}},
                              {0, {"二、上年结转政府信息公开申请数量", "", "", "", "2", "2"}},
                              {0, {"四、结转下年度继续办理", "", "", "", "3", "3"}}});
  CHECK(values_of(table, "received") == "_ _ _ _ 14? _ 14?");
}

TEST_CASE("the words of empty columns over the others: two columns may not be of the labels that stand lowest") {
  const Table table = placed({{2, {"总计"}},
                              {1, {"商业企业科研机构"}},
                              {1, {"法律服务机构", "其他"}},
                              {0, {"一、本年新收政府信息公开申请数量", "14", "14"}},
                              {0, {"二、上年结转政府信息公开申请数量", "2", "2"}},
                              {0, {"四、结转下年度继续办理", "3", "3"}}});
  CHECK(values_of(table, "received") == "_ _ _ _ 14? 14? _");
}
