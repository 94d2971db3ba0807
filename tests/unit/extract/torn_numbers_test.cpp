// extract/aligned/torn_numbers.h: digits at the head of a page that belong to the last row of the one before.
#include "extract/aligned/torn_numbers.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/extract/page_pieces.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

std::string in_words(const std::vector<FragmentLine>& page) {
  std::string words;
  for (const FragmentLine& each : page) {
    words += &each == &page.front() ? "" : " / ";
    for (const Fragment& text : each.fragments) words += (&text == &each.fragments[0] ? "" : "|") + text.text;
  }
  return words;
}

struct Pages {
  std::vector<FragmentLine> above, below;
  std::string joined() {
    join_torn_numbers(above, below, em);
    return in_words(above) + " // " + in_words(below);
  }
};

/// A header and a row whose numbers fill their columns.
std::vector<FragmentLine> above() {
  return {line({piece("商业", 100, 700), piece("科研", 125, 700), piece("其他", 150, 700)}),
          line({piece("1.属于国", 0, 720), piece("123", 100, 720), piece("45", 125, 720), piece("678", 150, 720)})};
}

}  // namespace

TEST_CASE("digits and the rest of a label at the head of a page go on with the last row of the one before") {
  Pages pages{above(), {line({piece("家秘密", 0, 60), piece("4", 105, 60), piece("9", 155, 60)})}};
  CHECK(pages.joined() == "商业|科研|其他 / 1.属于国家秘密|1234|45|6789 // ");
}

TEST_CASE("a header printed again stands between a number and its digits") {
  Pages pages{above(),
              {line({piece("商业", 100, 40), piece("科研", 125, 40), piece("其他", 150, 40)}),
               line({piece("4", 105, 60), piece("9", 155, 60)})}};
  CHECK(pages.joined() == "商业|科研|其他 / 1.属于国|1234|45|6789 // 商业|科研|其他 / ");
}

TEST_CASE("a row with a label of its own, or behind another text, is no rest") {
  Pages item{above(), {line({piece("2.其他", 0, 60), piece("4", 105, 60), piece("9", 155, 60)})}};
  CHECK(item.joined() == "商业|科研|其他 / 1.属于国|123|45|678 // 2.其他|4|9");
  Pages table{above(), {line({piece("行政复议", 100, 40)}), line({piece("4", 105, 60), piece("9", 155, 60)})}};
  CHECK(table.joined() == "商业|科研|其他 / 1.属于国|123|45|678 // 行政复议 / 4|9");
}

TEST_CASE("numbers with room for more, or longer ones below them, do not go on") {
  Pages room{{line({piece("一项", 0, 720), piece("12", 100, 720), piece("45", 150, 720)})},
             {line({piece("4", 105, 60), piece("9", 155, 60)})}};
  CHECK(room.joined() == "一项|12|45 // 4|9");
  Pages longer{above(), {line({piece("45678", 95, 60)})}};
  CHECK(longer.joined() == "商业|科研|其他 / 1.属于国|123|45|678 // 45678");
}
