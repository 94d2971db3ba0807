// Any text as a report, its charset known: made sense of. What comes of it is written in whole_fuzz.cpp, which takes
// longer.
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/charset/decode_as.h"
#include "extract/read_text.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  using namespace xxgk::extraction;
  const std::string text = decode_as(Charset::utf8, {reinterpret_cast<const char*>(data), size}).utf8;
  Document document;
  document.blocks = text_blocks(split_lines(text));
  fuzz::forms().normalizer.reports_in(document);
  return 0;
}
