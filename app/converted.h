// What became of one source, ready to be written and told; as bytes it passes from one process to another. Doors:
// encoded, decoded_conversion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xxgk {

struct ConvertedReport {
  std::string xml;
  std::vector<std::string> summary;
  bool in_doubt = false;
};

struct Converted {
  std::string sha256;  ///< of the source
  std::vector<ConvertedReport> reports;
};

std::string encoded(const Converted& converted);

/// Of bytes that encoded() has made. Throws std::runtime_error for any others.
Converted decoded_conversion(std::string_view bytes);

}  // namespace xxgk
