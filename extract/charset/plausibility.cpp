// See plausibility.h. Which ideographs are frequent is known from the standards: GB 2312 and Big5 have them in a first
// level of their own. A text decoded by the wrong table falls into the other levels half of the time or more.
#include "extract/charset/plausibility.h"

#include <bitset>
#include <string>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

struct ByteRange {
  unsigned first, last;
};

using Ideographs = std::bitset<0x10000>;

void add_level(Charset charset, ByteRange leads, std::initializer_list<ByteRange> trails, Ideographs& to) {
  std::string bytes;
  for (unsigned lead = leads.first; lead <= leads.last; ++lead) {
    for (const ByteRange& range : trails) {
      for (unsigned trail = range.first; trail <= range.last; ++trail)
        (bytes += static_cast<char>(lead)) += static_cast<char>(trail);
    }
  }
  const std::string text = decode_as(charset, bytes).utf8;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_ideograph(c) && c < to.size()) to.set(c);
  }
}

const Ideographs& frequent_ideographs() {
  static const Ideographs frequent = [] {
    Ideographs both;
    add_level(Charset::gb18030, {0xB0, 0xD7}, {{0xA1, 0xFE}}, both);
    add_level(Charset::big5, {0xA4, 0xC6}, {{0x40, 0x7E}, {0xA1, 0xFE}}, both);
    return both;
  }();
  return frequent;
}

bool is_within(char32_t c, char32_t first, char32_t last) {
  return c >= first && c <= last;
}

/// What stands between ideographs: punctuation, signs, numbers that are one character, full-width forms.
bool goes_with_ideographs(char32_t c) {
  constexpr char32_t middle_dot = 0xB7, multiplication = 0xD7;
  return c == middle_dot || c == multiplication || is_within(c, 0x2010, 0x203B) || is_within(c, 0x2160, 0x217F) ||
         is_within(c, 0x2190, 0x2193) || is_within(c, 0x2200, 0x2267) || is_within(c, 0x2460, 0x249B) ||
         is_within(c, 0x2500, 0x25FF) || is_within(c, 0x3000, 0x301F) || is_within(c, 0x3220, 0x3243) ||
         is_within(c, 0xFE30, 0xFE4F) || is_within(c, 0xFF01, 0xFF5E) || c == 0xFFE5;
}

/// Radicals and compatibility forms, which fonts put in the place of ideographs; no wrong table makes them.
bool stands_for_ideograph(char32_t c) {
  return is_within(c, 0x2E80, 0x2FDF) || is_within(c, 0xF900, 0xFAFF);
}

}  // namespace

double Plausibility::share() const {
  return fitting + odd == 0 ? 1 : static_cast<double>(fitting) / static_cast<double>(fitting + odd);
}

Plausibility plausibility_of(const DecodedText& text) {
  const Ideographs& frequent = frequent_ideographs();
  Plausibility result;
  result.odd = text.dropped;  // what was replaced stands in the text
  for (std::size_t at = 0; at < text.utf8.size();) {
    const char32_t c = next_character(text.utf8, at);
    if (c < 0x80 || is_space(c) || stands_for_ideograph(c)) continue;
    const bool fits = (c < frequent.size() && frequent.test(c)) || goes_with_ideographs(c);
    ++(fits ? result.fitting : result.odd);
  }
  return result;
}

}  // namespace xxgk::extraction
