// Text that a line strikes out.
#include "extract/page/struck_words.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "extract/page/page_tables.h"
#include "tests/unit/made_up_page.h"

using namespace xxgk::extraction;

namespace {

PageContent page_of(std::vector<Word> words, std::vector<Rule> rules) {
  PageContent page;
  page.width = 600;
  page.height = 800;
  page.words = std::move(words);
  page.rules = std::move(rules);
  return page;
}

/// What is left of the words.
std::string left_of(std::vector<Word> words, std::vector<Rule> rules) {
  PageContent page = page_of(std::move(words), std::move(rules));
  drop_struck_text(page);
  std::string text;
  for (const Word& word : page.words) text += (text.empty() ? "" : " ") + word.text;
  return text;
}

}  // namespace

TEST_CASE("a line through the middle of digits deletes them") {
  CHECK(left_of({word("77", 100, 100), word("5", 200, 100)}, {{true, 105, 100, 110}}) == "5");
  CHECK(left_of({word("177069", 100, 100)}, {{true, 105, 105, 115}}) == "1069");
  CHECK(left_of({word("规章", 100, 100), word("77", 130, 100)}, {{true, 105, 100, 140}}).empty());
  CHECK(left_of({word("177069", 100, 100)}, {{true, 105, 105, 110.2}, {true, 105, 110.2, 115}}) == "1069");
}

TEST_CASE("lines under or over text, and lines that go on beside it, delete nothing") {
  CHECK(left_of({word("77", 100, 100)}, {{true, 109, 100, 110}}) == "77");
  CHECK(left_of({word("77", 100, 100)}, {{true, 101, 100, 110}}) == "77");
  CHECK(left_of({word("77", 100, 100)}, {{true, 105, 80, 300}}) == "77");
  CHECK(left_of({word("77", 100, 100)}, {{false, 105, 90, 120}}) == "77");
}

TEST_CASE("a rule of a grid through text that overflows its cell deletes nothing") {
  CHECK(left_of({word("77", 100, 100)}, {{true, 105, 99, 111}, {false, 99, 50, 150}, {false, 111, 50, 150}}) == "77");
}

TEST_CASE("what is left of a number that a correction wraps is one number") {
  PageContent page = page_of({word("1", 20, 5), word("7706", 20, 15), word("9", 20, 25)}, {{true, 20, 20, 30}});
  for (const double y : {0.0, 40.0}) page.rules.push_back({true, y, 0, 100});
  for (const double x : {0.0, 15.0, 50.0, 100.0}) page.rules.push_back({false, x, 0, 40});
  drop_struck_text(page);
  const std::vector<PlacedTable> tables = take_tables(page);
  REQUIRE(tables.size() == 1);
  CHECK(tables.front().table.cells.at(1).text == "1069");
}
