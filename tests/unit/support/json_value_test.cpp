#include "support/json_value.h"

#include <catch2/catch.hpp>

using namespace xxgk;

namespace {

std::string again(std::string_view text) {
  JsonWriter writer(JsonLayout::one_line);
  write_json(read_json(text), writer);
  return writer.finish();
}

}  // namespace

TEST_CASE("What was read is written as it was") {
  for (const std::string text : {R"({"a":[1,-0.5,1e9,2.50,null,true,false,"x"],"b":{},"c":[],"\u000c":"\"\\"})",
                                 "12345678901234567890123", "\"政府\"", "null"}) {
    CHECK(again(text) == text + "\n");
  }
  CHECK(again(" [ 1 ,\t2 ]\r\n") == "[1,2]\n");
  CHECK(again(R"("\u653f\uD83D\uDE00\/\b")") == "\"政\xf0\x9f\x98\x80/\\u0008\"\n");
}

TEST_CASE("What is no JSON is refused") {
  for (const std::string text : {"",
                                 " ",
                                 "{",
                                 "[1,]",
                                 "{\"a\":1,}",
                                 "{\"a\" 1}",
                                 "{a:1}",
                                 "[1 2]",
                                 "1 2",
                                 "01",
                                 "+1",
                                 ".5",
                                 "1.",
                                 "1e",
                                 "-",
                                 "nul",
                                 "'a'",
                                 "\"a",
                                 "\"\\x\"",
                                 "\"\\u12\"",
                                 "\"\\ud800\"",
                                 "\"\\ud800\\u0041\"",
                                 "\"\\udc00\"",
                                 "\"\x01\"",
                                 "\"\xff\"",
                                 "\"\xc0\x80\"",
                                 "\"\xed\xa0\x80\"",
                                 "\"\xf4\x90\x80\x80\"",
                                 "{\"a\":1,\"a\":2}"}) {
    CAPTURE(text);
    CHECK_THROWS_AS(read_json(text), JsonError);
  }
  CHECK_THROWS_AS(read_json(std::string(1'000'000, '[')), JsonError);
  CHECK_NOTHROW(read_json(std::string(60, '[') + std::string(60, ']')));
}

TEST_CASE("A name given twice is found among many") {
  std::string text = "{";
  for (int i = 0; i < 100; ++i) text += "\"n" + std::to_string(i) + "\":1,";
  CHECK_NOTHROW(read_json(text + "\"x\":1}"));
  CHECK_THROWS_AS(read_json(text + "\"n7\":1}"), JsonError);
}

TEST_CASE("Members are told by name and kind") {
  const JsonValue json = read_json(R"({"text":"a","number":7,"negative":-7,"part":1.5,"huge":99999999999999999999})");
  CHECK(json.text_of("text") == "a");
  CHECK(json.text_of("number").empty());
  CHECK(json.number_of("number") == 7U);
  for (const char* name : {"negative", "part", "huge", "text", "absent"}) CHECK_FALSE(json.number_of(name));
  CHECK(json.find("absent") == nullptr);
}
