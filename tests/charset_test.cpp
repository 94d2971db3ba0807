#include "extract/charset.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/extract.h"

using namespace std::string_literals;
using namespace xxgk::extraction;
using xxgk::ExtractError;
using xxgk::ExtractFault;

namespace {

constexpr const char* replacement = "\xEF\xBF\xBD";

/// `1:一| 3!:二` - number, `!` behind a gap, `~` where not ended.
std::string shown(const std::string& text) {
  std::string result;
  for (const Line& line : split_lines(text)) {
    result += (result.empty() ? "" : " / ") + std::to_string(line.number) + (line.after_gap ? "!" : "") + ":" +
              std::string(line.text) + (line.ended ? "" : "~");
  }
  return result;
}

std::string joined(std::string left, const char* right) {
  append_wrapped(left, right);
  return left;
}

}  // namespace

TEST_CASE("UTF-8 is kept as it is, a byte order mark goes") {
  CHECK(decode("二七区\t0").utf8 == "二七区\t0");
  CHECK(decode("\xEF\xBB\xBF二七区").utf8 == "二七区");
  CHECK(decode("𠀀").utf8 == "𠀀");
  CHECK(decode("二七区").replaced == 0);
}

TEST_CASE("UTF-16 is told by its byte order mark") {
  CHECK(decode("\xFF\xFE\x8C\x4E\x03\x4E:\0\x40\xD8\0\xDC"s).utf8 == "二七:𠀀");
  CHECK(decode("\xFE\xFF\x4E\x8C\x4E\x03\0:\xD8\x40\xDC\0"s).utf8 == "二七:𠀀");
}

TEST_CASE("UTF-16 with a lone surrogate or half a unit is repaired and counted") {
  std::string text = "\xFE\xFF";
  for (int i = 0; i < 200; ++i) text += "\x4E\x8C"s;
  const DecodedText lone = decode(text + "\xDC\0\x4E\x8C"s);
  CHECK(lone.replaced == 1);
  CHECK(lone.utf8.substr(600) == replacement + "二"s);
  const DecodedText half = decode(text + "\x4E"s);
  CHECK(half.replaced == 1);
  CHECK(half.utf8.substr(600) == replacement);
}

TEST_CASE("a little damage is repaired and counted") {
  std::string text;
  for (int i = 0; i < 250; ++i) text += "二";
  const DecodedText decoded = decode(text + "\xE4\xBA" + text + "\xFF" + "七");
  CHECK(decoded.replaced == 2);
  CHECK(decoded.utf8 == text + replacement + text + replacement + "七");
}

TEST_CASE("much damage is another encoding") {
  const std::string gb18030 = "\xB6\xFE\xC6\xDF\xC7\xF8\xBD\xCC\xD3\xFD\xBE\xD6";
  const auto fault = [](const std::string& bytes) {
    try {
      decode(bytes);
    } catch (const ExtractError& error) {
      return error.fault();
    }
    return ExtractFault::empty;
  };
  CHECK(fault(gb18030) == ExtractFault::not_text);
  CHECK(fault(std::string(98, 'a') + "\xFF" + "a") == ExtractFault::not_text);  // one in a hundred
  CHECK(fault(std::string(99, 'a') + "\xFF" + "a") == ExtractFault::empty);     // one in 101
  CHECK(fault("\xFF\xFE\0\0\x8C\x4E\0\0"s) == ExtractFault::not_text);          // UTF-32
}

TEST_CASE("a text cut inside its last character is a text") {
  const DecodedText decoded = decode("总计\xE4\xBA");
  CHECK(decoded.utf8 == "总计"s + replacement);
  CHECK(decoded.replaced == 1);
}

TEST_CASE("control characters go without gluing numbers") {
  CHECK(decode("政\0府\x07\n"s).utf8 == "政府\n");
  CHECK(decode("1\0\0002"s).utf8 == "1 2");
  CHECK(decode("1\0\t2"s).utf8 == "1\t2");
  CHECK(decode("本年新\v制作数量").utf8 == "本年新 制作数量");  // Word's line break inside a cell
}

TEST_CASE("lines end in many ways") {
  CHECK(shown("一\n二\r\n三\r四") == "1:一 / 2:二 / 3:三 / 4:四~");
  CHECK(shown("一\xE2\x80\xA8二\xC2\x85三\n") == "1:一 / 2:二 / 3:三");
  CHECK(shown("一\n\r\n二") == "1:一 / 3!:二~");
  CHECK(shown("一\f二\n") == "1:一 / 2!:二");
  CHECK(shown("").empty());
}

TEST_CASE("blank lines are counted and told by the gap") {
  CHECK(shown("\n 　\n一\n\t\n二\n") == "3!:一 / 5!:二");
  CHECK(shown("一\n\t\t\n二\n") == "1:一 / 2:\t\t / 3:二");  // may be a row of empty cells
}

TEST_CASE("outer white space of any kind goes, inner stays") {
  CHECK(trimmed("\xEF\xBB\xBF　\xC2\xA0\t结 果\xE2\x80\x8B \r") == "结 果");
  CHECK(trimmed(" 　 ").empty());
  CHECK(trimmed("").empty());
  CHECK(trimmed("\x80\xBF ") == "\x80\xBF");  // no character at all: kept for the decoder to judge
}

TEST_CASE("enumerators count paragraphs and items") {
  for (const char* text :
       {"一、总体情况", "（一）予以公开", "(1)当面申请", "1.属于国家秘密", "1. 属于", "１．属于", "3、危及",
        "十二、其他", "①加强", "⑴加强", "第一，加强", "第二十条第（一）项", "2)重复申请", "　三、"}) {
    INFO(text);
    CHECK(begins_with_enumerator(text));
  }
  for (const char* text : {"2020年，我局", "1.5万元", "63条", "一年来，我局", "（以下简称《条例》）", "（一",
                           "0371-63250000", "2023、2024年", "4439）", "", "、", "年报"}) {
    INFO(text);
    CHECK_FALSE(begins_with_enumerator(text));
  }
}

TEST_CASE("a line break is a space between Latin words only") {
  CHECK(joined("建立了", "行政体制") == "建立了行政体制");
  CHECK(joined("Annual", "report") == "Annual report");
  CHECK(joined("共20", "19件") == "共2019件");
  CHECK(joined("比上年增长13.", "5%") == "比上年增长13.5%");
  CHECK(joined("截至2020", "年") == "截至2020年");
  CHECK(joined("公开63条", "2020年") == "公开63条2020年");
  CHECK(joined("form", "2021") == "form 2021");
  CHECK(joined("", "一") == "一");
}
