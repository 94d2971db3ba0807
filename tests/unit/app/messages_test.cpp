// app/messages.h: every message is there in both languages, with the same things to fill in.
#include "app/messages.h"

#include <catch2/catch.hpp>
#include <set>
#include <string>

using namespace xxgk;

namespace {

std::set<std::string> names_in(std::string_view pattern) {
  std::set<std::string> names;
  for (std::size_t open = pattern.find('{'); open != std::string_view::npos; open = pattern.find('{', open + 1)) {
    const std::size_t close = pattern.find('}', open);
    REQUIRE(close != std::string_view::npos);
    names.emplace(pattern.substr(open + 1, close - open - 1));
  }
  return names;
}

}  // namespace

TEST_CASE("both languages say it, and fill in the same") {
  for (int i = 0; i < static_cast<int>(Message::count); ++i) {
    const auto id = static_cast<Message>(i);
    INFO(message(id, Language::en));
    CHECK_FALSE(message(id, Language::en).empty());
    CHECK_FALSE(message(id, Language::zh).empty());
    CHECK(names_in(message(id, Language::en)) == names_in(message(id, Language::zh)));
  }
}

TEST_CASE("errors and summary lines are one line each") {
  for (int i = static_cast<int>(Message::usage_no_command); i < static_cast<int>(Message::count); ++i) {
    const auto id = static_cast<Message>(i);
    CHECK(message(id, Language::en).find('\n') == std::string_view::npos);
    CHECK(message(id, Language::zh).find('\n') == std::string_view::npos);
  }
}

TEST_CASE("a message is filled in") {
  CHECK(message(Message::place_row, Language::en, {{"key", "a"}, {"label", "b"}}) == ", row a (b)");
}
