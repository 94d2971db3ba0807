// Pages pass between processes without loss, and nothing else passes for them.
#include "extract/page_codec.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/made_up_page.h"

using namespace xxgk;
using namespace xxgk::extraction;

TEST_CASE("pages come back as they went") {
  PageContent page;
  page.number = 2;
  page.width = 595.5;
  page.height = 842;
  page.rotate = 90;
  page.words = {word("规章", 10, 20), turned("本年", 1, 2, Turn::up)};
  page.rules = {{true, 1.5, 2, 3}, {false, 4, 5, 6}};
  page.pictures = {{1, 2, 3, 4}};
  const PageContent back = decoded_page(encoded(page));
  CHECK(back.number == 2);
  CHECK(back.rotate == 90);
  CHECK(back.width == 595.5);
  REQUIRE(back.words.size() == 2);
  CHECK(back.words[0].text == "规章");
  CHECK(back.words[0].edges == page.words[0].edges);
  CHECK(back.words[1].turn == Turn::up);
  CHECK(back.rules[1].to == 6);
  CHECK(back.pictures[0] == Box{1, 2, 3, 4});
}

TEST_CASE("what became of the file passes too") {
  const PdfOutcome back = decoded_outcome(encoded(PdfOutcome{PdfFault::locked, 7}));
  CHECK(back.fault == PdfFault::locked);
  CHECK(back.page_count == 7);
}

TEST_CASE("bytes that are cut short or too many are refused") {
  PageContent page;
  page.words = {word("规章", 10, 20)};
  const std::string bytes = encoded(page);
  for (std::size_t length = 0; length < bytes.size(); ++length)
    CHECK_THROWS(decoded_page(std::string_view(bytes).substr(0, length)));
  CHECK_THROWS(decoded_page(bytes + "x"));
}
