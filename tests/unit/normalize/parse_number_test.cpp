// normalize/parse_number.h: what the characters of a cell are. Every shape that reports print, and what only looks like
// one.
#include "normalize/text/parse_number.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/official_forms.h"

using xxgk::money_unit_in;
using xxgk::NumberReading;
using xxgk::parse_number;

namespace {

using Kind = NumberReading::Kind;
using Cases = std::vector<std::pair<const char*, const char*>>;

/// `1276.55 万元`, `12 counted`, `2 doubtful`, `10 of 1 0`; else `blank`, `not-applicable`, `text`.
std::string words(const NumberReading& reading) {
  if (reading.kind == Kind::blank) return "blank";
  if (reading.kind == Kind::not_applicable) return "not-applicable";
  if (reading.kind == Kind::text) return "text";
  std::string words = reading.value.text();
  if (reading.money) words += " " + reading.money->name;
  if (reading.has_count_unit) words += " counted";
  if (reading.doubtful) words += " doubtful";
  if (!reading.parts.empty()) words += " of";
  for (const xxgk::Decimal& part : reading.parts) words += " " + part.text();
  return words;
}

std::string read(const std::string& text) {
  return words(parse_number(text, xxgk::official::lexicon()));
}

void check_all(const Cases& cases) {
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(read(text) == expected);
  }
}

/// None of these may ever become a number.
void check_texts(const std::vector<const char*>& texts) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(read(text) == "text");
  }
}

}  // namespace

TEST_CASE("whole numbers and decimals") {
  check_all({{"0", "0"},
             {"7", "7"},
             {"21873", "21873"},
             {"7730.28", "7730.28"},
             {"59237.2449", "59237.2449"},
             {"0.5", "0.5"},
             {"12.50", "12.5"},
             {"8.0", "8"},
             {"0.0", "0"}});
}

TEST_CASE("thousands separators stand where they belong") {
  check_all({{"1,276", "1276"},
             {"1,276.55", "1276.55"},
             {"12,765,534", "12765534"},
             {"123,456", "123456"},
             {"１，２７６", "1276"},
             {"1,276,000.5", "1276000.5"}});
  check_texts({"1,2345", "12,34", "1,23", ",123", "123,", "1,,234", "1234,567", "1,234,56", "1,234,5678", "1.276,55",
               "0.123,456", "1.2,3", "1,2"});
}

TEST_CASE("full-width digits are digits") {
  check_all({{"０", "0"},
             {"１２", "12"},
             {"1２", "12"},
             {"３８．７５", "38.75"},
             {"－３", "-3"},
             {"＋４６１", "461"},
             {"２４０ 万元", "240 万元"}});
}

TEST_CASE("digits of other kinds are marks, not values") {
  check_texts({"①", "⑩", "²", "½", "1½", "⒈", "㈠", "Ⅻ", "١٢", "𝟏", "𝟏𝟐", "₃", "壹", "三", "十二", "一百"});
}

TEST_CASE("a lone letter typed for a zero") {
  check_all({{"O", "0"}, {"o", "0"}, {"〇", "0"}, {"零", "0"}, {" O ", "0"}});
}

TEST_CASE("other letters are no digits") {
  check_texts(
      {"l", "I", "|", "B", "S", "Z", "l2", "1l", "I0", "2B", "x", "O件数", "NO", "0x10", "1e5", "NaN", "inf", "-O-"});
}

TEST_CASE("cells without ink") {
  check_all({{"", "blank"},
             {" ", "blank"},
             {"\t", "blank"},
             {"\xC2\xA0", "blank"},      // no-break space
             {"　　", "blank"},          // ideographic spaces
             {"\xE2\x80\x8B", "blank"},  // zero width space
             {" \xC2\xA0　\xEF\xBB\xBF", "blank"}});
}

TEST_CASE("marks of what does not apply") {
  check_all({{"/", "not-applicable"},
             {"／", "not-applicable"},
             {"-", "not-applicable"},
             {"—", "not-applicable"},
             {"——", "not-applicable"},
             {"－", "not-applicable"},
             {"--", "not-applicable"},
             {"无", "not-applicable"},
             {"無", "not-applicable"},
             {"不适用", "not-applicable"},
             {" / ", "not-applicable"},
             {"　无　", "not-applicable"}});
  check_texts({"无数据", "不详", "//", "/0", "0/", "无1", "-/-", "?", "…", "√", "×"});
}

TEST_CASE("changes") {
  check_all({{"增10", "10"},
             {"增 10", "10"},
             {"增加10", "10"},
             {"减3", "-3"},
             {"减少3", "-3"},
             {"-35", "-35"},
             {"- 35", "-35"},
             {"−35", "-35"},  // minus sign
             {"–35", "-35"},  // en dash
             {"+461", "461"},
             {"＋461", "461"},
             {"增0", "0"},
             {"减0", "0"},
             {"-0", "0"},
             {"增1,204", "1204"}});
  check_texts({"增", "减", "增减", "+", "增加", "+-", "增/减", "增10减", "减增3", "--5", "++5", "5-", "5+", "-增3"});
}

TEST_CASE("two changes in one cell are their sum, in doubt") {
  check_all({{"增3减1", "2 doubtful"},
             {"增3、减1", "2 doubtful"},
             {"增3 减1", "2 doubtful"},
             {"增3，减1", "2 doubtful"},
             {"增1减4", "-3 doubtful"}});
  check_texts({"增3减", "增减1", "增3减1减1", "增3增1"});
}

TEST_CASE("a sign stands before a number, not in it") {
  check_texts({"1-2", "3+4", "2019-2020", "1/2", "5/", "1:2", "12=12", "1~3"});
}

TEST_CASE("one point, with digits on both sides") {
  check_texts({"1.2.3", "1..2", ".", ".5", "5.", "-.5", "1. 2. 3", "2023.1.5"});
}

TEST_CASE("units of money go with the number") {
  check_all({{"240 万元", "240 万元"},
             {"1276.5534万元", "1276.5534 万元"},
             {"251000元", "251000 元"},
             {"1,276.5534 万元", "1276.5534 万元"},
             {"1.2亿元", "1.2 亿元"},
             {"240萬元", "240 萬元"},
             {"3千元", "3 千元"},
             {"240万", "240 万"},
             {"0元", "0 元"}});
  check_texts({"万元", "元", "万", "240万元整吗", "万元240", "240万元万元"});
}

TEST_CASE("units of count go with the number") {
  check_all({{"12件", "12 counted"}, {"12 项", "12 counted"}, {"3人次", "3 counted"}, {"０件", "0 counted"}});
  check_texts({"件", "12件3项", "第12件", "12件以上"});
}

TEST_CASE("digits pulled apart keep their parts") {
  check_all({{"1 0", "10 of 1 0"},
             {"1\xC2\xA0"
              "0",
              "10 of 1 0"},
             {"1　0", "10 of 1 0"},
             {"12 34", "1234 of 12 34"},
             {"1 0 0", "100 of 1 0 0"}});
  CHECK(read("0 0") == "0 doubtful of 0 0");
  CHECK(read("0 5") == "5 doubtful of 0 5");
}

TEST_CASE("what has no width parts no digits") {
  check_all({{"1\u200B234", "1234"},
             {"\uFEFF1\u200C0\u00AD0\u2060", "100"},
             {"883.1\u200B9万元", "883.19 万元"},
             {"\u200B", "blank"}});
}

TEST_CASE("a reference to a note is no part of the number") {
  check_all({{"1507①", "1507"},
             {"1507 *", "1507"},
             {"12²", "12"},
             {"3200₁", "3200"},
             {"3200 ⁽¹²⁾", "3200"},
             {"1507[1]", "1507"},
             {"1507［12］", "1507"},
             {"240万元①", "240 万元"},
             {"0**", "0"},
             {"3200注1", "3200"},
             {"3200 注¹", "3200"},
             {"3200（注1）", "3200"},
             {"240万元[註]", "240 万元"}});
  check_texts({"①", "*", "[1]", "①5", "¹5", "5¹5", "⁽¹⁾", "15[123]", "15[]", "15[a]", "1[2]3", "注1", "(注1)", "1注2注",
               "3200)注1"});
}

TEST_CASE("a clause's mark behind a number changes nothing, a question mark puts it in doubt") {
  check_all({{"1507。", "1507"},
             {"1507 。", "1507"},
             {"1507；", "1507"},
             {"1507;", "1507"},
             {"12件。", "12 counted"},
             {"1507？", "1507 doubtful"},
             {"1507?", "1507 doubtful"}});
  check_texts({"。", "？", "3、", "1507。。", "1507！", "1507，", "15。07", "？15", "约15。"});
}

TEST_CASE("what is said in words is no number") {
  check_texts({"详见附件", "约30", "30余件", "近30", "30%", "30％", "12.5%", "见表", "同上", "30（其中15）", "（3）",
               "(3)",      "[3]",  "3)",     "“3”",  "第3", "3和4", "暂无",  "100+", ">3",   "≥3",           "3↑"});
}

TEST_CASE("numbers too large to hold are no numbers") {
  CHECK(read("9223372036854775807") == "9223372036854775807");
  CHECK(read("-9223372036854775807") == "-9223372036854775807");
  check_texts({"9223372036854775808", "99999999999999999999", "-99999999999999999999",
               "999999999999999999999999999999999999999", "9223372036854775807.5", "0.00000000000000000000000000001"});
  CHECK(read(std::string(59, '0') + "7") != "70");
}

TEST_CASE("very long cells are told at once") {
  for (const char* piece : {"1", " ", "增", "1 ", "1,", "万元", "\xE2\x80\x8B"}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    INFO(piece);
    const Kind kind = parse_number(text, xxgk::official::lexicon()).kind;
    CHECK((kind == Kind::text || kind == Kind::blank));
  }
}

TEST_CASE("broken UTF-8 is no number and no crash") {
  check_texts({"\xFF", "1\xFF", "\xE4\xB8", "1\xE4\xB8", "\x80\x80"});
  CHECK(read(std::string("1\0"
                         "2",
                         3)) != "12");
}

TEST_CASE("the unit of money in a label or note") {
  const auto unit = [](const char* text) {
    const auto found = money_unit_in(text, xxgk::official::lexicon());
    return found ? found->name + " " + std::to_string(found->power) : std::string();
  };
  CHECK(unit("（单位：万元）") == "万元 4");
  CHECK(unit("本年收费金额(单位:万元)") == "万元 4");
  CHECK(unit("采购总金额（元）") == "元 0");
  CHECK(unit("金额（单位：亿元）") == "亿元 8");
  CHECK(unit("單位：萬元") == "萬元 4");
  CHECK(unit("单位：万 元") == "万元 4");
  CHECK(unit("（万\n元）") == "万元 4");
  // Torn over lines, or cut off.
  CHECK(unit("专项经费（不包括政府公报）（单位：万") == "万元 4");
  CHECK(unit("專項經費(單位：萬") == "萬元 4");
  CHECK(unit("接受培训人员数（单位：人").empty());
  CHECK(unit("采购总金额（万）").empty());
  CHECK(unit("采购总金额").empty());
  CHECK(unit("单位：件").empty());
  CHECK(unit("万件").empty());
  CHECK(unit("").empty());
}
