// What is marked between two paragraphs.
#include "emit/page/text_marks.h"

#include <catch2/catch.hpp>

using namespace xxgk::page;

namespace {

using Pieces = std::vector<TextPiece>;

std::string joined(const Pieces& pieces) {
  std::string text;
  for (const TextPiece& piece : pieces) text += piece.text;
  return text;
}

}  // namespace

TEST_CASE("what both paragraphs have stays unmarked") {
  const MarkedPair marked = marked_difference("全年公开信息100条，解读5篇。", "全年公开信息250条，解读5篇。");
  CHECK(marked.from == Pieces{{"全年公开信息"}, {"100", true}, {"条，解读5篇。"}});
  CHECK(marked.to == Pieces{{"全年公开信息"}, {"250", true}, {"条，解读5篇。"}});
}

TEST_CASE("a number is marked as a whole, whatever digits it shares with the other") {
  CHECK(marked_difference("共1,234件", "共1,284件").from == Pieces{{"共"}, {"1,234", true}, {"件"}});
}

TEST_CASE("text that is only there once is marked on its side") {
  const MarkedPair marked = marked_difference("加强培训。", "加强业务能力培训。");
  CHECK(marked.from == Pieces{{"加强培训。"}});
  CHECK(marked.to == Pieces{{"加强"}, {"业务能力", true}, {"培训。"}});
}

TEST_CASE("characters shared by chance do not part a change") {
  const MarkedPair marked = marked_difference("头甲乙丙的丁戊尾", "头子丑的寅卯辰尾");
  CHECK(marked.from == Pieces{{"头"}, {"甲乙丙的丁戊", true}, {"尾"}});
}

TEST_CASE("nothing is lost of either paragraph, empty and very long ones included") {
  std::string one, other;
  for (int i = 0; i < 3000; ++i) {
    one += i % 3 == 0 ? "甲" : "乙";
    other += i % 5 == 0 ? "甲" : "丙";
  }
  for (const auto& [from, to] :
       {std::pair<std::string, std::string>{"", "新"}, {"旧", ""}, {one, other}, {"a\xE4", "\xE4"}}) {
    const MarkedPair marked = marked_difference(from, to);
    CHECK(joined(marked.from) == from);
    CHECK(joined(marked.to) == to);
  }
}
