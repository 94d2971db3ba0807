// Fingerprints of sources and outputs.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace xxgk {

/// SHA-256 in lower-case hexadecimal.
std::string sha256_hex(std::string_view bytes);

struct FileFingerprint {
  std::uint64_t bytes = 0;  ///< that it holds
  std::string sha256;
};

/// Of a file of any size, read piece by piece. Throws FileError.
FileFingerprint file_fingerprint(const std::string& path);

}  // namespace xxgk
