// app/output.h: what sources and file names may hold cannot play tricks on a terminal.
#include "app/output.h"

#include <catch2/catch.hpp>

using namespace xxgk;

TEST_CASE("plain text stays as it is") {
  CHECK(one_line("") == "");
  CHECK(one_line("自然人 21") == "自然人 21");
}

TEST_CASE("control characters become visible") {
  CHECK(one_line("a\nb\tc") == "a\\x0ab\\x09c");
  CHECK(one_line("\x1b[31m\x7f") == "\\x1b[31m\\x7f");
  CHECK(one_line("\xC2\x9B!") == "\\xc2\\x9b!");
  CHECK(one_line("\xC2\xA0") == "\xC2\xA0");
  CHECK(one_line("\xC2") == "\xC2");
  CHECK(one_line(std::string_view("\0x", 2)) == "\\x00x");
}

TEST_CASE("a long text is cut between characters") {
  const std::string ascii(5000, 'x');
  CHECK(one_line(ascii).size() < 1100);
  CHECK(one_line(ascii).ends_with("x..."));
  for (int shift = 0; shift < 3; ++shift) {
    std::string text(static_cast<std::size_t>(shift), 'x');
    for (int i = 0; i < 2000; ++i) text += "政";
    const std::string line = one_line(text);
    INFO(shift);
    CHECK((line.size() - static_cast<std::size_t>(shift) - 3) % 3 == 0);
    CHECK(line.ends_with("政..."));
  }
}
