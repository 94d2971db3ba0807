#include "extract/text/lines.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace xxgk::extraction;

namespace {

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
