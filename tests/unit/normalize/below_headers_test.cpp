// Values that stand below the header of their column.
#include "normalize/placed/below_headers.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk;

namespace {

LineCell cell_at(int column, double x, int page = 1, NumberReading::Kind kind = NumberReading::Kind::number) {
  LineCell cell;
  cell.column = column;
  cell.text = "7";
  cell.number.kind = kind;
  cell.origin.page = page;
  cell.origin.box = Box{x - 5, 0, x + 5, 10};
  return cell;
}

LineCell head_at(int column, double x, int page = 1) {
  return cell_at(column, x, page, NumberReading::Kind::text);
}

/// A stub, and three columns of values whose headers have their middles at 100, 150 and 200; those of a group above
/// them.
std::vector<Line> header(int page = 1) {
  Line group, heads;
  group.cells = {head_at(2, 175, page)};
  heads.cells = {head_at(0, 20, page), head_at(1, 100, page), head_at(2, 150, page), head_at(3, 200, page)};
  return {group, heads};
}

bool is_below(const LineCell& value, int page_of_header = 1) {
  const std::vector<Line> lines = header(page_of_header);
  PlacedBlock block;
  block.lines = lines;
  block.first_column = 1;
  block.columns = 3;
  return BelowHeaders(block, lines.size()).holds(value);
}

}  // namespace

TEST_CASE("a value near the middle of its column's header stands below it") {
  CHECK(is_below(cell_at(1, 100)));
  CHECK(is_below(cell_at(2, 160)));
  CHECK(is_below(cell_at(3, 190)));
}

TEST_CASE("a value on the way to another column, or of another column, does not") {
  CHECK_FALSE(is_below(cell_at(2, 174)));
  CHECK_FALSE(is_below(cell_at(1, 150)));
  CHECK_FALSE(is_below(cell_at(0, 20)));
  CHECK_FALSE(is_below(cell_at(4, 250)));
}

TEST_CASE("headers of another page, and those of texts, say nothing") {
  CHECK_FALSE(is_below(cell_at(1, 100, 2)));
  CHECK_FALSE(is_below(cell_at(1, 100, 0), 0));
}
