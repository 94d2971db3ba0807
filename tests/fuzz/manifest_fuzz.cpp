// Any bytes as a line of a manifest, as a recorded line, and as what a worker says.
#include <cstdint>
#include <string_view>

#include <stdexcept>

#include "app/batch/batch_document.h"
#include "app/batch/status_entry.h"
#include "app/batch/task.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const batch::BatchDocument document = batch::document_of_manifest(bytes, "folder", "list.jsonl:1");
  if (document.id.empty()) __builtin_trap();
  try {
    const std::string line = batch::status_line(batch::read_status(bytes));
    if (batch::status_line(batch::read_status(line)) != line) __builtin_trap();
  } catch (const JsonError&) {  // refused
  }
  try {
    batch::decoded_reply(bytes);
  } catch (const std::runtime_error&) {  // refused
  }
  return 0;
}
