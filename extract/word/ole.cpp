// See ole.h. Entries of the directory are 128 bytes long, at multiples of that: a name in UTF-16, at byte 64 its length
// in bytes with the final NUL. Looking at all such places finds them in damaged files, too.
#include "extract/word/ole.h"

#include <string>

namespace xxgk::extraction {
namespace {

constexpr std::size_t entry_size = 128, length_at = 64;

std::string utf16(std::string_view ascii) {
  std::string bytes;
  for (const char c : ascii) bytes.append({c, '\0'});
  return bytes.append(2, '\0');
}

bool has_entry(std::string_view bytes, std::string_view name) {
  const std::string wanted = utf16(name);
  for (std::size_t at = 0; at + entry_size <= bytes.size(); at += entry_size) {
    const std::string_view entry = bytes.substr(at, entry_size);
    if (static_cast<unsigned char>(entry[length_at]) == wanted.size() && entry.starts_with(wanted)) return true;
  }
  return false;
}

}  // namespace

OleKind ole_kind(std::string_view bytes) {
  if (has_entry(bytes, "EncryptedPackage")) return OleKind::locked;
  return has_entry(bytes, "WordDocument") ? OleKind::word : OleKind::other;
}

}  // namespace xxgk::extraction
