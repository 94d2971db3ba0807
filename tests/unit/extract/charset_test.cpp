#include "extract/charset/charset.h"

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

/// Words that tell, as a caller would know them.
const std::vector<std::string> words = {"行政", "规章", "規章", "公开", "公開", "申请", "申請", "总计", "總計"};

std::string text_of(const std::string& bytes) {
  return decode(bytes, words).utf8;
}

std::string text_without_words(const std::string& bytes) {
  return decode(bytes).utf8;
}

std::string repeated(const std::string& text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

/// True where the bytes are refused; `detail` gets what they seem to be.
bool is_refused(const std::string& bytes, std::string* detail = nullptr) {
  try {
    decode(bytes, words);
  } catch (const ExtractError& error) {
    if (detail != nullptr) *detail = error.detail();
    return error.fault() == ExtractFault::not_text;
  }
  return false;
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

TEST_CASE("much damage is no text") {
  CHECK(is_refused(std::string(98, 'a') + "\xFF" + "a"));        // one in a hundred
  CHECK_FALSE(is_refused(std::string(99, 'a') + "\xFF" + "a"));  // one in 101
  CHECK(is_refused("\xFF\xFE\0\0\x8C\x4E\0\0"s));                // UTF-32
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

TEST_CASE("GB18030 is told from Big5 by a few labels") {
  CHECK(text_of("\xB9\xE6\xD5\xC2\t3\t12\n\xD0\xD0\xD5\xFE\xD0\xED\xBF\xC9\t0\n"s) == "规章\t3\t12\n行政许可\t0\n");
  CHECK(text_of("\xD2\x8E\xD5\xC2\t3\t12\n\xD0\xD0\xD5\xFE\xD4S\xBF\xC9\t0\n"s) == "規章\t3\t12\n行政許可\t0\n");
  CHECK(text_of("\xB3W\xB3\xB9\t3\t12\n\xA6\xE6\xAC"
                "F\xB3\\\xA5i\t0\n"s) == "規章\t3\t12\n行政許可\t0\n");
  CHECK(text_of("\xD7\xDC\xBC\xC6\t3"s) == "总计\t3");
  CHECK(text_of("\xC1`\xADp\t3"s) == "總計\t3");
}

TEST_CASE("labels among many digits tell the charset") {
  const std::string digits = repeated("0\t12\t345\t6789\n", 10000);
  CHECK(text_of(digits + "\xB9\xE6\xD5\xC2"s) == digits + "规章");
  CHECK(text_of(digits + "\xB3W\xB3\xB9"s) == digits + "規章");
  CHECK(text_of("\xB9\xE6\xD5\xC2"s + digits) == "规章" + digits);
}

TEST_CASE("Chinese that holds none of the words is read where all else agrees") {
  CHECK(
      text_without_words(
          "\xBD\xF1\xCC\xEC\xCC\xEC\xC6\xF8\xBA\xDC\xBA\xC3\xA3\xAC\xCE\xD2\xC3\xC7\xC8\xA5\xB9\xAB\xD4\xB0\xC9\xA2\xB2\xBD\xA3\xAC\xBA\xA2\xD7\xD3\xC3\xC7\xD4\xDA\xB2\xDD\xB5\xD8\xC9\xCF\xB1\xBC\xC5\xDC\xA1\xA3\n"s) ==
      "今天天气很好，我们去公园散步，孩子们在草地上奔跑。\n");
  CHECK(text_without_words("\xA4\xB5\xA4\xD1\xA4\xD1\xAE\xF0\xAB\xDC\xA6n\xA1"
                           "A\xA7\xDA\xAD\xCC\xA5h\xA4\xBD\xB6\xE9\xB4\xB2\xA8"
                           "B\xA1"
                           "A\xAB\xC4\xA4l\xAD\xCC\xA6"
                           "b\xAF\xF3\xA6"
                           "a\xA4W\xA9"
                           "b\xB6]\xA1"
                           "C\n"s) == "今天天氣很好，我們去公園散步，孩子們在草地上奔跑。\n");
  CHECK(text_without_words("\xCAN)Y)Y\x14l\x88_}Y\x0C\xFF\x11"
                           "b\xECN\xBBSlQ\xEDVceek\x0C\xFFi[P[\xECN(WI\x83"
                           "0W\nNTY\xD1\x8D\x02"
                           "0\n\x00"s) == "今天天气很好，我们去公园散步，孩子们在草地上奔跑。\n");
  CHECK(text_without_words("N\xCAY)Y)l\x14_\x88Y}\xFF\x0C"
                           "b\x11N\xECS\xBBQlV\xED"
                           "ecke\xFF\x0C[i[PN\xECW(\x83IW0N\nYT\x8D\xD1"
                           "0\x02\x00\n"s) == "今天天气很好，我们去公园散步，孩子们在草地上奔跑。\n");
}

TEST_CASE("characters of four bytes and byte order marks of GB18030") {
  CHECK(text_of("\xB9\xE6\xD5\xC2\xA1\xA2\x95"
                "2\x82"
                "6\x81"
                "9\xEE"
                "9\xE9"
                "F\x82"
                "5\x8F"
                "3\t3\xD0\xD0\xD5\xFE\xB9\xAB\xBF\xAA\xC9\xEA\xC7\xEB\xD7\xDC\xBC\xC6"s) ==
        "规章、𠀀㐀镕龦\t3行政公开申请总计");
  CHECK(text_of("\x84\x31\x95\x33"s + "\xB9\xE6\xD5\xC2"s) == "规章");
  CHECK(text_of("\xEF\xBB\xBF"s + "\xB9\xE6\xD5\xC2\t3\t12\n\xD0\xD0\xD5\xFE\xD0\xED\xBF\xC9\t0\n"s) ==
        "规章\t3\t12\n行政许可\t0\n");  // the mark of another charset
}

TEST_CASE("second bytes of Big5 that look like ASCII") {
  CHECK(text_of("\xB3\\\xA5\\\xBB\\|3|\xA8S\xA6\xB3\xA5\\\xC1Z\t\xA5\xD3\xBD\xD0\xA8\xFC\xB2z"s) ==
        "許功蓋|3|沒有功績\t申請受理");
}

TEST_CASE("UTF-16 without byte order mark") {
  CHECK(text_of("\xC4\x89\xE0z\t\x00"
                "3\x00\t\x00"
                "1\x00"
                "2\x00\n\x00L\x88?e\xB8\x8B\xEFS\t\x00"
                "0\x00\n\x00"s) == "规章\t3\t12\n行政许可\t0\n");
  CHECK(text_of("\x89\xC4z\xE0\x00\t\x00"
                "3\x00\t\x00"
                "1\x00"
                "2\x00\n\x88Le?\x8B\xB8S\xEF\x00\t\x00"
                "0\x00\n"s) == "规章\t3\t12\n行政许可\t0\n");
  CHECK(text_of("1\x00"
                "2\x00\t\x00"
                "3\x00\n\x00"s) == "12\t3\n");
  CHECK(text_of("\x00"
                "1\x00"
                "2\x00\t\x00"
                "3\x00\n"s) == "12\t3\n");
}

TEST_CASE("NUL bytes do not make UTF-16 of other charsets") {
  const std::string gb18030 = "\xB9\xE6\xD5\xC2\t3\t12\n\xD0\xD0\xD5\xFE\xD0\xED\xBF\xC9\t0\n"s;
  CHECK(text_of(gb18030 + std::string(5000, '\0')) == "规章\t3\t12\n行政许可\t0\n");
  CHECK(text_of(std::string(600, '\0') + gb18030) == "规章\t3\t12\n行政许可\t0\n");
  CHECK(text_of("规章\t\0003\0\n\0"s) == "规章\t3\n");
  CHECK(text_of("a\0b\tc\0\n"s) == "ab\tc\n");
}

TEST_CASE("damage in GB18030 and Big5 is replaced and counted, digits and separators beside it stay") {
  const std::string row = "\xD0\xD0\xD5\xFE\xB9\xAB\xBF\xAA\xC9\xEA\xC7\xEB\t3\n"s;
  const DecodedText damaged = decode(repeated(row, 30) + "\xB9\t" + "7\n\xD5" + "12\n\xFF\n" + row, words);
  CHECK(damaged.replaced == 3);
  CHECK(damaged.utf8 == repeated("行政公开申请\t3\n", 30) + replacement + "\t7\n" + replacement + "12\n" + replacement +
                            "\n行政公开申请\t3\n");
  const std::string big5 =
      "\xA6\xE6\xAC"
      "F\xA4\xBD\xB6}\xA5\xD3\xBD\xD0\t3\n"s;
  const DecodedText cut = decode(repeated(big5, 30) + "\xB9\t" + "7\n\xA6", words);
  CHECK(cut.replaced == 2);
  CHECK(cut.damaged == 1);
  CHECK(cut.utf8 == repeated("行政公開申請\t3\n", 30) + replacement + "\t7\n" + replacement);
}

TEST_CASE("passages in GB18030 within UTF-8 are read and counted, damage stays damage") {
  const std::string rows = repeated("行政公开申请\t3\n", 30);
  const DecodedText pasted = decode(rows + "\xD0\xD0\xD5\xFE\xD0\xED\xBF\xC9\t5\n2023\xC4\xEA\n" + rows, words);
  CHECK(pasted.utf8 == rows + "行政许可\t5\n2023年\n" + rows);
  CHECK(pasted.replaced == 2);
  const DecodedText rest = decode(rows + "\xB8\xAD\t5\n" + rows, words);  // of 中, whose first byte is lost
  CHECK(rest.utf8 == rows + replacement + replacement + "\t5\n" + rows);
  CHECK(rest.replaced == 2);
}

TEST_CASE("other charsets are refused by their name") {
  std::string detail;
  CHECK(is_refused(
      repeated(
          "\xC1\xA4\xBA\xB8\xB0\xF8\xB0\xB3 \xC3\xBB\xB1\xB8 \xBE\xC8\xB3\xBB \xB9\xD7 \xC3\xB3\xB8\xAE \xC7\xF6\xC8\xB2\xBF\xA1 \xB4\xEB\xC7\xD1 \xBA\xB8\xB0\xED\xBC\xAD\xC0\xD4\xB4\xCF\xB4\xD9.\n"s,
          5),
      &detail));
  CHECK(detail == "EUC-KR");
  CHECK(is_refused(repeated("\x8F\xEE\x95\xF1\x8C\xF6\x8AJ\x90\xBF\x8B\x81\x82\xCC\x8E\xE8\x91\xB1\x82\xAB\x82\xC9\x82"
                            "\xC2\x82\xA2\x82\xC4\x82\xCC\x95\xF1\x8D\x90\x8F\x91\x82\xC5\x82\xB7\x81"
                            "B\n"s,
                            5),
                   &detail));
  CHECK(detail == "Shift_JIS");
  CHECK(is_refused(repeated(
      "\xCE\xF2\xF7\xB8\xF2 \xEE \xF0\xE0\xF1\xEA\xF0\xFB\xF2\xE8\xE8 \xE8\xED\xF4\xEE\xF0\xEC\xE0\xF6\xE8\xE8 \xE7\xE0 \xE3\xEE\xE4.\n"s,
      5)));
  CHECK(is_refused(repeated("O\xF9 est l'\xE9t\xE9, \xE0 c\xF4t\xE9 de l'acc\xE8s?\n"s, 5)));
}

TEST_CASE("nothing but a byte order mark is an empty text") {
  CHECK(decode("\xEF\xBB\xBF").utf8.empty());
  CHECK(decode("\xFF\xFE").utf8.empty());
  CHECK(decode("").utf8.empty());
}
