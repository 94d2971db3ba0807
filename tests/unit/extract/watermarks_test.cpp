// extract/watermarks.h: large type over the page's text.
#include "extract/page/watermarks.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/made_up_page.h"

using namespace xxgk::extraction;

namespace {

/// A single character in type of 40 points.
Word large(const std::string& text, double x, double y) {
  return {text, {x, y, x + 40, y + 40}, Turn::right, {x, x + 40}};
}

std::string left_of(PageContent page) {
  drop_watermarks(page);
  std::string text;
  for (const Word& word : page.words) text += word.text;
  return text;
}

}  // namespace

TEST_CASE("large characters over other words go, with those beside them") {
  PageContent page;
  page.words = {word("规章", 10, 10), word("12", 125, 55), word("行政", 10, 130), word("许可", 10, 150),
                word("3", 100, 150),  large("内", 150, 0), large("部", 120, 40),  large("资", 90, 80)};
  CHECK(left_of(page) == "规章12行政许可3");
}

TEST_CASE("a title in large type stays: it lies over nothing") {
  PageContent page;
  page.words = {large("年", 10, 0), large("报", 50, 0), word("规章", 10, 60), word("12", 100, 60), word("件", 120, 60)};
  CHECK(left_of(page) == "年报规章12件");
}

TEST_CASE("a page without words has no watermark") {
  CHECK(left_of({}).empty());
}
