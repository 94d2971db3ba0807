// normalize/read_header.h: which columns a header names, with merged cells lost, columns missing, out of order, twice.
#include "normalize/table/read_header.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

/// The columns of table three that a header names, from left to right: `?` only by their place, `!` twice, `-` none of
/// the form's; readings parted by ` / `; `none`, and `contradicts` where the form is contradicted.
std::string columns(const std::vector<std::string>& text) {
  const Form& form = *find_form(official::forms(), "2021");
  const TableForm& table = *find_table(form, "applications");
  const BlockForm& block = table.blocks.front();
  const auto expected = expected_columns(table, block, official::folder());
  const auto lines = lines_of(written(text), official::folder(), official::lexicon());
  std::vector<const Line*> header;
  for (const Line& line : lines) header.push_back(&line);
  const HeaderReading reading = read_header(header, expected, block, official::folder());
  if (reading.orders.empty()) return reading.contradicts_form ? "contradicts" : "none";
  std::string words;
  for (const auto& order : reading.orders) {
    words += words.empty() ? "" : " / ";
    for (std::size_t i = 0; i < order.size(); ++i) {
      words += i == 0 ? "" : " ";
      words += order[i].expected < 0 ? "-" : expected[static_cast<std::size_t>(order[i].expected)].column->key;
      words += order[i].unsure ? "?" : "";
      words += order[i].twice ? "!" : "";
    }
  }
  return words;
}

const std::string all = "natural-person business research public-welfare legal-service other total";

}  // namespace

TEST_CASE("merged cells that were dropped leave groups above their columns") {
  CHECK(columns({"申请人情况 |", "自然人 | 法人或其他组织 | 总计",
                 "商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他"}) == all);
}

TEST_CASE("a header of one line is as good") {
  CHECK(columns({"自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计"}) == all);
}

TEST_CASE("a column that is missing is missing") {
  CHECK(columns({"自然人 | 商业企业 | 科研机构 | 法律服务机构 | 其他 | 总计"}) ==
        "natural-person business research legal-service other total");
}

TEST_CASE("two columns that changed places are read where they stand") {
  CHECK(columns({"自然人 | 科研机构 | 商业企业 | 社会公益组织 | 法律服务机构 | 其他 | 总计"}) ==
        "natural-person research business public-welfare legal-service other total");
}

TEST_CASE("a column printed twice is told") {
  CHECK(columns({"自然人 | 商业企业 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计"}) ==
        "natural-person business business! research public-welfare legal-service other total");
}

TEST_CASE("a column with another name is known by its place, and that is said") {
  CHECK(columns({"自然人 | 商业企业 | 科研机构 | 慈善团体 | 法律服务机构 | 其他 | 总计"}) ==
        "natural-person business research public-welfare? legal-service other total");
}

TEST_CASE("nothing is read from nothing") {
  CHECK(columns({}) == "none");
  CHECK(columns({"| |", "|"}) == "none");
}

TEST_CASE("a group whose columns are not printed leaves their number open") {
  CHECK(columns({"自然人 | 法人或其他组织 | 总计"}) == "none");
}

TEST_CASE("labels that low cells cut off are known by their places, where the header has all columns") {
  CHECK(columns({"自然人 | 商业 | 科研 | 社会 | 法律 | 其他 | 总计"}) == all);
}
