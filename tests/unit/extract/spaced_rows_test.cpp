#include <catch2/catch.hpp>
#include <string>

#include "extract/text/spaced_rows.h"

using xxgk::extraction::with_tabs_for_single_spaces;

namespace {

const std::string rows =
    "一、本年新收 1 2 3\n"
    "二、上年结转  5 6\n"
    "（一）予以公开 7 8 9\n"
    "（二）部分公开 0 0 0\n"
    "四、结转下年 1 1 1\n";

}  // namespace

TEST_CASE("single spaces part the cells of rows, two of them leave one empty") {
  CHECK(with_tabs_for_single_spaces("自然人 企业 总 计\n" + rows) ==
        "自然人\t企业\t总 计\n"
        "一、本年新收\t1\t2\t3\n"
        "二、上年结转\t\t5\t6\n"
        "（一）予以公开\t7\t8\t9\n"
        "（二）部分公开\t0\t0\t0\n"
        "四、结转下年\t1\t1\t1\n");
}

TEST_CASE("where one table is such, so are shorter ones") {
  CHECK(
      with_tabs_for_single_spaces("行政许可 12\n一句话。\n一句话。\n" + rows).starts_with("行政许可\t12\n一句话。\n"));
}

TEST_CASE("sentences, tables of contents and columns set by spaces stay") {
  const std::string contents =
      "一、总体情况 1\n二、主动公开 2\n三、依申请公开 3\n四、复议诉讼 4\n五、问题 5\n六、其他 6\n";
  const std::string set =
      "  许可      1     2    3\n  处罚      1     2    3\n  强制      1     2    3\n  收费 1 2 3\n  其他      1     2 "
      "   3\n";
  const std::string prose = "全年收到申请 5 件，答复 4 件。\n其中 1 件延期。\n";
  for (const std::string& text : {contents, set, prose}) CHECK(with_tabs_for_single_spaces(text) == text);
}
