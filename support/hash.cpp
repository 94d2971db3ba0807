// SHA-256 by nettle; the door is support/hash.h.
#include "support/hash.h"

#include <nettle/base16.h>
#include <nettle/sha2.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <fstream>
#include <system_error>
#include <vector>

#include "support/file.h"

namespace xxgk {
namespace {

std::string hex_of(sha256_ctx& context) {
  std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
  sha256_digest(&context, digest.size(), digest.data());
  std::string hex(BASE16_ENCODE_LENGTH(digest.size()), '\0');
  base16_encode_update(hex.data(), digest.size(), digest.data());
  return hex;
}

}  // namespace

std::string sha256_hex(std::string_view bytes) {
  sha256_ctx context{};
  sha256_init(&context);
  sha256_update(&context, bytes.size(), reinterpret_cast<const std::uint8_t*>(bytes.data()));
  return hex_of(context);
}

FileFingerprint file_fingerprint(const std::string& path) {
  constexpr std::size_t piece = std::size_t{1} << 20;
  std::ifstream file(path, std::ios::binary);
  if (!file) throw FileError(path, std::generic_category().message(errno));
  sha256_ctx context{};
  sha256_init(&context);
  FileFingerprint fingerprint;
  std::vector<char> buffer(piece);
  while (file.read(buffer.data(), std::ssize(buffer)), file.gcount() > 0) {
    const auto got = static_cast<std::size_t>(file.gcount());
    sha256_update(&context, got, reinterpret_cast<const std::uint8_t*>(buffer.data()));
    fingerprint.bytes += got;
  }
  if (file.bad()) throw FileError(path, std::generic_category().message(EIO));
  fingerprint.sha256 = hex_of(context);
  return fingerprint;
}

}  // namespace xxgk
