// What of a source is kept as it stands: normalize/assemble.h, through the door of normalize.
#include "normalize/report/assemble.h"

#include <catch2/catch.hpp>
#include <string>

#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

Cell cell(int row, int column, int row_span, const std::string& text) {
  Cell made;
  made.row = row;
  made.column = column;
  made.row_span = row_span;
  made.text = text;
  return made;
}

}  // namespace

TEST_CASE("a grid that is kept keeps its cells' spans") {
  Document document;
  document.blocks.emplace_back(Table{TableLayout::grid,
                                     {cell(0, 0, 2, "栏目"), cell(0, 1, 1, "门户网站"), cell(1, 1, 1, "移动客户端"),
                                      cell(2, 0, 1, "其他平台"), cell(2, 1, 1, "公示栏")}});
  const Report report = normalize(document, official::forms());
  REQUIRE(report.sections.size() == 1);
  const auto& grid = std::get<Grid>(report.sections.front().contents.front());
  REQUIRE(grid.table.cells.size() == 5);
  CHECK(grid.table.cells[0].row_span == 2);
  CHECK(grid.table.cells[3].row_span == 1);
}

TEST_CASE("rows without anything in them are not kept") {
  Document document;
  document.blocks.emplace_back(
      Table{TableLayout::grid, {cell(0, 0, 1, ""), cell(0, 1, 1, " "), cell(1, 0, 1, ""), cell(1, 1, 1, "")}});
  const Report report = normalize(document, official::forms());
  for (const Section& section : report.sections) CHECK(section.contents.empty());
}
