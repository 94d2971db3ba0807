// Lists of contents are no tables.
#include "extract/aligned/list_of_contents.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/extract/page_pieces.h"

using namespace xxgk::extraction;

namespace {

FragmentLine entry(const std::string& heading, const std::string& page) {
  return line({piece(heading, 0, 0), piece(page, 200, 0)});
}

using Lines = std::vector<std::size_t>;

}  // namespace

TEST_CASE("numbered headings with the numbers of their pages are a list of contents") {
  CHECK(
      lines_of_contents(std::vector{line({piece("目录", 0, 0)}), entry("一、总体情况", "1"), entry("二、主动公开", "2"),
                                    entry("三、依申请公开", "2"), entry("四、复议", "5")}) == Lines{1, 2, 3, 4});
}

TEST_CASE("rows of a table are none: their numbers go back, are blank, or others stand between them") {
  CHECK(lines_of_contents(std::vector{entry("一、受理", "4"), entry("二、答复", "3"), entry("三、结转", "8"),
                                      entry("四、复议", "9"), entry("五、诉讼", "1")})
            .empty());
  CHECK(lines_of_contents(
            std::vector{entry("一、受理", "0"), entry("二、答复", "0"), entry("三、结转", "0"), entry("四、复议", "0")})
            .empty());
  CHECK(lines_of_contents(std::vector{entry("一、受理", "1"), entry("二、答复", "2"), entry("其中", "2"),
                                      entry("三、结转", "3"), entry("四、复议", "4")})
            .empty());
}
