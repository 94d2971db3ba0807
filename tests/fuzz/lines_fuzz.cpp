// Any text as the lines of a report in plain text, its charset known: what text_fuzz.cpp comes to behind the charset.
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/charset/decode_as.h"
#include "extract/read_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk::extraction;
  const std::string text = decode_as(Charset::utf8, {reinterpret_cast<const char*>(data), size}).utf8;
  text_blocks(split_lines(text));
  return 0;
}
