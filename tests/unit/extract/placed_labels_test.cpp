#include <catch2/catch.hpp>
#include <string>

#include "extract/extract.h"
#include "normalize/normalize.h"
#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

constexpr const char* sections =
    "某某局2022年政府信息公开工作年度报告\n"
    "    三、收到和处理政府信息公开申请情况\n"
    "                                              申请人情况\n"
    "                                            法人或其他组织\n"
    "                             自然人                 社会公益  法律服务         总计\n"
    "                                   商业企业 科研机构   组织     机构    其他\n";

/// The values of a row of the table of applications, `.` for a blank and `?` for what is not printed.
std::string values_of(const std::string& text, const std::string& key) {
  const Report report = normalize(extract(text, "a.txt"), official::forms());
  std::string result;
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      if (table->name != "applications" || row.key != key) continue;
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

std::string values(const std::string& rows, const std::string& key) {
  return values_of(sections + rows, key);
}

const std::string received =
    "  一、本年新收政府信息公开申请数量     1       2        3        4        5       6      21\n";
const std::string carried_in =
    "  二、上年结转政府信息公开申请数量     0       0        0        0        0       0      0\n";

}  // namespace

TEST_CASE("a label around the line of its values") {
  const std::string rows =
      received + carried_in +
      "      （一）予以公开                   1       0        0        0        0       0      1\n"
      "      （二）部分公开（区分处理的，只\n"
      "                                     2       0        0        0        0       0      2\n"
      "      计这一情形，不计其他情形）\n";
  CHECK(values(rows, "received") == "1 2 3 4 5 6 21");
  CHECK(values(rows, "granted") == "1 0 0 0 0 0 1");
  CHECK(values(rows, "granted-in-part") == "2 0 0 0 0 0 2");
}

TEST_CASE("a label above the line of its values, the next one right below") {
  const std::string rows =
      received + carried_in +
      "      （二）部分公开（区分处理的，只\n"
      "      计这一情形，不计其他情形）\n"
      "                                     2       0        0        0        0       0      2\n"
      "            1.属于国家秘密              3       0        0        0        0       0      3\n";
  CHECK(values(rows, "granted-in-part") == "2 0 0 0 0 0 2");
  CHECK(values(rows, "denied.state-secret") == "3 0 0 0 0 0 3");
}

TEST_CASE("groups' labels between the rows belong to none of them") {
  const std::string rows = received + carried_in +
                           "   三   7.属于行政执法案卷      7       0        0        0        0       0      7\n"
                           "   、\n"
                           "   本    （三）不予公\n"
                           "   年   8.属于行政查询事项      8       0        0        0        0       0      8\n"
                           "   度    开\n"
                           "        1.本机关不掌握相关政府信息  9       0        0        0        0       0      9\n";
  CHECK(values(rows, "denied.enforcement-file") == "7 0 0 0 0 0 7");
  CHECK(values(rows, "denied.administrative-query") == "8 0 0 0 0 0 8");
  CHECK(values(rows, "unavailable.not-held") == "9 0 0 0 0 0 9");
}

TEST_CASE("a row without any value is blank, not missing") {
  const std::string rows =
      received + "  二、上年结转政府信息公开申请数量\n" +
      "      （一）予以公开                   1       0        0        0        0       0      1\n";
  CHECK(values(rows, "carried-in") == ". . . . . . .");
  CHECK(values(rows, "granted") == "1 0 0 0 0 0 1");
}

TEST_CASE("a blank in the middle never moves the others") {
  CHECK(
      values(received + "  二、上年结转政府信息公开申请数量     7                                  0       0      7\n",
             "carried-in") == "7 . . . 0 0 7");
}

TEST_CASE("a page ends between a label and its values") {
  const std::string rows = received + carried_in +
                           "      （二）部分公开（区分处理的，只\n"
                           "      计这一情形，不计其他情形）\n"
                           "\n"
                           "                      - 2 -\n"
                           "\n"
                           "\f                       2       0        0        0        0       0      2\n"
                           "        1.属于国家秘密       3       0        0        0        0       0      3\n";
  CHECK(values(rows, "granted-in-part") == "2 0 0 0 0 0 2");
}

TEST_CASE("a group's label on the line of a row with another label is not the row's") {
  const std::string rows =
      received + carried_in +
      "             2.重复申请                1       0        0        0        0       0      1\n"
      "             来访接待批次              3       0        0        0        0       0      3\n"
      "   不予处理\n"
      "             4.无正当理由大量反复申请  4       0        0        0        0       0      4\n";
  CHECK(values(rows, "rejected").empty());
  CHECK(values(rows, "rejected.repeated") == "1 0 0 0 0 0 1");
  CHECK(values(rows, "rejected.excessive") == "4 0 0 0 0 0 4");
}

TEST_CASE("a label of four lines around its values, its group's label between them") {
  const std::string rows =
      received + carried_in +
      "             2.申请人逾期未按收费通知\n"
      "             要求缴纳费用、行政机\n"
      "   （六）其他\n"
      "   处理                                7       0        0        0        0       0      7\n"
      "             关不再处理其政府信息公\n"
      "             开申请\n"
      "             3.其他                    8       0        0        0        0       0      8\n";
  CHECK(values(rows, "other").empty());
  CHECK(values(rows, "other.unpaid") == "7 0 0 0 0 0 7");
  CHECK(values(rows, "other.other") == "8 0 0 0 0 0 8");
}

TEST_CASE("values without a label take no part of the next row's") {
  const std::string rows = received + carried_in +
                           "                     2025年新川市公安局松澜分局政府信息公开工作年度报告\n"
                           "                                     5       0        0        0        0       0      5\n"
                           "        １．申请人无正当理由逾期不补正、行\n"
                           "        政机关不再处理其政府信息公开申请\n"
                           "                                     7       0        0        0        0       0      7\n"
                           "        ３．其他                     8       0        0        0        0       0      8\n";
  CHECK(values(rows, "other.uncorrected").starts_with("7"));
  CHECK(values(rows, "other.other") == "8 0 0 0 0 0 8");
}

TEST_CASE("a group's label alone beside values is its sum") {
  const std::string rows =
      received + carried_in +
      "   （五）不予处理小计                   9       0        0        0        0       0      9\n"
      "                 2.重复申请             9       0        0        0        0       0      9\n";
  CHECK(values(rows, "rejected") == "9 0 0 0 0 0 9");
  CHECK(values(rows, "rejected.repeated") == "9 0 0 0 0 0 9");
}

TEST_CASE("a header ends where the value below begins") {
  const Report report =
      normalize(extract("某某局2020年政府信息公开工作年度报告\n"
                        "    二、主动公开政府信息情况\n"
                        "                                  第二十条第(九)项\n"
                        "             信息内容            采购项目数量                 采购总金额(元)\n"
                        "       政府集中采购                      2309                       3710237.7\n",
                        "a.txt"),
                official::forms());
  for (const FormTable* table : form_tables(report)) {
    for (const FactRow& row : table->rows) {
      if (row.key != "procurement") continue;
      CHECK(row.facts[0].value->text() == "2309");
      CHECK(row.facts[1].value->text() == "3710237.7");
      CHECK(row.facts[1].status == Status::plain);
    }
  }
}

/// A report whose labels take more room than `sections` leaves them.
std::string wide_values(const std::string& rows, const std::string& key) {
  const std::string above =
      "某某局2022年政府信息公开工作年度报告\n"
      "    三、收到和处理政府信息公开申请情况\n"
      "                                                                                            申请人情况\n"
      "                                                                                    法人或其他组织\n"
      "                                                                   自然人                     社会公益  "
      "法律服务         总计\n"
      "                                                                            商业企业  科研机构  组织   机构     "
      "其他\n";
  return values_of(above + rows, key);
}

TEST_CASE("a group's label printed again for each of its rows, between the lines of their labels") {
  const std::string rows =
      "  一、本年新收政府信息公开申请数量                                    1        2        3        4        5     "
      "   6        21\n"
      "  二、上年结转政府信息公开申请数量                                    0        0        0        0        0     "
      "   0        0\n"
      "                    5.要求行政机关确认或重新出\n"
      "  三、 本年 度办 理结 果  （五）不予处理\n"
      "                    具已获取信息\n"
      "                                                                      1        0        0        0        0     "
      "   0        1\n"
      "                    1.申请人无正当理由逾期不补正、行政\n"
      "  三、 本年 度办 理结 果  （六）其他处理\n"
      "                    机关不再处理其政府信息公开申请\n"
      "                                                                      2        0        0        0        0     "
      "   0        2\n"
      "                    2.申请人逾期未按收费通知要求缴纳费\n"
      "  三、 本年 度办 理结 果  （六）其他处理  用、行政机关不再处理其政府信息公开  3  0      0        0        0     "
      "   0        3\n"
      "                    申请\n"
      "  三、 本年 度办 理结 果  （六）其他处理  3.其他                      4        0        0        0        0     "
      "   0        4\n"
      "  三、 本年 度办 理结 果  （七）总计                                  10       0        0        0        0     "
      "   0        10\n"
      "  四、结转下年度继续办理                                              0        2        3        4        5     "
      "   6        11\n";
  CHECK(wide_values(rows, "rejected.reissue") == "1 0 0 0 0 0 1");
  CHECK(wide_values(rows, "other.uncorrected") == "2 0 0 0 0 0 2");
  CHECK(wide_values(rows, "other.unpaid") == "3 0 0 0 0 0 3");
  CHECK(wide_values(rows, "other.other") == "4 0 0 0 0 0 4");
}

TEST_CASE("a group's sum is not the row below it") {
  const std::string rows =
      "  一、本年新收政府信息公开申请数量                                    1        2        3        4        5     "
      "   6        21\n"
      "  二、上年结转政府信息公开申请数量                                    0        0        0        0        0     "
      "   0        0\n"
      "      （六）其他处理小计                                              5        0        0        0        0     "
      "   0        5\n"
      "            1.申请人无正当理由逾期不补正、行政机关不再\n"
      "            处理其政府信息公开申请\n"
      "                                                                      2        0        0        0        0     "
      "   0        2\n"
      "            2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理    3        0        0        0        0     "
      "   0        3\n"
      "            3.其他                                                    0        0        0        0        0     "
      "   0        0\n";
  CHECK(wide_values(rows, "other.uncorrected") == "2 0 0 0 0 0 2");
  CHECK(wide_values(rows, "other") == "5 0 0 0 0 0 5");
}

TEST_CASE("headers pushed off their columns: the sums tell which column is which") {
  std::string text =
      "某某局2022年政府信息公开工作年度报告\n"
      "    三、收到和处理政府信息公开申请情况\n"
      "                                      申请人情况\n"
      "                    自然人 商业企业 科研机构                              总计\n"
      "                                      社会公益组织  法律服务机构  其他  小计\n";
  text +=
      "  一、本年新收政府信息公开申请数量     1     20     300     4000    50000   60000   114320  114321\n"
      "  二、上年结转政府信息公开申请数量     2     10     100     1000    10000   20000    31110   31112\n"
      "      （一）予以公开                   3     11     101     1001    10001   20001    31115   31118\n"
      "            1.属于国家秘密              4     12     102     1002    10002   20002    31120   31124\n";
  const Report report = normalize(extract(text, "a.txt"), official::forms());
  for (const FormTable* table : form_tables(report)) {
    if (table->name != "applications") continue;
    const Fact* legal = find_fact(*table, "received", "legal-service");
    REQUIRE(legal);
    CHECK(legal->value->text() == "50000");
  }
}

TEST_CASE("words of a label set wide apart are one text, their ordinal is no value") {
  const std::string rows =
      "  一、本年新收政府信息公开申请数量                                    1        2        3        4        5     "
      "   6        21\n"
      "  二、上年结转政府信息公开申请数量                                    0        0        0        0        0     "
      "   0        0\n"
      "          （一）予以      公\n"
      "                                                                      1        0        0        0        0     "
      "   0        1\n"
      "             开\n"
      "          （二）部分公开（区分处理      的，\n"
      "          只计这一情                                                  2        0        0        0        0     "
      "   0        2\n"
      "          形，不计其      他情形）\n"
      "          1        .属于国家秘密                                      3        0        0        0        0     "
      "   0        3\n"
      "          2.其他法律行政法规禁止公开                                  4        0        0        0        0     "
      "   0        4\n"
      "          3.危及“三安全一稳定”                                        5        0        0        0        0     "
      "   0        5\n";
  CHECK(wide_values(rows, "granted") == "1 0 0 0 0 0 1");
  CHECK(wide_values(rows, "granted-in-part") == "2 0 0 0 0 0 2");
  CHECK(wide_values(rows, "denied.state-secret") == "3 0 0 0 0 0 3");
}

TEST_CASE("one line that begins with a number does not move the column where values begin") {
  const std::string rows =
      "  一、本年新收政府信息公开申请数量                                    1        2        3        4        5     "
      "   6        21\n"
      "  二、上年结转政府信息公开申请数量                                    0        0        0        0        0     "
      "   0        0\n"
      "          1.属于国家秘密                                              1        0        0        0        0     "
      "   0        1\n"
      "          2.其他法律行政法规禁止公开                                  2        0        0        0        0     "
      "   0        2\n"
      "          3.危及“三安全一稳定”                                        3        0        0        0        0     "
      "   0        3\n"
      "          4.保护第三方合法权益                                        4        0        0        0        0     "
      "   0        4\n"
      "  2022年某某局政府信息公开工作年度报告和其他                          0        0        0        0        0     "
      "   0        0\n"
      "          5.属于三类内部事务信息                                      5        0        0        0        0     "
      "   0        5\n"
      "          6.属于四类过程性信息                                        6        0        0        0        0     "
      "   0        6\n"
      "          7.属于行政执法案卷                                          7        0        0        0        0     "
      "   0        7\n"
      "          8.属于行政查询事项                                          8        0        0        0        0     "
      "   0        8\n";
  CHECK(wide_values(rows, "denied.state-secret") == "1 0 0 0 0 0 1");
  CHECK(wide_values(rows, "denied.administrative-query") == "8 0 0 0 0 0 8");
}

TEST_CASE("where labels stand below their values, no value takes the one above for a label that cannot be read") {
  const auto row = [](const std::string& value, const std::string& label) {
    return "                                       " + value + "       0        0        0        0       0      " +
           value + "\n         " + label + "\n";
  };
  const std::string rows = row("1", "（一）予以公开") + row("2", "无法辨认") + row("3", "2.其他法律行政法规禁止公开") +
                           row("4", "3.危及“三安全一稳定”") + row("5", "4.保护第三方合法权益") +
                           row("6", "5.属于三类内部事务信息") + row("7", "6.属于四类过程性信息") +
                           row("8", "7.属于行政执法案卷");
  for (const auto& [key, value] : {std::pair("granted", "1"), std::pair("denied.prohibited-by-law", "3"),
                                   std::pair("denied.third-party", "5"), std::pair("denied.enforcement-file", "8")})
    CHECK(values(rows, key).substr(0, 2) == std::string(value) + " ");
}
