// One file of the official forms replaced by any bytes; the first byte says which.
#include <cstdint>
#include <iterator>
#include <string_view>

#include "normalize/taxonomy/taxonomy_load.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  if (bytes.empty()) return 0;
  static const SchemaFiles sound = embedded_schema_files();
  SchemaFiles files = sound;
  auto file = files.begin();
  std::advance(file, data[0] % files.size());
  file->second = bytes.substr(1);
  try {
    load_taxonomy(files);
  } catch (const TaxonomyError&) {  // refused
  }
  return 0;
}
