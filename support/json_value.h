// JSON in, as of RFC 8259, and back out by a JsonWriter. Doors: read_json, write_json.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/json_writer.h"

namespace xxgk {

/// A text is no JSON.
class JsonError : public std::runtime_error {
 public:
  JsonError(const char* reason, std::size_t place)
      : std::runtime_error(std::string(reason) + " at byte " + std::to_string(place + 1)) {}
};

struct JsonValue {
  enum class Kind { null, truth, number, text, array, object };

  Kind kind = Kind::null;
  bool truth = false;
  std::string text = {};                                        ///< of a number its digits, as they stand
  std::vector<JsonValue> items = {};                            ///< of an array
  std::vector<std::pair<std::string, JsonValue>> members = {};  ///< of an object, in order, no name twice

  /// Of an object; nullptr where it has none of that name, or this is no object.
  const JsonValue* find(std::string_view name) const;
  /// The text of a member that is a text; empty where there is none.
  std::string_view text_of(std::string_view name) const;
  /// The value of a member that is a whole number without sign.
  std::optional<std::uint64_t> number_of(std::string_view name) const;
};

/// The one document that the text holds. Texts in it are sound UTF-8. Throws JsonError, also for what is nested deeper
/// than 64 levels and for names that an object has twice.
JsonValue read_json(std::string_view text);

void write_json(const JsonValue& value, JsonWriter& writer);

}  // namespace xxgk
