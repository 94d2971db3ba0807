// extract/page_overlay.h: what is drawn over the picture of a page.
#include "extract/page_overlay.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// Two cells side by side, 30 points wide and 40 high.
PageContent two_cells() {
  PageContent page;
  for (const double y : {100.0, 140.0}) page.rules.push_back({true, y, 50, 110});
  for (const double x : {50.0, 80.0, 110.0}) page.rules.push_back({false, x, 100, 140});
  page.words.push_back({"12", {60, 115, 70, 125}, Turn::right, {60, 65, 70}});
  return page;
}

}  // namespace

TEST_CASE("words, cells and notes are framed and filled") {
  const std::string overlay = overlay_of(two_cells(), std::vector<PictureNote>{{{60, 115, 70, 125}, "review/total"}});
  CHECK(overlay.find("60.00 115.00 10.00 10.00 re S") != std::string::npos);
  CHECK(overlay.find("60.00 115.00 10.00 10.00 re f") != std::string::npos);
  CHECK(overlay.find("50.00 100.00 30.00 40.00 re S") != std::string::npos);
  CHECK(overlay.find("80.00 100.00 30.00 40.00 re S") != std::string::npos);
}

TEST_CASE("a note is broken so that it fits into its cell") {
  const std::string overlay =
      overlay_of(two_cells(), std::vector<PictureNote>{{{60, 115, 70, 125}, "litigation-after-review/upheld"}});
  CHECK(overlay.find("(litigation-) Tj") != std::string::npos);
  CHECK(overlay.find("(after-review) Tj") != std::string::npos);
  CHECK(overlay.find("(/upheld) Tj") != std::string::npos);
}

TEST_CASE("what would end a string of the content is escaped") {
  const std::string overlay = overlay_of({}, std::vector<PictureNote>{{{0, 0, 9, 9}, "a)(\\\n"}});
  CHECK(overlay.find("(a\\)\\(\\\\?) Tj") != std::string::npos);
}
