// Any bytes as text in each charset: what comes of it is sound UTF-8.
#include <cstdint>
#include <string_view>

#include "extract/charset/charset.h"
#include "extract/charset/decode_as.h"
#include "extract/extract.h"
#include "support/utf8.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  using extraction::Charset;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  for (const Charset charset : {Charset::utf8, Charset::utf16le, Charset::utf16be, Charset::gb18030, Charset::big5}) {
    if (!is_sound_utf8(extraction::decode_as(charset, bytes).utf8)) __builtin_trap();
  }
  try {
    if (!is_sound_utf8(extraction::decode(bytes).utf8)) __builtin_trap();
  } catch (const ExtractError&) {  // refused
  }
  return 0;
}
