// Any bytes as a report's XML.
#include <cstdint>
#include <string_view>

#include "emit/emit.h"
#include "emit/read/report_reader.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static const ReportReader reader(fuzz::forms().taxonomy);
  try {
    reader.read(bytes);
  } catch (const ReportError&) {  // refused
  }
  return 0;
}
