// Any bytes as a table with commas: what is read can be written, and reads the same.
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "support/csv.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace xxgk;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::vector<std::vector<std::string>> records = csv_records(bytes);
  std::string again = "\xEF\xBB\xBF";  // the first field may begin with what looks like one
  for (const std::vector<std::string>& record : records) {
    for (std::size_t i = 0; i < record.size(); ++i) {
      if (i > 0) again += ',';
      append_csv_field(again, record[i]);
    }
    again += '\n';
  }
  if (csv_records(again) != records) __builtin_trap();
  return 0;
}
