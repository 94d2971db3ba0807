// extract/page/stacked_numbers.h: numbers broken over lines in cells that no rule encloses.
#include "extract/page/stacked_numbers.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// Ten points high with its middle at y, centred at x; each character five points wide.
Word word(const char* text, double x, double y) {
  const double width = 5 * static_cast<double>(std::string(text).size());
  std::vector<double> edges;
  for (double at = x - width / 2; at <= x + width / 2; at += 5) edges.push_back(at);
  return {text, {x - width / 2, y - 5, x + width / 2, y + 5}, Turn::right, edges};
}

std::vector<std::string> texts(std::vector<Word> words) {
  join_stacked_numbers(words);
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("pieces of a number beside numbers half-way between them are one number, there") {
  std::vector<Word> words{word("244", 50, 100), word("154", 100, 105), word("8", 50, 110)};
  join_stacked_numbers(words);
  REQUIRE(words.size() == 2);
  CHECK(words[0].text == "2448");
  CHECK(middle_y(words[0].box) == 105);
  CHECK(words[0].edges.size() == 5);
}

TEST_CASE("three pieces beside a number at the second") {
  CHECK(texts({word("13", 50, 100), word("64", 50, 110), word("6", 50, 120), word("107", 100, 110)}) ==
        Texts{"13646", "107"});
}

TEST_CASE("several numbers of a row are broken") {
  CHECK(texts({word("244", 50, 100), word("384", 80, 100), word("8", 50, 110), word("0", 80, 110),
               word("154", 110, 105)}) == Texts{"2448", "3840", "154"});
}

TEST_CASE("numbers of rows that stand close are not one") {
  CHECK(texts({word("244", 50, 100), word("154", 100, 100), word("8", 50, 110), word("15", 100, 110)}).size() == 4);
  SECTION("even where another column has a number half-way between") {
    CHECK(texts({word("244", 50, 100), word("1540", 100, 100), word("8", 50, 110), word("20", 150, 105)}).size() == 4);
  }
}

TEST_CASE("a number that leaves room for another digit is not broken") {
  CHECK(texts({word("24", 50, 100), word("8", 50, 110), word("154", 100, 105), word("2448", 50, 140)}).size() == 4);
}

TEST_CASE("lines further apart than those of a cell are not one") {
  CHECK(texts({word("244", 50, 100), word("8", 50, 116), word("154", 100, 108)}).size() == 3);
}

TEST_CASE("where numbers are broken, pieces below the numbers of their row are one in doubt") {
  const std::vector<Word> row{word("324", 50, 200), word("127", 100, 200), word("2", 50, 210)};
  std::vector<Word> words{word("244", 50, 100), word("154", 100, 105), word("8", 50, 110)};
  CHECK(texts(row).size() == 3);
  words.insert(words.end(), row.begin(), row.end());
  CHECK(texts(words) == Texts{"2448", "154", "3242…", "127"});
}

TEST_CASE("a dash does not go on below, a number may at its separator") {
  CHECK(texts({word("--", 50, 100), word("8", 50, 110), word("154", 100, 105)}).size() == 3);
  CHECK(texts({word("13,", 50, 100), word("646", 50, 110), word("154", 100, 105)}) == Texts{"13,646", "154"});
}

TEST_CASE("digits as wide as ideographs are digits") {
  const auto wide = [](const char* text, std::size_t digits, double y) {
    Word number = word(std::string(2 * digits, '0').c_str(), 50, y);
    number.text = text;
    number.edges.resize(digits + 1);
    return number;
  };
  CHECK(texts({wide("２６０", 3, 100), word("154", 100, 105), wide("９", 1, 110)}) == Texts{"２６０９", "154"});
}
