// extract/mere_prose.h: which pages keep the words of their lines.
#include "extract/mere_prose.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/page/type_size.h"
#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

PageLines page_of(const std::vector<Word>& words) {
  PageContent page;
  page.height = 800;
  page.width = 600;
  page.words = words;
  return take_lines(page);
}

PageLines prose() {
  return page_of({word("全年公开信息300条", 100, 100), word("同比增长。", 100, 120), word("3", 300, 780)});
}

PageLines rows() {
  return page_of({word("规章", 100, 100), word("3", 300, 100)});
}

/// `.` for each page that kept its words, `-` for each that did not.
std::string kept(const std::vector<PageLines>& pages) {
  ProseKeeper keeper;
  for (const PageLines& page : pages) keeper.add(page);
  std::string text;
  for (const PageLines& page : std::move(keeper).pages()) text += page.forgotten ? '-' : '.';
  return text;
}

}  // namespace

TEST_CASE("pages of mere prose forget their words, once the next page is known") {
  CHECK(kept({prose(), prose(), prose(), prose()}) == "---.");
}

TEST_CASE("a page with rows keeps its words, and so do those beside it") {
  CHECK(kept({prose(), prose(), prose(), rows(), prose(), prose(), prose()}) == "--...-.");
}

TEST_CASE("the size of type is known of forgotten words too") {
  ProseKeeper keeper;
  keeper.add(prose());
  keeper.add(prose());
  const std::vector<PageLines> pages = std::move(keeper).pages();
  REQUIRE(pages[0].forgotten);
  CHECK(pages[0].lines[0].words.empty());
  CHECK(type_size(pages[0].lines[0]).width == Approx(type_size(pages[1].lines[0]).width));
  CHECK(pages[0].lines[0].text == pages[1].lines[0].text);
}
