#include <catch2/catch.hpp>
#include <string>
#include <variant>

#include "extract/extract.h"

using namespace xxgk;

namespace {

/// Blocks as `¶text` and `[cell|cell]` for each row of a table, a space for each column left out.
std::string read(const std::string& text) {
  std::string result;
  for (const Block& block : extract(text, "a.txt").blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) result += "¶" + paragraph->text + "\n";
    const auto* table = std::get_if<Table>(&block);
    if (!table) continue;
    int row = -1, column = 0;
    for (const Cell& cell : table->cells) {
      if (cell.row != row) {
        if (row >= 0) result += "]\n";
        result += "[";
        row = cell.row;
        column = 0;
      } else {
        result += "|";
        ++column;
      }
      for (; column < cell.column; ++column) result += " |";
      result += cell.text;
    }
    result += "]\n";
  }
  return result;
}

}  // namespace

TEST_CASE("a table between headings, its columns aligned with spaces") {
  CHECK(read("    二、情况\n"
             "              第一项\n"
             "     内容     制发件数    废止件数\n"
             "  规章           10          \n"
             "  文件                       5\n"
             "    三、其他情况\n") ==
        "¶二、情况\n"
        "[ |第一项]\n"
        "[内容|制发件数|废止件数]\n"
        "[规章|10|]\n"
        "[文件||5]\n"
        "¶三、其他情况\n");
}

TEST_CASE("a column without any value is known by its header") {
  CHECK(read("  内容      甲类        乙类        丙类\n"
             "  规章       1                   3\n"
             "  文件       4                   6\n") == "[内容|甲类|乙类|丙类]\n[规章|1||3]\n[文件|4||6]\n");
}

TEST_CASE("a bar over the middle of the table is no column") {
  CHECK(read("                 第十条\n"
             "  内容       甲类        乙类\n"
             "  规章        1           3\n"
             "  文件        4           6\n") == "[ |第十条]\n[内容|甲类|乙类]\n[规章|1|3]\n[文件|4|6]\n");
}

TEST_CASE("ideographs may be two columns wide") {
  CHECK(read("行政许可和处罚        1        2\n"
             "规章                           5\n"
             "行政强制              3        4\n") == "[行政许可和处罚|1|2]\n[规章||5]\n[行政强制|3|4]\n");
}

TEST_CASE("a page ends inside a table and the columns move") {
  CHECK(read("  内容        甲        乙\n"
             "  规章        1         2\n"
             "                 - 1 -\n"
             "\f     文件        3         4\n"
             "     许可                  6\n") == "[内容|甲|乙]\n[规章|1|2]\n[文件|3|4]\n[许可||6]\n");
}

TEST_CASE("two values with a single space between them") {
  CHECK(read("  规章   10  20  30\n"
             "  文件   10  20  30\n"
             "  许可  111 222  30\n") == "[规章|10|20|30]\n[文件|10|20|30]\n[许可|111|222|30]\n");
}

TEST_CASE("digits pulled apart stay in one cell") {
  CHECK(read("  规章       100       200\n"
             "  文件       1 0       200\n") == "[规章|100|200]\n[文件|1 0|200]\n");
}

TEST_CASE("words where values stand are values, vertical labels are not") {
  CHECK(read("  甲甲甲甲       1       2       3\n"
             "  乙乙乙乙       无      5       6\n"
             "三\n"
             "、丙丙丙丙       7       8       9\n") ==
        "[甲甲甲甲|1|2|3]\n[乙乙乙乙|无|5|6]\n[三]\n[、丙丙丙丙|7|8|9]\n");
}

TEST_CASE("prose with spaces stays prose") {
  const std::string lines =
      "    本报告由办公室根据条例编制，如有疑问请与本办公室联系，地址湖大道 90\n"
      "号 ， 邮 编 ： 223100 ， 电 话 ： 0517-87222589 ， 电 子 邮 箱 ：\n"
      "abc@126.com。\n";
  CHECK(read(lines).find('[') == std::string::npos);
  CHECK(read("联系人：张三    电话：0371-1234567\n").find('[') == std::string::npos);
  CHECK(read("发布机构      教育局\n").find('[') == std::string::npos);
}

TEST_CASE("a number at the foot of a page is no value") {
  CHECK(read("  规章       1       2\n"
             "  文件       3       4\n"
             "             1\n"
             "\f  许可       5       6\n") == "[规章|1|2]\n[文件|3|4]\n[许可|5|6]\n");
}

TEST_CASE("a column that vanishes on the next page was empty before") {
  CHECK(read("  内容    甲类    乙类    丙类\n"
             "  规章     1           3\n"
             "  文件     1           3\n"
             "\f"
             "  许可     1     3\n"
             "  处罚     1     3\n") == "[内容|甲类|乙类|丙类]\n[规章|1||3]\n[文件|1||3]\n[许可|1||3]\n[处罚|1||3]\n");
}

TEST_CASE("a cell with two spaces among cells on lines of their own is no row") {
  std::string lines = "法人  其他\n";
  for (int i = 0; i < 20; ++i) lines += "自然  人\n" + std::to_string(i) + "\n";
  CHECK(read(lines + "1276.55  万元\n").find("万元|") == std::string::npos);
}

TEST_CASE("the number before a label is no value") {
  CHECK(read("（三）   不予公开\n1.   属于国家秘密\n5\n0\n").find("|") == std::string::npos);
}

TEST_CASE("two halves beside each other are read one after the other") {
  CHECK(
      read("       指标         单位    数            指标         单位    数\n"
           "  一、公开情况                        3.不同意答复数      件      7\n"
           "  （一）公开数       条     12        其中：国家秘密      件      3\n"
           "  （二）其他数       件      4        商业秘密            件      4\n"
           "  二、申请情况                        四、复议数量        件     11\n"
           "  （一）收到数       件      5        （一）维持数        件      6\n") ==
      "[指标|单位|数]\n[一、公开情况]\n[（一）公开数|条|12]\n[（二）其他数|件|4]\n[二、申请情况]\n[（一）收到数|件|5]\n"
      "[指标|单位|数]\n[3.不同意答复数|件|7]\n[其中：国家秘密|件|3]\n[商业秘密|件|4]\n[四、复议数量|件|11]\n"
      "[（一）维持数|件|6]\n");
}

TEST_CASE("halves go on over lines of labels, words like contacts, and labels wider than the others") {
  const std::string pair =
      "  （一）公开数            12        （一）维持数             6\n"
      "  （二）其他数             4        （二）纠错数             7\n";
  const std::string between =
      "                                其中：\n"
      "  （三）某渠                        （三）其\n"
      "    道的公                         他情形\n"
      "    开数目                         的数目\n"
      "                                以及其\n"
      "                                他数目\n"
      "                                之和数\n"
      "                     5                           8\n"
      "    其中：                         其中：\n"
      "   规范性文件             1    涉及国家安全和公共安全的数          9\n";
  const std::string text = read(pair + between + pair);
  CHECK(text.find("[规范性文件|1]") != std::string::npos);
  CHECK(text.find("[涉及国家安全和公共安全的数|9]") != std::string::npos);
  CHECK(text.find("[ |5]") < text.find("[（一）维持数|6]"));
  CHECK(text.find("[（一）维持数|6]") < text.find("[ |8]"));
  CHECK(text.find("[ |8]") < text.size());
  CHECK(text.find("¶") == std::string::npos);
}

TEST_CASE("a header that says the same twice stands over two halves, however few pairs there are") {
  CHECK(read("  统计指标        统计数     统计指标          统计数\n"
             "  公开文件数       1       申请的总数         4\n"
             "              2       涉及商业\n"
             "  网站公开数               秘密的总数         5\n"
             "  公报公开数       3       涉及其他数         6\n") ==
        "[统计指标|统计数]\n[公开文件数|1]\n[ |2]\n[网站公开数]\n[公报公开数|3]\n"
        "[统计指标|统计数]\n[申请的总数|4]\n[涉及商业]\n[秘密的总数|5]\n[涉及其他数|6]\n");
}

TEST_CASE("columns of a header that come twice are no halves") {
  CHECK(read("  复议           直接起诉                复议后起诉\n"
             "      总    维    纠    其    总    维    纠    其    总\n"
             "      计    持    正    他    计    持    正    他    计\n"
             "      8    1    2    3    6    4    5    6    15\n")
            .find("|8|1|2|3|6|4|5|6|15]") != std::string::npos);
}

TEST_CASE("in halves, values alone on their lines below labels alone on theirs") {
  const std::string text = read(
      "  统计指标        统计数     统计指标          统计数\n"
      "  公开文件数       1       收取的费用         4\n"
      "                      保障经费情况\n"
      "  规范性文件总数\n"
      "                      专门机构的总数\n"
      "              2                     5\n"
      "  公报公开数               设置查阅点的总数\n"
      "              3                     6\n"
      "  网站公开数       7       工作人员数         8\n");
  CHECK(text.find("[保障经费情况]\n[专门机构的总数]\n[ |5]\n[设置查阅点的总数]\n[ |6]\n") != std::string::npos);
}

TEST_CASE("the last row's label may stand below its value and its unit") {
  CHECK(read("  统计指标        单位      统计数\n"
             "  召开会议次数      次       1\n"
             "  举办培训班数      次       2\n"
             "              人次      3\n"
             "  接受培训人员数\n"
             "  注：以上为全年数据。\n")
            .find("[接受培训人员数]") != std::string::npos);
}

TEST_CASE("the title of the next report is none of the halves above it") {
  const std::string text =
      "甲类的项目         件    12      己类的项目         件    17\n"
      "乙类的项目         件    13      庚类的项目         件    18\n"
      "丙类的项目         件    14      辛类的项目         件    19\n"
      "丁类的项目         件    15\n"
      "戊类的项目         件    16\n"
      "\f    云岭镇关于情况的报告\n"
      "    按照通知的要求，我镇进行了梳理，\n"
      "现将情况报告如下。\n";
  const std::string blocks = read(text);
  CAPTURE(blocks);
  CHECK(blocks.find("[辛类的项目|件|19]\n¶云岭镇") != std::string::npos);
}

TEST_CASE("contacts in two columns below two halves are no rows") {
  const std::string text = read(
      "  （一）公开数            12        （一）维持数             6\n"
      "  （二）其他数             4        （二）纠错数             7\n"
      "  （三）收到数             5        （三）其他数             8\n"
      "  填报人：王某                      电话：某某号\n");
  CHECK(text.find("¶填报人") != std::string::npos);
}

TEST_CASE("a counting column in front is no half of its own") {
  const std::string text = read(
      "  序号   内容             数\n"
      "  1      行政许可         12\n"
      "  2      行政处罚         3\n"
      "  3      行政强制         4\n");
  CHECK(text.find("行政处罚") < text.find("行政强制"));
  CHECK(text.find("12") < text.find("行政处罚"));
}

TEST_CASE("two producers in one text count ideographs differently") {
  const std::string as_characters =
      "行政许可事项                  11       21\n"
      "规章                               51\n"
      "文件                      31       41\n"
      "行政处罚决定书                 31       42\n"
      "强制                      32       42\n";
  const std::string as_displayed =
      "行政许可事项            11       21\n"
      "规章                             51\n"
      "文件                    31       41\n"
      "行政处罚决定书          31       42\n"
      "强制                    32       42\n";
  const std::string read_both = read(as_characters + "以上是第一份。\n" + as_displayed);
  CHECK(read_both.find("[规章||51]") != std::string::npos);
  CHECK(read_both.find("[规章||51]") != read_both.rfind("[规章||51]"));
}

TEST_CASE("one ideographic space parts no cells") {
  CHECK(read("行政许可　事项          1        2\n"
             "规　章                           5\n"
             "行政强制                3        4\n"
             "行政处罚                3        4\n") ==
        "[行政许可 事项|1|2]\n[规 章||5]\n[行政强制|3|4]\n[行政处罚|3|4]\n");
}

TEST_CASE("values pushed away by a long label belong where all other rows have theirs") {
  CHECK(read("  内容              甲类    乙类    丙类    丁类    戊类\n"
             "  许可              1       2               4       5\n"
             "  处罚              1       2               4       5\n"
             "  强制              1       2               4       5\n"
             "  很长很长的名称的许可  1   2               4       5\n")
            .find("许可|1|2||4|5]") != std::string::npos);
}

TEST_CASE("where headers are pushed off, a wide gap between even columns is an empty one") {
  CHECK(read("  内容          甲类    一个很长的名称  另一个很长的名称  丁类的名称  戊类\n"
             "  许可          1       2       3               5\n"
             "  处罚          1       2       3               5\n"
             "  行政强制      1       2       3               5\n")
            .find("[许可|1|2|3||5]") != std::string::npos);
}

TEST_CASE("columns a single space apart, where most rows end in as many words") {
  CHECK(read("  许可  0 1      4    6\n"
             "  处罚  0 0      0 0\n"
             "  强制  3 10 12  5\n"
             "  收费  1 2      3 4\n")
            .find("[处罚|0|0|0|0]") != std::string::npos);
}

TEST_CASE("a unit and its value a single space apart, as on all lines") {
  CHECK(read("  公开数          条 12\n"
             "  规范性文件      件 3\n"
             "  网站            条 5\n"
             "  微博            条 4\n"
             "  微信            条 0\n"
             "  其他            条 1\n")
            .find("[规范性文件|件|3]") != std::string::npos);
}

TEST_CASE("a value a single space behind a label that pushes all of its row away") {
  CHECK(read("  公开          1                 1\n"
             "  信访          5                 5\n"
             "  查询          2                 2\n"
             "  不再处理其政府信息公开申请的 7                              7\n"
             "  其他          4                 4\n"
             "  结转          9                 9\n")
            .find("[不再处理其政府信息公开申请的|7|7]") != std::string::npos);
}

TEST_CASE("a number that ends a label is no value where rows around have no more of them") {
  CHECK(read("  公开          1                 1\n"
             "  信访          5                 5\n"
             "  第 20 条第 8   6                 6\n"
             "  其他          4                 4\n"
             "  结转          9                 9\n")
            .find("[第 20 条第 8|6|6]") != std::string::npos);
}

TEST_CASE("values that one page sets a little off are in the same column") {
  CHECK(read("  内容      甲类     乙类     丙类     丁类\n"
             "  许可       1        2        3        4\n"
             "  处罚       1        2    33           4\n"
             "  强制       1        2        3        4\n")
            .find("[处罚|1|2|33|4]") != std::string::npos);
}

TEST_CASE("a caption above the headers and beside them all is none of a column") {
  const std::string headers =
      "                               上年\n"
      "                                               本年              处理\n"
      "            信息               项目\n"
      "                                               增减              决定\n"
      "                               数量\n"
      "           行政许可                    1337              60            1040\n"
      "           行政处罚                    2220               0            1671\n";
  const std::string with_caption = read("                                 第（五）项\n" + headers);
  CHECK(read(headers).find("[ | |本年|处理]") != std::string::npos);
  CHECK(with_caption.find("[ | |本年|处理]") != std::string::npos);
}

TEST_CASE("a total below the last head, and one column below the head that no label can have pushed it from") {
  const std::string header =
      "                  申请人情况\n"
      "                  自  法人或其他组织\n"
      "                  然                   总\n"
      "                  人  商业 科研 公益 其   计\n"
      "                     企业 机构 组织 他\n";
  const std::string rows = read(header +
                                "一、本年新收数量          92                  92\n"
                                "二、上年结转数量          0                   0\n"
                                "四、结转下年度数量         8                   8\n");
  CAPTURE(rows);
  CHECK(rows.find("[一、本年新收数量|92|||||92]") != std::string::npos);
  // Below the second head; and where labels push values there.
  const std::string second = read(header +
                                  "一、本年新收数量             92               92\n"
                                  "二、上年结转数量             0                0\n");
  CHECK(second.find("[一、本年新收数量||92||||92]") != std::string::npos);
  const std::string pushed = read(header +
                                  "一、本年新收政府信息公开的数量 92               92\n"
                                  "二、上年结转的政府公开的数量   0                0\n");
  CHECK(pushed.find("92||||92") == std::string::npos);
}

TEST_CASE("rows whose total stands below its head tell which column all rows have, wherever these moved to") {
  const std::string rows = read(
      "（本列数据的勾稽关系为：第 申请人情况法人或其他组织\n"
      "一项加第二项之和，等于第三 自然人                            总计\n"
      "项加第四项之和）           商业企业 科研机构 社会公益\n"
      "                             组织 机构\n"
      "                                  法律服务 其他\n"
      "一、本年新收政府信息公开申                175             175\n"
      "二、上年结转政府信息公开申                1               1\n"
      "三、本年 （一）予以公开      0    0\n"
      "度办理结 （二）部分公开      13   13\n"
      "四、结转下年度继续办理              5     5\n");
  CAPTURE(rows);
  CHECK(rows.find("公开申| ||||175|||175]") != std::string::npos);
  CHECK(rows.find("予以公开||||0|||0]") != std::string::npos);
  CHECK(rows.find("继续办理| ||||5|||5]") != std::string::npos);
}
