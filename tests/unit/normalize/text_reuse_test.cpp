// normalize/compare/text_reuse.h and text_difference.h: what of the prose is last year's.
#include "normalize/compare/text_reuse.h"

#include <catch2/catch.hpp>

#include "normalize/compare/text_difference.h"

using namespace xxgk;

namespace {

ProseParagraph paragraph(const std::string& text) {
  return {text, with_numbers_alike(to_code_points(text))};
}

std::vector<ProseParagraph> paragraphs(std::initializer_list<const char*> texts) {
  std::vector<ProseParagraph> list;
  for (const char* text : texts) list.push_back(paragraph(text));
  return list;
}

/// `same changed gone added`
std::string kinds(const std::vector<TextPair>& pairs) {
  std::string text;
  for (const TextPair& pair : pairs) text += (text.empty() ? "" : " ") + std::string(text_pair_name(pair.kind));
  return text;
}

}  // namespace

TEST_CASE("numbers are all alike") {
  CHECK(with_numbers_alike(U"2023年受理12件") == U"#年受理#件");
  CHECK(with_numbers_alike(U"二〇二三年1,276.55万元") == U"#年#元");
  CHECK(with_numbers_alike(U"共3,其中") == U"共#,其中");
  CHECK(with_numbers_alike(U"") == U"");
}

TEST_CASE("characters count once that stand in a run which the earlier text has too") {
  const std::u32string earlier = U"甲乙丙丁戊己庚辛壬癸";
  CHECK(repeated_characters(U"子丑甲乙丙丁戊寅卯", {earlier}, 5) == 5);
  CHECK(repeated_characters(U"子丑甲乙丙丁寅卯", {earlier}, 5) == 0);
  CHECK(repeated_characters(U"甲乙丙丁戊己庚", {earlier}, 5) == 7);
  CHECK(repeated_characters(U"甲乙丙丁戊子己庚辛壬癸", {earlier}, 5) == 10);
}

TEST_CASE("what is shorter than a run counts as a whole only") {
  CHECK(repeated_characters(U"甲乙", {U"甲乙"}, 5) == 2);
  CHECK(repeated_characters(U"甲乙", {U"甲乙丙"}, 5) == 0);
  CHECK(repeated_characters(U"", {U"甲乙丙"}, 5) == 0);
}

TEST_CASE("sections are held against the whole earlier report, and a report without prose has no share") {
  const std::vector<ProseSection> from = {{0, "", {}}, {2, "二", paragraphs({"甲乙丙丁戊己庚辛"})}};
  const std::vector<ProseSection> to = {{0, "", {}}, {1, "一", paragraphs({"甲乙丙丁戊己庚辛"})}, {3, "三", {}}};
  const std::vector<TextReuse> reuse = text_reuse(from, to, 4);
  REQUIRE(reuse.size() == 2);
  CHECK(reuse[0].section == 0);
  CHECK(reuse[1].section == 1);
  CHECK(reuse[1].repeated == Fraction{Decimal(8), Decimal(8)});
  CHECK_FALSE(text_reuse(from, {{0, "", {}}}, 4)[0].repeated);
}

TEST_CASE("paragraphs stand beside their versions") {
  const auto from = paragraphs({"门户网站改版后增设搜索入口", "受理申请12件全部办结", "成立领导小组"});
  const auto to = paragraphs({"门户网站改版后增设搜索入口", "培训业务骨干", "受理申请15件全部办结"});
  CHECK(kinds(paragraph_pairs(from, to)) == "same added changed gone");
  CHECK(kinds(paragraph_pairs({}, to)) == "added added added");
  CHECK(kinds(paragraph_pairs(from, {})) == "gone gone gone");
  CHECK(paragraph_pairs({}, {}).empty());
}

TEST_CASE("nothing of either text is lost") {
  const auto from = paragraphs({"甲乙丙丁", "戊己庚辛", "壬癸子丑", "寅卯辰巳"});
  const auto to = paragraphs({"戊己庚申", "午未申酉", "寅卯辰巳", "甲乙丙丁"});
  std::string of_from, of_to;
  for (const TextPair& pair : paragraph_pairs(from, to)) {
    of_from += pair.from;
    of_to += pair.to;
  }
  CHECK(of_from == "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳");
  CHECK(of_to == "戊己庚申午未申酉寅卯辰巳甲乙丙丁");
}

TEST_CASE("sections that only one year has are told") {
  const std::vector<ProseSection> from = {{0, "", {}}, {1, "一", paragraphs({"甲"})}, {2, "二", paragraphs({"乙"})}};
  const std::vector<ProseSection> to = {{0, "", {}}, {1, "一", paragraphs({"甲"})}, {3, "三", paragraphs({"丙"})}};
  const auto differences = text_differences(from, to, true);
  REQUIRE(differences.size() == 3);
  CHECK(kinds(differences[1].pairs) == "added");
  CHECK(kinds(differences[2].pairs) == "gone");
  CHECK(differences[2].heading == "二");
  CHECK(text_differences(from, to, false).size() == 1);
}
