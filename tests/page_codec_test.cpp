// Pages pass between processes without loss, and nothing else passes for them.
#include "extract/page_codec.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

TEST_CASE("pages come back as they went") {
  PdfPages pages;
  pages.page_count = 2;
  PageContent& page = pages.pages.emplace_back();
  page.number = 2;
  page.width = 595.5;
  page.height = 842;
  page.rotate = 90;
  page.words = {word("规章", 10, 20), turned("本年", 1, 2, Turn::up)};
  page.rules = {{true, 1.5, 2, 3}, {false, 4, 5, 6}};
  page.pictures = {{1, 2, 3, 4}};
  const PdfPages back = decoded_pages(encoded(pages));
  CHECK(back.page_count == 2);
  REQUIRE(back.pages.size() == 1);
  CHECK(back.pages[0].number == 2);
  CHECK(back.pages[0].rotate == 90);
  CHECK(back.pages[0].width == 595.5);
  REQUIRE(back.pages[0].words.size() == 2);
  CHECK(back.pages[0].words[0].text == "规章");
  CHECK(back.pages[0].words[0].edges == page.words[0].edges);
  CHECK(back.pages[0].words[1].turn == Turn::up);
  CHECK(back.pages[0].rules[1].to == 6);
  CHECK(back.pages[0].pictures[0] == Box{1, 2, 3, 4});
}

TEST_CASE("a fault passes too") {
  PdfPages pages;
  pages.fault = PdfFault::locked;
  CHECK(decoded_pages(encoded(pages)).fault == PdfFault::locked);
}

TEST_CASE("bytes that are cut short or too many are refused") {
  PdfPages pages;
  pages.pages.emplace_back().words = {word("规章", 10, 20)};
  const std::string bytes = encoded(pages);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_THROWS(decoded_pages(std::string_view(bytes).substr(0, length)));
  CHECK_THROWS(decoded_pages(bytes + "x"));
}
