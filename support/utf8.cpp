// See utf8.h.
#include "support/utf8.h"

#include <array>
#include <cstdint>

namespace xxgk {
namespace {

unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

std::size_t length_by_first(unsigned first) {
  if (first < 0x80) return 1;
  if (first >= 0xC2 && first < 0xE0) return 2;
  if (first >= 0xE0 && first < 0xF0) return 3;
  return first >= 0xF0 && first < 0xF5 ? 4 : 0;
}

}  // namespace

std::size_t sound_utf8_length(std::string_view text) {
  if (text.empty()) return 0;
  const std::size_t length = length_by_first(byte_at(text, 0));
  if (length < 2) return length;
  if (length > text.size()) return 0;
  constexpr std::array<unsigned, 5> first_bits = {0, 0x7F, 0x1F, 0x0F, 0x07};
  constexpr std::array<std::uint32_t, 5> least = {0, 0, 0x80, 0x800, 0x10000};
  std::uint32_t code = byte_at(text, 0) & first_bits[length];
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte_at(text, i) & 0xC0U) != 0x80U) return 0;
    code = code << 6U | (byte_at(text, i) & 0x3FU);
  }
  const bool is_surrogate = code >= 0xD800 && code < 0xE000;
  return code < least[length] || code > 0x10FFFF || is_surrogate ? 0 : length;
}

bool is_sound_utf8(std::string_view text) {
  while (!text.empty()) {
    const std::size_t length = sound_utf8_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

}  // namespace xxgk
