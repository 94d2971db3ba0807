// normalize/place_values.h and settle_row.h: where a row's values can stand, and when that is settled.
#include "normalize/table/place_values.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "normalize/table/settle_row.h"
#include "tests/unit/official_forms.h"
#include "tests/unit/written_document.h"

using namespace xxgk;

namespace {

/// A row of `width` columns, whose values are parted by bars.
struct Row {
  std::vector<Line> lines;
  std::vector<const LineCell*> values;
  RowShape shape;

  Row(const std::string& printed, std::size_t width)
      : lines(lines_of(written({printed}), official::folder(), official::lexicon())) {
    for (const LineCell& cell : lines.front().cells) values.push_back(&cell);
    shape.values = &values;
    shape.width = width;
  }
};

/// The standings of all columns: `.` sure, `?` suspect, `x` ambiguous.
std::string standings(const std::string& printed, std::size_t width, const IsPossible& is_possible) {
  const Row row(printed, width);
  std::vector<HeaderColumn> order;
  for (std::size_t i = 0; i < width; ++i) order.push_back({static_cast<int>(i), false, false, {}});
  std::string words;
  for (const Standing standing : settle_row({order}, row.shape, width, is_possible, is_possible).standings)
    words += standing == Standing::sure ? '.' : standing == Standing::suspect ? '?' : 'x';
  return words;
}

bool always(const std::vector<CellChoice>&) {
  return true;
}

}  // namespace

TEST_CASE("as many values as columns leave no choice") {
  CHECK(standings("1|2|3", 3, always) == "...");
}

TEST_CASE("a value that may stand in two columns is ambiguous, until arithmetic decides") {
  CHECK(standings("1|2", 3, always) == "xxx");
  CHECK(standings("1|2", 3, [](const auto& choices) { return !choices[1].cell; }) == "???");
}

TEST_CASE("surplus values that are all the same do not matter") {
  CHECK(standings("0|0|0|0", 3, always) == "...");
  CHECK(standings("0|0|0|5", 3, always) == "???");
}

TEST_CASE("of more ways than are looked at none is settled, though only one of those seen were possible") {
  const auto only_first_columns = [](const std::vector<CellChoice>& choices) {
    for (std::size_t i = 0; i < 8; ++i) {
      if (!choices[i].cell) return false;
    }
    return true;
  };
  const Row row("1|2|3|4|5|6|7|8", 16);
  CHECK(place_values(row.shape).incomplete);
  CHECK(standings("1|2|3|4|5|6|7|8", 16, only_first_columns) == std::string(16, 'x'));
  CHECK_FALSE(place_values(Row("1|2", 3).shape).incomplete);
}

TEST_CASE("equal surplus values do not matter however many ways there are") {
  CHECK(standings("0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0", 15, always) == std::string(15, '.'));
  CHECK(standings("7|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0|0", 15, always) == std::string(15, '?'));
}
