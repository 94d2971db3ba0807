#include <catch2/catch.hpp>
#include <string>

#include "extract/text/drawn_tables.h"

using xxgk::extraction::with_bars_for_drawn_lines;

TEST_CASE("a rule around each row: the lines between two rules are one row") {
  CHECK(with_bars_for_drawn_lines("+------+----+\n"
                                  "| 内容 | 数 |\n"
                                  "+======+====+\n"
                                  "| 行政 |    |\n"
                                  "| 许可 | 12 |\n"
                                  "+------+----+\n"
                                  "| 处罚 |  3 |\n"
                                  "+------+----+\n") == "\n|内容|数|\n\n|行政许可|12|\n\n\n|处罚|3|\n\n");
}

TEST_CASE("a rule below the head only: each line is a row") {
  CHECK(with_bars_for_drawn_lines("| 内容 | 数 |\n+------+----+\n| 许可 | 12 |\n| 处罚 |  3 |\n") ==
        "| 内容 | 数 |\n+------+----+\n| 许可 | 12 |\n| 处罚 |  3 |\n");
  CHECK(with_bars_for_drawn_lines("+--+--+\n|a |b |\n+--+--+\n|1 |2 |\n|3 |4 |\n+--+--+\n") ==
        "\n|a |b |\n\n|1 |2 |\n|3 |4 |\n\n");
}

TEST_CASE("numbers below each other are rows, though rules stand around several of them") {
  const std::string text =
      with_bars_for_drawn_lines("+--+--+\n|a |b |\n+--+--+\n|c |2 |\n|d |4 |\n+--+--+\n|e |5 |\n+--+--+\n");
  CHECK(text == "\n|a|b|\n\n|c |2 |\n|d |4 |\n\n|e|5|\n\n");
}

TEST_CASE("box-drawing lines are bars and rules") {
  CHECK(with_bars_for_drawn_lines("┌──┬──┐\n│甲│1 │\n├──┼──┤\n│乙│2 │\n└──┴──┘\n") == "\n|甲|1 |\n\n|乙|2 |\n\n");
  CHECK(with_bars_for_drawn_lines("│甲│ │1│\n") == "|甲| |1|\n");
}

TEST_CASE("lines that draw no table stay") {
  for (const std::string text : {"────────\n标题\n", "增长+5\n", "a │ b\n", "+---\n\n", "|---|---|\n"})
    CHECK(with_bars_for_drawn_lines(text) == text);
}
