// Any text as JSON: what is read can be written, and reads the same.
#include <cstdint>
#include <string>
#include <string_view>

#include "support/json_value.h"
#include "support/json_writer.h"

namespace {

std::string written(const xxgk::JsonValue& value) {
  xxgk::JsonWriter writer;
  xxgk::write_json(value, writer);
  return writer.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  JsonValue value;
  try {
    value = read_json(text);
  } catch (const JsonError&) {
    return 0;  // refused
  }
  const std::string once = written(value);
  if (written(read_json(once)) != once) __builtin_trap();
  return 0;
}
