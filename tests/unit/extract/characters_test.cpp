#include "extract/text/characters.h"

#include <catch2/catch.hpp>

using namespace xxgk::extraction;

TEST_CASE("outer white space of any kind goes, inner stays") {
  CHECK(trimmed("\xEF\xBB\xBF　\xC2\xA0\t结 果\xE2\x80\x8B \r") == "结 果");
  CHECK(trimmed(" 　 ").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\x80\xBF ") == "\x80\xBF");  // no character at all: kept for the decoder to judge
}

TEST_CASE("characters are read forwards and backwards, what is none becomes U+FFFD") {
  const char* text = "a\xE4\xBA\x8C\xE4\xBA";
  std::size_t at = 0;
  CHECK(next_character({text, 6}, at) == U'a');
  CHECK(next_character({text, 6}, at) == U'二');
  CHECK(at == 4);
  CHECK(next_character({text, 6}, at) == 0xFFFD);
  CHECK(at == 6);
  at = 4;
  CHECK(previous_character({text, 6}, at) == U'二');
  CHECK(at == 1);
  CHECK(previous_character({text, 6}, at) == U'a');
  CHECK(at == 0);
}

TEST_CASE("radicals count as the ideographs that they look like") {
  CHECK(is_numeric(U'\u2F06'));  // two
  CHECK(is_numeric(U'\u2F17'));  // ten
  CHECK_FALSE(is_numeric(U'\u2F08'));
  CHECK(is_ideograph(U'\u2F08'));
  CHECK(is_ideograph(U'\u2EA0'));
  CHECK_FALSE(is_ideograph(U'\u2E7F'));
}
