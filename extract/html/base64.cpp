// See base64.h.
#include "extract/html/base64.h"

namespace xxgk::extraction {
namespace {

int base64_digit(char c) {
  constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  const std::size_t at = digits.find(c);
  return at == std::string_view::npos ? -1 : static_cast<int>(at);
}

}  // namespace

std::string from_base64(std::string_view text) {
  std::string bytes;
  unsigned collected = 0;
  int bits = 0;
  for (const char c : text) {
    const int digit = base64_digit(c);
    if (digit < 0) continue;
    collected = (collected << 6U | static_cast<unsigned>(digit)) & 0xFFFU;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes += static_cast<char>(collected >> static_cast<unsigned>(bits) & 0xFFU);
  }
  return bytes;
}

}  // namespace xxgk::extraction
