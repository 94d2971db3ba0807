// support/json_writer.h: layout and escapes.
#include "support/json_writer.h"

#include <catch2/catch.hpp>

using namespace xxgk;

TEST_CASE("members and elements are parted by commas, on one line or on many") {
  const auto write = [](JsonLayout layout) {
    JsonWriter json(layout);
    json.begin_object().member("a", "x").key("b").begin_array().number(-1).truth(true).null().end_array();
    json.key("c").begin_object().end_object().member_unless_empty("d", "").key("e").digits("0.50");
    return json.end_object().finish();
  };
  CHECK(write(JsonLayout::one_line) == R"({"a":"x","b":[-1,true,null],"c":{},"e":0.50})"
                                       "\n");
  CHECK(write(JsonLayout::indented) ==
        "{\n  \"a\": \"x\",\n  \"b\": [\n    -1,\n    true,\n    null\n  ],\n  \"c\": {},\n  \"e\": 0.50\n}\n");
}

TEST_CASE("text is escaped as JSON asks, other scripts stand as they are") {
  JsonWriter json;
  CHECK(json.text("公开 \"a\\b\"\n\t\x01").finish() == "\"公开 \\\"a\\\\b\\\"\\n\\u0009\\u0001\"\n");
}
