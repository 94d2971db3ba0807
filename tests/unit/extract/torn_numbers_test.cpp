// extract/torn_numbers.h: numbers that a line break tore apart, seen through the reader of text.
#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "extract/extract.h"

using namespace xxgk;

namespace {

/// The cells of all tables: `规章;0;0 行政许可;15 07`.
std::string rows(const std::string& text) {
  std::string result;
  const Document document = extract(text, "a.txt");
  for (const Block& block : document.blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    int row = -1;
    for (const Cell& cell : table->cells) {
      if (!result.empty()) result += cell.row == row ? ';' : ' ';
      result += cell.text;
      row = cell.row;
    }
  }
  return result;
}

}  // namespace

TEST_CASE("a row and the values below it are one where they have as many cells as their neighbours") {
  CHECK(rows("a\t3\t0\t3\nb\t15\n07\t2\t1509\nc\t4\t0\t4\n") == "a;3;0;3 b;15 07;2;1509 c;4;0;4");
  CHECK(rows("a\t3\t0\t3\nb\t15\n07\t\t\nc\t4\t\t\n") == "a;3;0;3 b;15 07;; c;4;;");
  CHECK(rows("a | 3 | 0 | 3\nb | 15\n07 | 2 | 1509\n") == "a;3;0;3 b;15 07;2;1509");
  CHECK(rows("| a | 3 | 0 |\n|---|---|---|\n| b | 15 |\n| 07 | 2 |\n") == "a;3;0 b;15 07;2");
  CHECK(rows("a\t3\t0\t3\n甲\tb\t1\n5\t2\t17\nc\t4\t0\t4\n") == "a;3;0;3 甲;b;1 5;2;17 c;4;0;4");
}

TEST_CASE("a break behind a number moves no value") {
  CHECK(rows("a\t3\t0\t3\nb\t15\n\t2\t17\n") == "a;3;0;3 b;15;2;17");
  CHECK(rows("a\t3\t0\t3\nb\t\n15\t2\t17\n") == "a;3;0;3 b;15;2;17");
}

TEST_CASE("digits on a line of their own") {
  CHECK(rows("a\t3\nb\t15\n07\nc\t4\n") == "a;3 b;15 07 c;4");                              // no page is 07
  CHECK(rows("a\t3\t1\t4\nb\t10\t5\t1\n5\nc\t4\t2\t6\n") == "a;3;1;4 b;10;5;1 5 c;4;2;6");  // 10 + 5 = 15
  CHECK(rows("a\t3\t1\t4\nb\t10\t5\t15\n5\nc\t4\t2\t6\n") == "a;3;1;4 b;10;5;15 c;4;2;6");  // a page's number
  CHECK(rows("a\t3\nb\t15\n\n07\n\nc\t4\n").find("15 07") == std::string::npos);            // not below the row
}

TEST_CASE("rows without words that are no rest of a row stay rows") {
  CHECK(rows("结果维持\t结果纠正\t总计\n1\t2\t3\n4\t5\t9\n") == "结果维持;结果纠正;总计 1;2;3 4;5;9");
  CHECK(rows("a\t1\t2\t3\t4\nb\t1\t2\n3\tc\t4\n") == "a;1;2;3;4 b;1;2 3;c;4");
}
