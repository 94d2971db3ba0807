// normalize/read_dates.h: days, periods and years as printed in Chinese.
#include "normalize/text/read_dates.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

const DateReader& reader() {
  static const DateReader reader(official::lexicon());
  return reader;
}

/// As the callers prepare text.
std::u32string prepared(std::string_view text) {
  return official::folder().for_patterns(official::folder().shown(text));
}

std::string words(const std::optional<Date>& date) {
  return date ? date->text() : "none";
}

std::string whole_date(std::string_view text) {
  return words(reader().whole_date(prepared(text)));
}

std::string period(std::string_view text) {
  const auto period = reader().period_in(prepared(text));
  return period ? period->from.text() + "/" + period->to.text() : "none";
}

std::string publication(std::string_view text) {
  const auto publication = reader().publication_in(prepared(text));
  return publication ? publication->date.text() : "none";
}

std::string dates(std::string_view text) {
  std::string joined;
  for (const PrintedDate& date : reader().dates_in(prepared(text))) {
    joined += (joined.empty() ? "" : " ") + date.date.text();
  }
  return joined;
}

std::string years(std::string_view text) {
  std::string joined;
  for (const auto& [year, begin] : reader().years_in(prepared(text))) {
    joined += (joined.empty() ? "" : " ") + std::to_string(year) + "@" + std::to_string(begin);
  }
  return joined;
}

}  // namespace

TEST_CASE("numerals as numbers") {
  const std::vector<std::pair<const char*, int>> cases{
      {"2023", 2023}, {"二〇二三", 2023}, {"二○二三", 2023}, {"二零二三", 2023}, {"二O二三", 2023}, {"二o二三", 2023},
      {"一", 1},      {"十", 10},         {"十二", 12},      {"二十", 20},       {"二十一", 21},    {"三十一", 31},
      {"廿五", 25},   {"卅", 30},         {"卅一", 31},      {"07", 7},
  };
  for (const auto& [text, number] : cases) {
    INFO(text);
    CHECK(number_of_numerals(to_code_points(text)) == number);
  }
  CHECK_FALSE(number_of_numerals(U""));
  CHECK_FALSE(number_of_numerals(U"12345678901234567890"));
}

TEST_CASE("years are numbers from 1990 to 2100") {
  CHECK(year_of_numerals(U"1990") == 1990);
  CHECK(year_of_numerals(U"二〇二三") == 2023);
  CHECK(year_of_numerals(U"2100") == 2100);
  for (const char32_t* text : {U"", U"23", U"223", U"1989", U"2101", U"20233"}) CHECK_FALSE(year_of_numerals(text));
}

TEST_CASE("a date alone, in every way it is printed") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"2024年1月5日", "2024-01-05"},         {"2024年01月05日", "2024-01-05"},
      {"2024年1月5号", "2024-01-05"},         {"２０２４年１月５日", "2024-01-05"},
      {"2024 年 1 月 5 日", "2024-01-05"},    {"（2024年1月5日）", "2024-01-05"},
      {"二〇二四年一月五日", "2024-01-05"},   {"二○二四年十二月三十一日", "2024-12-31"},
      {"二零二四年十月二十日", "2024-10-20"}, {"二O二四年一月廿五日", "2024-01-25"},
      {"2024-01-05", "2024-01-05"},           {"2024-1-5", "2024-01-05"},
      {"2024/01/05", "2024-01-05"},           {"2024.1.5", "2024-01-05"},
      {"2024年12月31日", "2024-12-31"},       {"2024年2月29日", "2024-02-29"},
  };
  for (const auto& [text, date] : cases) {
    INFO(text);
    CHECK(whole_date(text) == date);
  }
}

TEST_CASE("what is no day of the calendar is no date") {
  for (const char* text :
       {"2024年13月1日", "2024年0月1日", "2024年1月0日", "2024年1月32日", "1024年1月1日", "2023年1月", "2023年",
        "1月5日", "2024-13-01", "2024-00-10", "2024-1-32", "2024.1", "20240105", "24年1月5日", "二〇二四年一月",
        "二〇二四年十三月五日", "第2024年1月5日", "", "年月日"}) {
    INFO(text);
    CHECK(whole_date(text) == "none");
  }
}

TEST_CASE("a date among other words is not the whole") {
  CHECK(whole_date("截至2024年1月5日") == "none");
  CHECK(whole_date("2024年1月5日印发") == "none");
  CHECK(whole_date("2024年1月5日2024年1月6日") == "none");
}

TEST_CASE("dates in order of their places") {
  CHECK(dates("自2023年1月1日至2023年12月31日，其中2023-06-30前") == "2023-01-01 2023-12-31 2023-06-30");
  CHECK(dates("二〇二三年一月五日与2023年1月6日") == "2023-01-05 2023-01-06");
  CHECK(dates("电话2023-1234").empty());
  CHECK(dates("编号2023-11-2345").empty());
  CHECK(dates("").empty());
}

TEST_CASE("periods") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"统计期限为2023年1月1日至2023年12月31日。", "2023-01-01/2023-12-31"},
      {"统计期限自2023年1月1日起至2023年12月31日止", "2023-01-01/2023-12-31"},
      {"期限从2023年1月1日起，至12月31日止", "2023-01-01/2023-12-31"},
      {"（2023年1月1日—12月31日）", "2023-01-01/2023-12-31"},
      {"2023年1月1日-2023年12月31日", "2023-01-01/2023-12-31"},
      {"2023年1月1日到2023年12月31日", "2023-01-01/2023-12-31"},
      {"2023年1月1日——2023年12月31日", "2023-01-01/2023-12-31"},
      {"２０２３年１月１日至１２月３１日", "2023-01-01/2023-12-31"},
      {"二〇二三年一月一日至二〇二三年十二月三十一日", "2023-01-01/2023-12-31"},
      {"2023年3月10日印发，统计期限为2022年1月1日至2022年12月31日", "2022-01-01/2022-12-31"},
  };
  for (const auto& [text, expected] : cases) {
    INFO(text);
    CHECK(period(text) == expected);
  }
}

TEST_CASE("two dates are no period by themselves") {
  for (const char* text :
       {"2023年1月1日和2023年12月31日", "2023年1月1日，2023年12月31日", "2023年12月31日至2023年1月1日",
        "2023年1月1日至今", "2023年1月1日至13月1日", "2023年1月1日", "1月1日至12月31日", ""}) {
    INFO(text);
    CHECK(period(text) == "none");
  }
}

TEST_CASE("the date of publication is the one that words say it of") {
  CHECK(publication("发布日期：2024-01-26") == "2024-01-26");
  CHECK(publication("发布时间: 2024-01-26 10:30") == "2024-01-26");
  CHECK(publication("来源：办公室 公布日期：2024年1月26日 浏览次数：35") == "2024-01-26");
  CHECK(publication("成文日期：2024年1月20日") == "2024-01-20");
  CHECK(publication("统计截止日期为2023年12月31日") == "none");
  CHECK(publication("2024-01-26") == "none");
  CHECK(publication("发布日期：") == "none");
  CHECK(publication("发布日期：2024-13-26") == "none");
}

TEST_CASE("surer words for the publication have the lower rank") {
  const auto sure = reader().publication_in(prepared("发布日期：2024-01-26"));
  const auto less_sure = reader().publication_in(prepared("成文日期：2024-01-20"));
  REQUIRE(sure);
  REQUIRE(less_sure);
  CHECK(sure->rank < less_sure->rank);
}

TEST_CASE("years stand before their word, and not inside longer numbers") {
  CHECK(years("2023年，我局比2022年多公开12条") == "2023@0 2022@9");
  CHECK(years("二〇二三年度") == "2023@0");
  CHECK(years("经费12023年").empty());
  CHECK(years("2023条").empty());
  CHECK(years("3023年").empty());
}

TEST_CASE("the year that a label carries") {
  const auto year = [](std::string_view text) { return reader().year_in_label(prepared(text)); };
  CHECK(year("本年（2023）制发件数") == 2023);
  CHECK(year("本年(2023年)制发件数") == 2023);
  CHECK_FALSE(year("本年制发件数"));
  CHECK_FALSE(year("（20230）"));
}

TEST_CASE("long texts are read in time") {
  std::string text;
  while (text.size() < 1'000'000) text += "2023年1月1日至";
  CHECK(period(text) != "none");
  CHECK(period(std::string(1'000'000, '2')) == "none");
}
