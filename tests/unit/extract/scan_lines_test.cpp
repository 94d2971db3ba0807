// What is made of lines that were read: votes of several readings, and marks that left no ink.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/ocr/number_text.h"
#include "extract/ocr/vote_on_line.h"

namespace xxgk::ocr {
namespace {

/// One character a letter, all as sure.
SymbolLine read_as(const std::string& letters, double confidence) {
  SymbolLine line;
  for (const char letter : letters) line.push_back({std::string(1, letter), {}, confidence});
  return line;
}

std::string text_of(const SymbolLine& line) {
  std::string text;
  for (const Symbol& symbol : line) text += symbol.text;
  return text;
}

/// Digits of equal width, each so far to the right of the one before it.
std::vector<DigitPlace> digits_after(const std::vector<double>& ways) {
  constexpr double wide = 8;
  std::vector<DigitPlace> digits{{0, wide}};
  for (const double way : ways) digits.push_back({digits.back().from + way, digits.back().from + way + wide});
  return digits;
}

}  // namespace

TEST_CASE("what most readings of a line say is what it says") {
  const std::vector<SymbolLine> readings{read_as("abxd", 0.9), read_as("abcd", 0.8), read_as("abcd", 0.8)};
  CHECK(text_of(vote_on_line(readings)) == "abcd");
}

TEST_CASE("a character on which readings differ is less sure than those on which they agree") {
  const std::vector<SymbolLine> readings{read_as("abxd", 0.9), read_as("abcd", 0.9), read_as("abcd", 0.9)};
  const SymbolLine line = vote_on_line(readings);
  CHECK(line[1].confidence == Approx(0.9));
  CHECK(line[2].confidence == Approx(0.6));
}

TEST_CASE("a reading that leaves a character out, or has one too many, still votes on the others") {
  const std::vector<SymbolLine> readings{read_as("abcd", 0.9), read_as("acd", 0.8), read_as("abzcd", 0.8)};
  const SymbolLine line = vote_on_line(readings);
  CHECK(text_of(line) == "abcd");
  CHECK(line[3].confidence == Approx(2.5 / 3));
}

TEST_CASE("a line read as nothing in one size loses sureness, not its text") {
  const std::vector<SymbolLine> readings{read_as("ab", 0.9), {}, {}};
  CHECK(text_of(vote_on_line(readings)) == "ab");
  CHECK(vote_on_line(readings)[0].confidence == Approx(0.3));
}

TEST_CASE("digits that stand apart as if a mark were between them have lost one") {
  CHECK(room_for_mark(digits_after({10, 10, 15, 10, 10}), {}) == 3);
  CHECK(room_for_mark(digits_after({10, 10, 10, 10}), {}) == 0);
  CHECK(room_for_mark(digits_after({15, 15, 15, 15}), {}) == 0);
}

TEST_CASE("room that a mark fills is none") {
  const std::vector<PlacedMark> point{{'.', 3}};
  CHECK(room_for_mark(digits_after({10, 10, 15, 10, 10}), point) == 0);
  CHECK(room_for_mark(digits_after({10, 10, 15, 10, 15}), point) == 5);
}

}  // namespace xxgk::ocr
