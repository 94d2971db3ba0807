// extract/aligned/wrapped_numbers.h: numbers that go on below themselves, through the text reader.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <variant>

#include "extract/extract.h"

using namespace xxgk;

namespace {

/// The last table's rows, `label|1|2 / label|3|4`, blanks left out.
std::string rows_of(std::string_view text) {
  std::string rows;
  for (const Block& block : extract(text, "a.txt").blocks) {
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    rows.clear();
    int row = 0;
    for (const Cell& cell : table->cells) {
      if (cell.text.empty()) continue;
      if (!rows.empty()) rows += cell.row != row ? " / " : "|";
      row = cell.row;
      rows += cell.text;
    }
  }
  return rows;
}

}  // namespace

TEST_CASE("digits below the numbers of a row are their last ones") {
  CHECK(rows_of("（一）予以公开      12    3    4    5    1    8    207\n"
                "             7     0         1         1\n"
                "（二）部分公开      24    4    1    5    1    8    220\n"
                "             1     5         1         2\n"
                "（三）不予公开      24    4    1    5    1    8    220\n"
                "             1     5         1         2\n") ==
        "（一）予以公开|127|30|4|51|1|81|207 / （二）部分公开|241|45|1|51|1|82|220 / "
        "（三）不予公开|241|45|1|51|1|82|220");
}

TEST_CASE("cells as wide as a digit, and labels that go on beside the digits") {
  CHECK(rows_of("1.信访举报投诉      4     4\n"
                "类申请           2     0\n"
                "               1\n"
                "2.重复申请         5     1\n"
                "               0     2\n"
                "               6     7\n") == "1.信访举报投诉|421|40 / 类申请 / 2.重复申请|506|127");
}

TEST_CASE("a row that a page's end tears") {
  CHECK(rows_of("1.信访举报投诉      43    48\n"
                "               2     0\n"
                "2.重复申请         52    17\n"
                "               0     2\n"
                "3.要求提供公开      53    64\n"
                "\f出版物            8     0\n"
                "4.反复申请         61    10\n"
                "               8     3\n") ==
        "1.信访举报投诉|432|480 / 2.重复申请|520|172 / 3.要求提供公开|538|640 / 出版物 / 4.反复申请|618|103");
}

TEST_CASE("labels in the middle of their rows, and a number of one line between the two of its neighbours") {
  const std::string text =
      "                      744 783 891 628   922\n"
      "一、本年新收政府信息公开申请数量      88  08  09  4     71\n"
      "                      257 642 551 954   353\n"
      "二、上年结转政府信息公开申请数量      24  46  15  06    88\n"
      "                      990 484 788       183\n"
      "    （一）予以公开                       121\n"
      "                      79  46  64        92\n"
      "                      120 338 336 807   567\n"
      "    （二）部分公开           6   57  95  52    86\n";
  CHECK(rows_of(text) ==
        "一、本年新收政府信息公开申请数量|74488|78308|89109|6284|92271 / "
        "二、上年结转政府信息公开申请数量|25724|64246|55115|95406|35388 / "
        "（一）予以公开|99079|48446|78864|121|18392 / （二）部分公开|1206|33857|33695|80752|56786");
}

TEST_CASE("whose digits cannot be told have an ellipsis") {
  // The third row's digits stand between two numbers.
  CHECK(rows_of("1.信访举报投诉      43    48\n"
                "               2     0\n"
                "2.重复申请         52    17\n"
                "               0     2\n"
                "3.要求提供        53    64\n"
                "                  8\n"
                "4.反复申请         61    10\n"
                "               8     3\n"
                "5.要求确认         61    10\n"
                "               8     3\n"
                "6.其他           61    10\n"
                "               8     3\n"
                "7.总计           61    10\n"
                "               8     3\n") ==
        "1.信访举报投诉|432|480 / 2.重复申请|520|172 / 3.要求提供|53…|64… / 8… / 4.反复申请|618|103 / "
        "5.要求确认|618|103 / 6.其他|618|103 / 7.总计|618|103");
}

TEST_CASE("rows of tables in which no number is wrapped stay apart") {
  CHECK(rows_of("规章          860     224    199\n"
                "文件          699     776    826\n") == "规章|860|224|199 / 文件|699|776|826");
  CHECK(rows_of("  规章          860     224    199\n"
                "其他对外管理\n"
                "              699     776    826\n"
                "服务事项\n"
                "  文件          531     176    206\n") ==
        "规章|860|224|199 / 其他对外管理 / 699|776|826 / 服务事项 / 文件|531|176|206");
  CHECK(rows_of("1.信访举报投诉\n"
                "               2     0\n"
                "类申请\n"
                "2.重复申请         5     1\n"
                "3.要求提供公开出版物     5     1\n") ==
        "1.信访举报投诉 / 2|0 / 类申请 / 2.重复申请|5|1 / 3.要求提供公开出版物|5|1");
}

TEST_CASE("numbers shorter than their cells do not go on, wherever else numbers are wrapped") {
  const std::string wrapped =
      "1.信访举报投诉      43    48\n"
      "               2     0\n"
      "2.重复申请         52    17\n"
      "               0     2\n"
      "3.要求提供公开      53    64\n"
      "               8     0\n";
  std::string prose;
  for (int line = 0; line < 13; ++line) prose += "全年共收到各类来信和来访，均已按规定办结。\n";
  CHECK(rows_of(wrapped + prose +
                "5.要求确认         42150    33795\n"
                "6.其他            1424     2643\n"
                "（六\n"
                "）其他处理\n"
                "                 1644     1191\n"
                "（七）总计         33549    41449\n") ==
        "5.要求确认|42150|33795 / 6.其他|1424|2643 / （六 / ）其他处理 / 1644|1191 / （七）总计|33549|41449");
  // Each line has a label, and none nothing but digits.
  CHECK(rows_of(wrapped + prose +
                "1.参加新闻发布会总次数           4118\n"
                "其中：主要负责同志参加次数       3231\n"
                "2.网站在线访谈次数             4830\n"
                "其中：主要负责同志参加次数       1539\n") ==
        "1.参加新闻发布会总次数|4118 / 其中：主要负责同志参加次数|3231 / 2.网站在线访谈次数|4830 / "
        "其中：主要负责同志参加次数|1539");
}
