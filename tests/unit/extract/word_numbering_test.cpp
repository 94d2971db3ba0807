#include "extract/word/numbering.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "extract/word/list_number.h"
#include "tests/unit/made_up_docx.h"

using namespace xxgk;
using extraction::list_number;

namespace {

std::string level(int number, const std::string& format, const std::string& text, const std::string& more = "") {
  return "<w:lvl w:ilvl=\"" + std::to_string(number) + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" +
         more + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
}

std::string pattern(const std::string& id, const std::string& levels) {
  return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + levels + "</w:abstractNum>";
}

std::string list(const std::string& id, const std::string& pattern_id, const std::string& overrides = "") {
  return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + pattern_id + "\"/>" + overrides + "</w:num>";
}

std::string item(const std::string& list_id, int of_level, const std::string& text) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(of_level) + "\"/><w:numId w:val=\"" + list_id +
         "\"/></w:numPr></w:pPr>" + (text.empty() ? "" : run(text)) + "</w:p>";
}

/// The texts of all paragraphs.
std::vector<std::string> texts(const std::string& body, const std::map<std::string, std::string>& others) {
  std::vector<std::string> result;
  for (const Block& block : read(docx_of(body, others)).blocks) result.push_back(std::get<Paragraph>(block).text);
  return result;
}

using Texts = std::vector<std::string>;

const std::string official = pattern("0", level(0, "chineseCounting", "%1、", "<w:suff w:val=\"nothing\"/>") +
                                              level(1, "chineseCountingThousand", "（%2）") +
                                              level(2, "decimal", "%3.") + level(3, "decimal", "%1.%4", "<w:isLgl/>"));

}  // namespace

TEST_CASE("numbers are printed in the formats of Word") {
  CHECK(list_number(1, "chineseCounting") == "一");
  CHECK(list_number(10, "chineseCounting") == "十");
  CHECK(list_number(12, "chineseCountingThousand") == "十二");
  CHECK(list_number(20, "chineseCounting") == "二十");
  CHECK(list_number(105, "chineseCountingThousand") == "一百零五");
  CHECK(list_number(110, "chineseCountingThousand") == "一百一十");
  CHECK(list_number(2003, "chineseCountingThousand") == "二千零三");
  CHECK(list_number(11, "chineseLegalSimplified") == "壹拾壹");
  CHECK(list_number(3, "ideographLegalTraditional") == "參");
  CHECK(list_number(120, "ideographDigital") == "一二〇");
  CHECK(list_number(2, "ideographTraditional") == "乙");
  CHECK(list_number(12, "ideographZodiac") == "亥");
  CHECK(list_number(13, "ideographZodiac") == "子");
  CHECK(list_number(3, "decimalEnclosedCircle") == "③");
  CHECK(list_number(21, "decimalEnclosedCircleChinese") == "㉑");
  CHECK(list_number(20, "decimalEnclosedParen") == "⒇");
  CHECK(list_number(1, "decimalEnclosedFullstop") == "⒈");
  CHECK(list_number(10, "decimalFullWidth") == "１０");
  CHECK(list_number(7, "decimalZero") == "07");
  CHECK(list_number(14, "upperRoman") == "XIV");
  CHECK(list_number(9, "lowerRoman") == "ix");
  CHECK(list_number(27, "lowerLetter") == "aa");
  CHECK(list_number(3, "upperLetter") == "C");
}

TEST_CASE("a number that a format cannot print is printed in digits") {
  CHECK(list_number(0, "chineseCounting") == "0");
  CHECK(list_number(12'345, "chineseCounting") == "12345");
  CHECK(list_number(99, "decimalEnclosedCircle") == "99");
  CHECK(list_number(5, "something") == "5");
  CHECK(list_number(5, "none").empty());
  CHECK(list_number(5, "bullet").empty());
}

TEST_CASE("levels count, and start anew below a higher one") {
  const std::string numbering = word_xml("numbering", official + list("7", "0"));
  CHECK(texts(item("7", 0, "总体") + item("7", 1, "甲") + item("7", 2, "子") + item("7", 2, "丑") + item("7", 1, "乙") +
                  item("7", 2, "寅") + item("7", 0, "主动公开") + item("7", 1, "丙") + item("7", 3, "款"),
              {{"numbering", numbering}}) ==
        Texts{"一、总体", "（一）甲", "1. 子", "2. 丑", "（二）乙", "1. 寅", "二、主动公开", "（一）丙", "2.1 款"});
}

TEST_CASE("lists of one pattern count on, unless they begin anew") {
  const std::string anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>";
  const std::string other = "<w:lvlOverride w:ilvl=\"0\">" + level(0, "decimal", "[%1]") + "</w:lvlOverride>";
  const std::string numbering =
      word_xml("numbering", official + list("1", "0") + list("2", "0") + list("3", "0", anew) + list("4", "0", other));
  CHECK(texts(item("1", 0, "a") + item("2", 0, "b") + item("3", 0, "c") + item("3", 0, "d") + item("4", 0, "e"),
              {{"numbering", numbering}}) == Texts{"一、a", "二、b", "五、c", "六、d", "[7] e"});
}

TEST_CASE("a level may never start anew, or only after some level") {
  const std::string never =
      pattern("0", level(0, "decimal", "%1.") + level(1, "decimal", "%2)", "<w:lvlRestart w:val=\"0\"/>") +
                       level(2, "decimal", "(%3)", "<w:lvlRestart w:val=\"1\"/>"));
  const std::string numbering = word_xml("numbering", never + list("1", "0"));
  CHECK(texts(item("1", 0, "a") + item("1", 1, "b") + item("1", 2, "c") + item("1", 1, "d") + item("1", 2, "e") +
                  item("1", 0, "f") + item("1", 1, "g") + item("1", 2, "h"),
              {{"numbering", numbering}}) == Texts{"1. a", "1) b", "(1) c", "2) d", "(2) e", "2. f", "3) g", "(1) h"});
}

TEST_CASE("styles number their paragraphs, also those based on them") {
  const std::string styles =
      word_xml("styles",
               "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId "
               "w:val=\"1\"/></w:numPr>"
               "<w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
               "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:basedOn w:val=\"1\"/><w:pPr><w:numPr><w:ilvl "
               "w:val=\"1\"/></w:numPr></w:pPr></w:style>"
               "<w:style w:type=\"paragraph\" w:styleId=\"3\"><w:basedOn w:val=\"3\"/><w:pPr><w:numPr><w:numId "
               "w:val=\"1\"/></w:numPr></w:pPr></w:style>");
  const std::string levels = level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") +
                             level(2, "decimal", "%3、", "<w:pStyle w:val=\"3\"/>");
  const std::string numbering = word_xml("numbering", pattern("4", levels) + list("1", "4"));
  const auto styled = [](const std::string& id, const std::string& text, const std::string& more = "") {
    return "<w:p><w:pPr><w:pStyle w:val=\"" + id + "\"/>" + more + "</w:pPr>" + run(text) + "</w:p>";
  };
  const std::string body = styled("1", "总体情况") + styled("2", "公开") + styled("3", "条") +
                           styled("1", "不编号", "<w:numPr><w:numId w:val=\"0\"/></w:numPr>") + styled("1", "主动公开");
  CHECK(texts(body, {{"numbering", numbering}, {"styles", styles}}) ==
        Texts{"一、总体情况", "（一）公开", "1、条", "不编号", "二、主动公开"});
  const Document document = read(docx_of(body, {{"numbering", numbering}, {"styles", styles}}));
  CHECK(std::get<Paragraph>(document.blocks[0]).heading);
  CHECK_FALSE(std::get<Paragraph>(document.blocks[2]).heading);
}

TEST_CASE("a list may take its pattern from a style's list") {
  const std::string styles = word_xml("styles",
                                      "<w:style w:type=\"numbering\" w:styleId=\"s\"><w:pPr><w:numPr><w:numId "
                                      "w:val=\"2\"/></w:numPr></w:pPr></w:style>");
  const std::string numbering = word_xml("numbering", pattern("0", "<w:numStyleLink w:val=\"s\"/>") +
                                                          pattern("1", level(0, "ideographTraditional", "%1、")) +
                                                          list("1", "0") + list("2", "1"));
  CHECK(texts(item("1", 0, "x") + item("1", 0, "y"), {{"numbering", numbering}, {"styles", styles}}) ==
        Texts{"甲、x", "乙、y"});
}

TEST_CASE("bullets of symbol fonts are nothing, empty paragraphs count but say nothing outside tables") {
  const std::string numbering =
      word_xml("numbering", pattern("0", level(0, "bullet", "\uF0B7")) + pattern("1", level(0, "decimal", "%1")) +
                                list("1", "0") + list("2", "1"));
  CHECK(texts(item("1", 0, "x") + item("2", 0, "") + item("2", 0, "y"), {{"numbering", numbering}}) ==
        Texts{"x", "2 y"});
  // A column of numbers is often made so.
  const auto cell = [](const std::string& inside) { return "<w:tc>" + inside + "</w:tc>"; };
  CHECK(shown(tbl(tr(cell(item("2", 0, "")) + tc("甲")) + tr(cell(item("2", 0, "")) + tc("乙"))),
              {{"numbering", numbering}}) == "table grid\n  0,0 @1: 1\n  0,1 @2: 甲\n  1,0 @3: 2\n  1,1 @4: 乙\n");
}

TEST_CASE("a paragraph of a list that is not there has no number") {
  CHECK(texts(item("9", 0, "x"), {{"numbering", word_xml("numbering", "")}}) == Texts{"x"});
  CHECK(texts(item("9", 0, "x"), {}) == Texts{"x"});
}
