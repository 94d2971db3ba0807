// normalize/fold_text.h: text folded to what matters for comparing it.
#include "normalize/text/fold_text.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "tests/unit/official_forms.h"

using namespace xxgk;

namespace {

const Folder& folder() {
  return official::folder();
}

std::string compact(std::string_view text) {
  return to_utf8(folder().compact(text));
}

std::string words(std::string_view label) {
  return to_utf8(folder().label(label).words);
}

/// `三:不予公开`; without an enumerator `:规章`.
std::string parts(std::string_view label) {
  const FoldedLabel folded = folder().label(label);
  return to_utf8(folded.enumerator) + ":" + to_utf8(folded.words);
}

}  // namespace

TEST_CASE("white space and characters without width are dropped") {
  CHECK(compact("结 果\t维\n持") == "结果维持");
  CHECK(compact("结　果\xC2\xA0维\xE2\x80\x83持") == "结果维持");  // ideographic, no-break, em space
  CHECK(compact("\xEF\xBB\xBF结\xE2\x80\x8B果\xE2\x81\xA0") ==
        "结果");                                         // byte order mark, zero width space, word joiner
  CHECK(compact("\xC2\xAD结\xE2\x80\x8D果") == "结果");  // soft hyphen, zero width joiner
  CHECK(compact("").empty());
  CHECK(compact(" \t\r\n").empty());
}

TEST_CASE("full-width forms become ASCII") {
  CHECK(compact("（１）．ＡＢ") == "(1).AB");
  CHECK(compact("⒌属于") == "5.属于");
}

TEST_CASE("radicals and compatibility ideographs become ideographs") {
  CHECK(compact("⾏政许可") == "行政许可");  // Kangxi radical U+2F8F
  CHECK(compact("⾃然⼈") == "自然人");      // U+2F83, U+2F08
  CHECK(compact("⻔⻓") == "门长");          // CJK radicals supplement U+2ED4, U+2ED3
  CHECK(compact("\xEF\xA6\x90") == "戀");    // compatibility ideograph U+F990
  CHECK(compact("⺠政局") == "民政局");      // U+2EA0
}

TEST_CASE("ill-formed bytes become replacement characters") {
  CHECK(compact("规\xFF章") == "规\xEF\xBF\xBD章");
  CHECK(compact("规\xE7") == "规\xEF\xBF\xBD");
}

TEST_CASE("what is shown keeps a character for each that is printed") {
  const auto shown = [](std::string_view text) { return to_utf8(folder().shown(text)); };
  CHECK(shown("二七区 教育局 ２０２０ 年") == "二七区教育局２０２０年");
  CHECK(shown("⾏政") == "行政");
  CHECK(shown("“甲”（乙）") == "“甲”（乙）");
  for (const char* text : {"⒌属于", "ﬁ①㈱", "⾏⻔\xEF\xA6\x90", "甲\xFF乙", "𠀀𝟏"}) {
    INFO(text);
    CHECK(folder().shown(text).size() == to_code_points(text).size());
    CHECK(folder().for_patterns(folder().shown(text)).size() == to_code_points(text).size());
  }
}

TEST_CASE("enumerators are parted from words") {
  const std::vector<std::pair<const char*, const char*>> cases{
      {"1.属于国家秘密", "1:属于国家秘密"},
      {"1、属于国家秘密", "1:属于国家秘密"},
      {"１．属于国家秘密", "1:属于国家秘密"},
      {"1 属于国家秘密", "1:属于国家秘密"},
      {"⒈属于国家秘密", "1:属于国家秘密"},
      {"（1）属于国家秘密", "1:属于国家秘密"},
      {"1）属于国家秘密", "1:属于国家秘密"},
      {"（三）不予公开", "三:不予公开"},
      {"(三)不予公开", "三:不予公开"},
      {"（三）、不予公开", "三:不予公开"},
      {"三、本年度办理结果", "三:本年度办理结果"},
      {"三．本年度办理结果", "三:本年度办理结果"},
      {"十二、其他", "十二:其他"},
      {"规章", ":规章"},
      {"其他", ":其他"},
  };
  for (const auto& [label, expected] : cases) {
    INFO(label);
    CHECK(parts(label) == expected);
  }
}

TEST_CASE("numerals inside a label are words") {
  CHECK(parts("第二十条第（一）项") == ":第二十条第一项");
  CHECK(parts("第二十条（五）项") == ":第二十条五项");
  CHECK(parts("危及“三安全一稳定”") == ":危及三安全一稳定");
  CHECK(parts("三类内部事务信息") == ":三类内部事务信息");
  CHECK(parts("5.属于三类内部事务信息") == "5:属于三类内部事务信息");
}

TEST_CASE("punctuation and case do not tell labels apart") {
  CHECK(words("3.危及“三安全一稳定”") == words("3. 危及\"三安全一稳定\""));
  CHECK(words("（二）部分公开（区分处理的，只计这一情形，不计其他情形）") ==
        words("(二)部分公开(区分处理的,只计这一情形,不计其他情形)"));
  CHECK(words("本年增/减") == words("本年增／减"));
  CHECK(words("Received") == words("RECEIVED"));
}

TEST_CASE("years and units that labels may carry are dropped") {
  CHECK(words("本年(2023)制发件数") == words("本年制发件数"));
  CHECK(words("本年（2023年）制发件数") == words("本年制发件数"));
  CHECK(words("本年（２０２３年度）制发件数") == words("本年制发件数"));
  CHECK(words("采购总金额（单位：元）") == words("采购总金额"));
  CHECK(words("接受培训人员数（单位：人次）") == words("接受培训人员数"));
  CHECK(words("兼职人员数（单位：人）") == words("兼职人员数"));
  CHECK(words("采购总金额（万元）") == words("采购总金额"));
  CHECK(words("行政许可（件）") == words("行政许可"));
}

TEST_CASE("what is no year and no unit stays") {
  CHECK(words("第（2）项") != words("第项"));
  CHECK(words("（其他）") == "其他");
  CHECK(words("（2023）") != "");
}

TEST_CASE("an empty label is empty") {
  CHECK(folder().label("").empty());
  CHECK(folder().label(" 　").empty());
  CHECK(words("/").empty());
  CHECK(words("……").empty());
}

TEST_CASE("code points go there and back") {
  for (const char* text : {"", "abc", "规章", "𠀀a中", "\xEF\xBF\xBD"}) CHECK(to_utf8(to_code_points(text)) == text);
  CHECK(to_code_points("𠀀").size() == 1);
  CHECK(to_utf8(to_code_points("a\xC0\x80z")).find('\0') == std::string::npos);
  CHECK(to_utf8(to_code_points("\xED\xA0\x80")).find('\xED') == std::string::npos);  // a surrogate
}

TEST_CASE("trimming and dropping spaces keep everything else") {
  CHECK(trimmed("　 240 万元\xC2\xA0\n") == "240 万元");
  CHECK(trimmed("\xE2\x80\x8B").empty());
  CHECK(trimmed("a\xFF ") == "a\xFF");
  CHECK(trimmed("\xBF").size() == 1);
  CHECK(without_spaces(" 尚　未\t审 结 ") == "尚未审结");
  CHECK(without_spaces("１ ０") == "１０");
}

TEST_CASE("numerals are digits and Chinese numerals, and nothing circled") {
  for (const char32_t c : U"0123456789一二三四五六七八九十〇零") {
    if (c != 0) CHECK(is_numeral(c));
  }
  for (const char32_t c : U"①㈠²½aO百千万 /") {
    if (c != 0) CHECK_FALSE(is_numeral(c));
  }
}

TEST_CASE("a label of any length is folded quickly") {
  std::string text;
  while (text.size() < 1'000'000) text += "（单位：万元）2023年";
  CHECK(folder().label(text).words.size() > 1000);
  CHECK(folder().label(std::string(1'000'000, '(')).words.empty());
}
