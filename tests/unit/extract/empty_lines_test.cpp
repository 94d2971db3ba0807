// Empty lines of a text with a cell a line: blank cells, or nothing.
#include "extract/text/empty_lines.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk::extraction;

namespace {

/// `x` a label, `1` a value, `.` an empty line; back comes the same with `o` for each blank cell.
std::string with_blank_cells(const std::string& text) {
  std::vector<CellLine> lines;
  std::string marks;
  std::size_t empty = 0;
  for (const char c : text) {
    if (c == '.') {
      ++empty;
      continue;
    }
    lines.push_back({c == '1', empty});
    marks += c;
    empty = 0;
  }
  const std::vector<std::size_t> blanks = blank_cells_before(lines);
  std::string result;
  for (std::size_t i = 0; i < lines.size(); ++i) result += std::string(blanks[i], 'o') + marks[i];
  return result;
}

}  // namespace

TEST_CASE("empty lines are blank cells where rows are as long with them as the others") {
  CHECK(with_blank_cells("x111x111x1.1x.11x111") == "x111x111x1o1xo11x111");
  CHECK(with_blank_cells("x111x1.1x11.x...x.11x111") == "x111x1o1x11oxoooxo11x111");
}

TEST_CASE("empty lines between tables are no cells") {
  CHECK(with_blank_cells("x111x1.1x.11x111.xx111x111x11..x111") == "x111x1o1xo11x111xx111x111x11ox111");
  CHECK(with_blank_cells("x111x111x111.x111x111") == "x111x111x111x111x111");
}

TEST_CASE("where rows are shorter without empty lines, these are no cells") {
  CHECK(with_blank_cells("x111x111x11x11x1x1.1x.11x11") == "x111x111x11x11x1x11x11x11");
}

TEST_CASE("empty lines between all lines are no cells, and more of them are") {
  CHECK(with_blank_cells("x.1.1.1.x.1.1.1.x.1.1.1") == "x111x111x111");
  CHECK(with_blank_cells("x.1.1.1.x.1.1.1.x.1...1.x...1.1.x.1.1.1") == "x111x111x1o1xo11x111");
}

TEST_CASE("a row longer than all others has its blank cells too, if others have theirs") {
  CHECK(with_blank_cells("x111x1.1x.11x111x11111.11") == "x111x1o1xo11x111x11111o11");
  CHECK(with_blank_cells("x111x111x111x11111.11") == "x111x111x111x1111111");
  CHECK(with_blank_cells("").empty());
}
