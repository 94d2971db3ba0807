// Any bytes: what kind of source they are.
#include <cstdint>
#include <string_view>

#include "extract/extract.h"
#include "extract/sniff.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const extraction::SourceKind kind = extraction::sniff(bytes);
  if (extraction::kind_name(kind).empty()) __builtin_trap();
  extraction::picture_type(bytes);
  starts_programs(bytes);
  return 0;
}
