// extract/aligned/shifting_columns.h and the labels beside such columns, through the text reader and normalize: text as
// programs print it that lay out a page with spaces.
#include <catch2/catch.hpp>
#include <string>

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

const std::string title = "某某局2022年政府信息公开工作年度报告\n";
const std::string header =
    "三、收到和处理政府信息公开申请情况\n"
    "（本列数据的勾稽关系为：第一项加第二项之                    申请人情况\n"
    "   和，等于第三项加第四项之和）         自然          法人或其他组织            总计\n"
    "                           人    商业   科研 社会 法律      其他\n"
    "                                企业   机构 公益 服务\n"
    "                                         组织 机构\n";

/// The values of a row, `.` for a blank, `?` for what is not printed, `!` behind what is in doubt.
std::string row_of(const std::string& text, const std::string& name, const std::string& key) {
  std::string result;
  const Report report = normalize(extract(text, "a.txt"), official::forms());
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      if (table->name != name || row.key != key) continue;
      for (const Fact& fact : row.facts) {
        if (!result.empty()) result += ' ';
        if (fact.value) result += fact.value->text();
        if (fact.status == Status::blank) result += '.';
        if (fact.status == Status::missing) result += '?';
        if (fact.status == Status::suspect) result += '!';
      }
    }
  }
  return result;
}

std::string applications(const std::string& rows, const std::string& key) {
  return row_of(title + header + rows, "applications", key);
}

}  // namespace

TEST_CASE("columns that stand elsewhere from some row on keep their values") {
  const std::string rows =
      "   一、本年新收政府信息公开申请数量       204   98   103  126  131   193   855\n"
      "   二、上年结转政府信息公开申请数量        6     6    2    0    0     7     21\n"
      "三、        （一）予以公开          1     5    3    2    0     58    69\n"
      "本年   （二）部分公开（区分处理的，只计      2     0    1    0    3     0     6\n"
      "度办     这一情形，不计其他情形）\n"
      "理结   （三）不予公开   1.属于国家秘密                   13    15    3    33    2     7     73\n"
      " 果           2.其他法律行政法规禁止公开                8     8          8     53    8     85\n"
      "            3.危及“三安全一稳定”                    2     4    5     2     13    1     27\n";
  CHECK(applications(rows, "received") == "204 98 103 126 131 193 855");
  CHECK(applications(rows, "granted") == "1 5 3 2 0 58 69");
  CHECK(applications(rows, "denied.state-secret") == "13 15 3 33 2 7 73");
  CHECK(applications(rows, "denied.prohibited-by-law") == "8 8 . 8 53 8 85");
  CHECK(applications(rows, "denied.security-stability") == "2 4 5 2 13 1 27");
}

TEST_CASE("numbers a single space apart are several values where the columns are") {
  const std::string rows =
      "   一、本年新收政府信息公开申请数量       204   98   103 126 131   193   855\n"
      "   二、上年结转政府信息公开申请数量        6     6    2   0   0     7     21\n"
      "            （一）予以公开              1     5    3   2   0     58    69\n";
  CHECK(applications(rows, "received") == "204 98 103 126 131 193 855");
  const std::string pulled_apart =
      "   一、本年新收政府信息公开申请数量       204   98   103   126   2 0   193   744\n"
      "   二、上年结转政府信息公开申请数量        6     6           0    0     7    19\n"
      "            （一）予以公开              1     5    3     2    0     58    69\n";
  CHECK(applications(pulled_apart, "received") == "204 98 103 126 20 193 744");
}

TEST_CASE("two numbers of a long row a single space apart stand below headers of their own") {
  const std::string text = title +
                           "四、政府信息公开行政复议、行政诉讼情况\n"
                           "          行政复议                             行政诉讼\n"
                           "结    结     其     尚    总        未经复议直接起诉                  复议后起诉\n"
                           "果    果     他     未    计    结   结   其  尚    总    结    结     其   尚        总\n"
                           "维    纠     结     审         果   果   他  未    计    果    果     他   未        计\n"
                           "持    正     果     结         维   纠   结  审         维    纠     结   审\n"
                           "                           持   正   果  结         持    正     果   结\n"
                           "25   22    15    13   75   9   15 21 5    50   25   9     20  2        56\n";
  CHECK(row_of(text, "review-litigation", "review") == "25 22 15 13 75");
  CHECK(row_of(text, "review-litigation", "litigation-direct") == "9 15 21 5 50");
  CHECK(row_of(text, "review-litigation", "litigation-after-review") == "25 9 20 2 56");
}

TEST_CASE("the last word of the label above does not take the label off a row") {
  const std::string rows =
      "   一、本年新收政府信息公开申请数量       204   98   103  126  131   193   855\n"
      "   二、上年结转政府信息公开申请数量        6     6    2    0    0     7     21\n"
      "            5.要求行政机关确认          3     8    1    1    1     1     15\n"
      "            或重新出具已获取信\n"
      "                       息\n"
      "\n"
      "               （六）其他处理          5     3    2    31   13    1     55\n"
      "                 （七）总计           70    92   18   24   19    14   237\n";
  const std::string text = "某某局2019年政府信息公开工作年度报告\n" + header + rows;
  CHECK(row_of(text, "applications", "other") == "5 3 2 31 13 1 55");
  CHECK(row_of(text, "applications", "result-total") == "70 92 18 24 19 14 237");
}

TEST_CASE("a table of one row whose label leaves no room before its value, or stands on other lines") {
  const std::string heading = "二、主动公开政府信息情况\n";
  const std::string next = "三、收到和处理政府信息公开申请情况\n";
  CHECK(row_of(title + heading +
                   "第二十条第（八）项\n"
                   "信息内容     本年收费金额（单位：万元）\n"
                   "行政事业性收费  3059.54\n" +
                   next,
               "proactive", "fees") == "30595400");
  CHECK(row_of("某某局2019年政府信息公开工作年度报告\n" + heading +
                   "                                 第二十条第（八）项\n"
                   "            信息内容           上一年项目数量                  本年增/减\n"
                   "             行政\n"
                   "           事业性收费\n"
                   "                              3296                   减2635\n" +
                   next,
               "proactive", "fees") == "3296 -2635");
}
