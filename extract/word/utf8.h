// One character as bytes.
#pragma once

#include <string>

namespace xxgk::extraction {

/// A character of the basic plane in UTF-8.
inline std::string utf8(char32_t c) {
  const auto last = [](char32_t bits) { return static_cast<char>(0x80 | (bits & 0x3F)); };
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), last(c)};
  return {static_cast<char>(0xE0 | (c >> 12)), last(c >> 6), last(c)};
}

}  // namespace xxgk::extraction
