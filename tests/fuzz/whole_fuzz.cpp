// Any text through the whole way: what comes of it is written, so it is sound by the schema.
#include <cstdint>
#include <string>
#include <string_view>

#include "emit/emit.h"
#include "extract/read_text.h"
#include "support/hash.h"
#include "tests/fuzz/forms.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  static const ReadOptions options = fuzz::reading();
  static const std::string sha256 = sha256_hex("");  // of anything
  static const ReportWriter writer(fuzz::forms().taxonomy);
  try {
    Document document = extraction::read_text(bytes, options);
    document.source.name = "fuzz.txt";
    document.source.type = "text/plain";
    document.source.sha256 = sha256;
    for (const Report& report : fuzz::forms().normalizer.reports_in(document)) writer.write(report, {true, "fuzz"});
  } catch (const ExtractError&) {  // refused; an EmitError is a fault of ours
  }
  return 0;
}
