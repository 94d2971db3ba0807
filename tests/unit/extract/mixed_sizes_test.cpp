// extract/page/mixed_sizes.h: numbers whose pieces are set in several sizes of type.
#include "extract/page/mixed_sizes.h"

#include <catch2/catch.hpp>

using namespace xxgk;
using namespace xxgk::extraction;

namespace {

/// Type so large on a base line: it takes 0.2 of its size below it, each character half its size in width.
Word word(const char* text, double x, double size, double base = 100) {
  std::vector<double> edges{x};
  for (const char* at = text; *at != '\0'; ++at) edges.push_back(edges.back() + size / 2);
  return {text, {x, base - 0.8 * size, edges.back(), base + 0.2 * size}, Turn::right, edges};
}

std::vector<std::string> joined(std::vector<Word> words, const std::vector<Rule>& rules = {}) {
  join_mixed_sizes(words, rules);
  std::vector<std::string> texts;
  for (const Word& word : words) texts.push_back(word.text);
  return texts;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("touching pieces of a number in two sizes are one word") {
  std::vector<Word> words{word("264", 10, 9), word("7", 23.5, 12)};
  join_mixed_sizes(words, {});
  REQUIRE(words.size() == 1);
  CHECK(words[0].text == "2647");
  CHECK(words[0].edges == std::vector<double>{10, 14.5, 19, 23.5, 29.5});
  CHECK(words[0].box.x1 == 29.5);
}

TEST_CASE("pieces are joined in the order of their places, however many and however they come") {
  CHECK(joined({word("x", 90, 9), word("1", 29.5, 9), word("264", 10, 9), word("7", 23.5, 12)}) == Texts{"x", "26471"});
}

TEST_CASE("a raised or lowered mark is no piece of the number") {
  CHECK(joined({word("264", 10, 12), word("7", 28, 8, 95)}) == Texts{"264", "7"});
  CHECK(joined({word("264", 10, 12), word("7", 28, 8, 102)}) == Texts{"264", "7"});
}

TEST_CASE("numbers that stand apart, on other lines or are of one size stay") {
  CHECK(joined({word("264", 10, 9), word("7", 25, 12)}).size() == 2);
  CHECK(joined({word("264", 10, 9), word("7", 23.5, 12, 112)}).size() == 2);
  CHECK(joined({word("264", 10, 9), word("7", 23.5, 9)}).size() == 2);
}

TEST_CASE("text, and what was read from a picture, stays") {
  CHECK(joined({word("264", 10, 9), word("a", 23.5, 12)}).size() == 2);
  std::vector<Word> read{word("264", 10, 9), word("7", 23.5, 12)};
  for (Word& word : read) word.confidence = 0.9;
  CHECK(joined(read).size() == 2);
}

TEST_CASE("numbers on both sides of a rule are of two cells") {
  const std::vector<Word> words{word("264", 10, 9), word("7", 23.5, 12)};
  CHECK(joined(words, {{false, 23.5, 80, 120}}).size() == 2);
  CHECK(joined(words, {{false, 23.5, 120, 160}, {false, 40, 80, 120}, {true, 95, 10, 40}}).size() == 1);
}
