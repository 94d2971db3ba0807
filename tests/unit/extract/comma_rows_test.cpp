// extract/text/comma_rows.h
#include "extract/text/comma_rows.h"

#include <catch2/catch.hpp>

using xxgk::extraction::with_tabs_for_commas;

TEST_CASE("rows with commas between their cells") {
  CHECK(with_tabs_for_commas("标题\na,1,2\n\"b,\"\"c\"\"\",\"1,234\",\r\nd,,3\n正文。\n") ==
        "标题\na\t1\t2\nb,\"c\"\t1,234\t\nd\t\t3\n正文。\n");
  CHECK(with_tabs_for_commas("a,1,2\n\"b\nc\",3,4\nd,5,6") == "a\t1\t2\nb c\t3\t4\nd\t5\t6");
}

TEST_CASE("where some lines are rows, shorter ones next to each other are") {
  CHECK(with_tabs_for_commas("a,1,2\nb,3,4\nc,5,6\ng,d,7,8\n标题\n内容,数量\n行政许可,3\n") ==
        "a\t1\t2\nb\t3\t4\nc\t5\t6\ng\td\t7\t8\n标题\n内容\t数量\n行政许可\t3\n");
  CHECK(with_tabs_for_commas("a,1,2\nb,3,4\nc,5,6\n正文\n收到申请1,234件\n正文\n").ends_with("申请1,234件\n正文\n"));
  CHECK(with_tabs_for_commas("a,1,2\nb,3,4\nc,5,6\n正文\n今年,我局受理\n答复,均已\n")
            .ends_with("今年,我局受理\n答复,均已\n"));
}

TEST_CASE("commas that part no cells") {
  for (const char* text :
       {"a，1，2\nb，3，4\nc，5，6\n", "one, two, three\nfour, five\nsix, seven, eight\n",
        "a\t1,2,3\nb\t1,2,3\nc\t1,2,3\n", "a,1\nb,2\nc,3\n", "1,234,567\n2,345,678\n3,456,789\n",
        "年内,受理3件,答复3件,均已办结。\n下步,加强培训,完善机制,提升质量。\n此外,公开12条,更新5条,群众满意。\n",
        "甲   1,234  2,345\n乙   3,456  4,567\n丙   5,678  6,789\n", "\"a,1,2\nb\n", "", ",", "\"", "a,\"b"})
    CHECK(with_tabs_for_commas(text) == text);
}
