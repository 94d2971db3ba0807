// Any bytes as the content stream of a PDF page.
#include <cstdint>
#include <string_view>

#include "extract/pdf/content_scanner.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  extraction::ContentScanner scanner({reinterpret_cast<const char*>(data), size});
  extraction::Operation operation;
  std::size_t count = 0;
  while (scanner.next(operation)) {
    if (operation.name.empty() || ++count > size) __builtin_trap();
  }
  return 0;
}
