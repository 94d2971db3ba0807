// Any bytes as what a process says that reads pages or documents, and may have been taken over by what it read.
#include <cstdint>
#include <stdexcept>
#include <string_view>

#include "app/batch/task.h"
#include "extract/page_codec.h"

namespace {

template <typename Decode>
void refused_or_decoded(Decode decode, std::string_view bytes) {
  try {
    decode(bytes);
  } catch (const std::runtime_error&) {  // refused
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  refused_or_decoded(extraction::decoded_page, bytes);
  refused_or_decoded(extraction::decoded_outcome, bytes);
  refused_or_decoded(extraction::decoded_scan_page, bytes);
  refused_or_decoded(extraction::decoded_scan_outcome, bytes);
  refused_or_decoded(batch::decoded_reply, bytes);
  refused_or_decoded(batch::decoded_task, bytes);
  return 0;
}
