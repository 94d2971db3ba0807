// JSON out, in the order in which it is told. Well-formed by construction, but for keys that are given twice.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace xxgk {

enum class JsonLayout {
  indented,  ///< by two spaces, for people
  one_line,
};

/// Writes one document. Members of objects are a key and then a value, or begin and end.
class JsonWriter {
 public:
  explicit JsonWriter(JsonLayout layout = JsonLayout::indented) : layout_(layout) {}

  JsonWriter& begin_object();
  JsonWriter& end_object();
  JsonWriter& begin_array();
  JsonWriter& end_array();
  JsonWriter& key(std::string_view name);
  JsonWriter& text(std::string_view text);
  JsonWriter& number(std::int64_t number);
  /// Digits that are a JSON number already.
  JsonWriter& digits(std::string_view number);
  JsonWriter& truth(bool value);
  JsonWriter& null();

  /// Members with a text.
  JsonWriter& member(std::string_view name, std::string_view value) { return key(name).text(value); }
  JsonWriter& member_unless_empty(std::string_view name, std::string_view value);

  /// The whole document with a final line feed; the writer is spent afterwards.
  std::string finish();

 private:
  void before_value();
  void new_line();
  void begin(char bracket);
  void end(char bracket);

  JsonLayout layout_;
  std::string out_;
  std::vector<bool> has_members_;  ///< for each open object or array
  bool behind_key_ = false;
};

}  // namespace xxgk
