#include "extract/aligned/value_columns.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk::extraction;

namespace {

/// The values of a line of text, a character a unit wide. One that touches its neighbour on the left may be pushed.
ValueRow row(const std::string& line) {
  ValueRow values;
  std::size_t end = 0;
  for (std::size_t at = 0; at < line.size(); at = end) {
    const std::size_t begin = line.find_first_not_of(' ', at);
    if (begin == std::string::npos) break;
    end = std::min(line.find(' ', begin), line.size());
    Fragment fragment{line.substr(begin, end - begin), {double(begin), 0, double(end), 1}, CellKind::number};
    values.push_back({fragment, at > 0 && begin - at <= 2});
  }
  return values;
}

Columns columns(const std::vector<std::string>& lines) {
  std::vector<ValueRow> rows;
  for (const std::string& line : lines) rows.push_back(row(line));
  return find_columns(rows, 1);
}

std::vector<std::size_t> columns_of(const std::string& line, const std::vector<std::string>& lines) {
  return assign(row(line), columns(lines), 1);
}

using Places = std::vector<std::size_t>;

}  // namespace

TEST_CASE("a value belongs to the column it stands in, blanks are left out") {
  const std::vector<std::string> lines{"   0      0      0      0", "   0             0       "};
  CHECK(columns_of(lines[1], lines) == Places{0, 2});
  CHECK(columns_of("          0             0", lines) == Places{1, 3});
}

TEST_CASE("columns are set flush left, flush right or in the middle") {
  CHECK(columns({"1     22    333", "4444  5     66 "}).edge == Edge::left);
  CHECK(columns({"   1    22  333", "4444     5   66"}).edge == Edge::right);
  CHECK(columns({"   1     22    333", " 44444  333     1"}).edge == Edge::centre);
  CHECK(columns_of("             66", {"   1    22  333", "4444     5   66"}) == Places{2});
  CHECK(columns_of("        5      ", {"   1    22  333", "4444     5   66"}) == Places{1});
}

TEST_CASE("a line that wanders keeps its columns") {
  const std::vector<std::string> lines{"     0    0    0    0", "     0    0    0    0"};
  CHECK(columns_of("            0    0     ", lines) == Places{1, 2});
  CHECK(columns_of("       0         0     ", lines) == Places{0, 2});
}

TEST_CASE("a value pushed to the right by a label stays in its column") {
  const std::vector<std::string> lines{"     0      0      0      0", "     0      0      0      0"};
  ValueRow pushed = row("         1  2      3      4");
  pushed.front().may_be_pushed = true;
  CHECK(assign(pushed, columns({lines[0]}), 1) == Places{0, 1, 2, 3});
}

TEST_CASE("values between the columns of fuller rows have a column of their own") {
  CHECK(columns_of("5            6", {"1     2             4", "3            7       "}) == Places{0, 2});
}

TEST_CASE("no rows, no columns") {
  CHECK(columns({}).at.empty());
  CHECK(columns({""}).at.empty());
}

TEST_CASE("columns of the next page are laid over those of the page before") {
  const Columns before = columns({"0   0   0      0"});
  CHECK(align(columns({"     0   0      0"}), before, 1, 1) == Places{1, 2, 3});
}
