// Any bytes as a web page.
#include <cstdint>
#include <string_view>

#include "extract/read_html.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static const ReadOptions options = fuzz::reading();
  try {
    extraction::read_html(bytes, options);
  } catch (const ExtractError&) {  // refused
  }
  return 0;
}
