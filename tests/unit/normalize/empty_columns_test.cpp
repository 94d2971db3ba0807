// normalize/empty_columns.h: columns that only a wider table beside it needs.
#include "normalize/table/empty_columns.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

/// The first table's lines after dropping, as `a|b`.
std::vector<std::string> left(const std::vector<std::string>& printed) {
  auto lines = lines_of(written(printed), official::folder(), official::lexicon());
  const TableForm& table = *find_table(official::forms().forms.back(), "proactive");
  drop_empty_columns(lines, table, LabelBook(official::forms(), "proactive", official::folder()));
  std::vector<std::string> texts;
  for (const Line& line : lines) {
    std::string& text = texts.emplace_back();
    for (const LineCell& cell : line.cells) text += (cell.column > 0 ? "|" : "") + cell.text;
  }
  return texts;
}

using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("columns that nothing stands in go") {
  CHECK(left({"信息内容||本年制发件数||本年废止件数||现行有效件数|", "规章||1||0||5|", "行政规范性文件||||2||7|"}) ==
        Lines{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|1|0|5", "行政规范性文件||2|7"});
}

TEST_CASE("a column with a header stays, however empty") {
  const Lines printed{"信息内容|本年制发件数|本年废止件数|现行有效件数||", "规章|1||5||", "行政规范性文件|3||7||"};
  CHECK(left(printed) == Lines{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|1||5", "行政规范性文件|3||7"});
}

TEST_CASE("where lines differ in width nothing tells which cells are one column") {
  const Lines printed{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章||1|0|5|", "行政规范性文件||2|2|7|"};
  CHECK(left(printed) == printed);
}

TEST_CASE("a last line that is cut short keeps its beginning") {
  CHECK(left({"信息内容||本年制发件数||本年废止件数||现行有效件数|", "规章||1||0||5|", "行政规范性文件||3||2"}) ==
        Lines{"信息内容|本年制发件数|本年废止件数|现行有效件数", "规章|1|0|5", "行政规范性文件|3|2"});
}

TEST_CASE("a table as wide as the form's is left alone") {
  const Lines printed{"信息内容|本年制发件数||现行有效件数", "规章|1||5", "行政规范性文件|3||7"};
  CHECK(left(printed) == printed);
}
