// Any bytes as a zip archive: every entry is asked for, within bounds.
#include <cstdint>
#include <string>
#include <string_view>

#include "extract/word/office_package.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  constexpr int most = 20;
  try {
    extraction::Package package = extraction::open_package(bytes, {});
    package.relationships_of("");
    int count = 0;
    for (const std::string& name : package.names()) {
      if (++count > most) break;
      package.read(name);
    }
  } catch (const ExtractError&) {  // refused
  }
  return 0;
}
