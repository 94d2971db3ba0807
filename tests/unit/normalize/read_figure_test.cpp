// normalize/read_figure.h: figures in sentences, how exact they are, and what only looks like one.
#include "normalize/prose/read_figure.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

/// `count 1276`, `count 300..310`, `percent 25.3`; `none`, and how many characters it takes where not all.
std::string figure(const std::string& text) {
  static const ProseVocabulary vocabulary(official::forms().prose, official::lexicon(), U"");
  static const char* const kinds[]{"count", "money", "percent", "other", "bare", "year", "month", "span", "day"};
  const std::u32string folded = official::folder().for_patterns(official::folder().shown(text));
  const auto found = figure_at(folded, 0, vocabulary);
  if (!found) return "none";
  std::string words = kinds[static_cast<int>(found->kind)];
  words += " " + (found->is_exact() ? found->value.text() : found->low.text() + ".." + found->high.text());
  return found->end == folded.size() ? words : words + " +" + std::to_string(folded.size() - found->end);
}

}  // namespace

TEST_CASE("plain figures have the kind of their unit") {
  CHECK(figure("1276件") == "count 1276");
  CHECK(figure("1,276件") == "count 1276");
  CHECK(figure("１２７６件") == "count 1276");
  CHECK(figure("12 7 6件") == "count 1276");
  CHECK(figure("25.3%") == "percent 25.3");
  CHECK(figure("百分之二十五") == "percent 25");
  CHECK(figure("2.3个百分点") == "other 2.3");
  CHECK(figure("2023年") == "year 2023");
  CHECK(figure("5年") == "span 5");
  CHECK(figure("12月") == "month 12");
  CHECK(figure("0") == "bare 0");
}

TEST_CASE("numerals in words") {
  CHECK(figure("二十件") == "count 20");
  CHECK(figure("两千三百件") == "count 2300");
  CHECK(figure("两千三件") == "count 2300");
  CHECK(figure("两千零三件") == "count 2003");
  CHECK(figure("一万零二十件") == "count 10020");
  CHECK(figure("二〇二三年") == "year 2023");
  CHECK(figure("零件") == "count 0");
  CHECK(figure("两三件") == "none");  // two or three
  CHECK(figure("万件") == "none");
}

TEST_CASE("rough figures lie between bounds") {
  CHECK(figure("300余件") == "count 300..400");
  CHECK(figure("近40件") == "count 30..40");
  CHECK(figure("约1.2万件") == "count 10800..13200");
  CHECK(figure("不足5件") == "count 0..5");
  const auto over = figure("超过20件");
  CHECK(over.starts_with("count 20.."));
}

TEST_CASE("money is told in yuan") {
  CHECK(figure("200元") == "money 200");
  CHECK(figure("21.35万元").starts_with("money "));
}

TEST_CASE("what is no figure") {
  CHECK(figure("件") == "none");
  CHECK(figure("①件") == "none");
  CHECK(figure("1234567890123456件") == "none");    // more digits than a count has
  CHECK(figure("12,34件").starts_with("bare 12"));  // a comma that parts no thousands
}
