// extract/trim_boxes.h: words whose boxes are far taller than their type.
#include "extract/page/trim_boxes.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// A word of type of ten points on the base line 100, in a box as tall as told, as Poppler places it.
Word word(const char* text, std::vector<double> edges, double height, Turn turn = Turn::right) {
  const double top = 100 - height * 0.95 / 1.3;
  return {text, {edges.front(), top, edges.back(), top + height}, turn, edges};
}

}  // namespace

TEST_CASE("boxes of fonts that tell their size stay") {
  PageContent page;
  page.words = {word("年报", {0, 10, 20}, 14), word("12", {30, 35, 40}, 14)};
  const Box before = page.words[0].box;
  trim_boxes(page);
  CHECK(page.words[0].box == before);
}

TEST_CASE("boxes that are too tall become as tall as their type, on its base line") {
  PageContent page;
  page.words = {word("年报", {0, 10, 20}, 26), word("12", {30, 35, 40}, 26)};
  trim_boxes(page);
  for (const Word& trimmed : page.words) {
    CHECK(trimmed.box.y0 == Approx(91.2));
    CHECK(trimmed.box.y1 == Approx(101.2));
  }
  CHECK(page.words[1].box.x0 == 30);
}

TEST_CASE("beside such fonts others stay as they are") {
  PageContent page;
  page.words = {word("年报", {0, 10, 20}, 26), word("12", {30, 35, 40}, 12), word("度", {0, 20}, 30, Turn::down)};
  const Box digits = page.words[1].box, label = page.words[2].box;
  trim_boxes(page);
  CHECK(page.words[1].box == digits);
  CHECK(page.words[2].box == label);
}
