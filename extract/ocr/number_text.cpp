// See number_text.h.
#include "extract/ocr/number_text.h"

#include <algorithm>
#include <cstddef>

namespace xxgk::ocr {

std::string with_marks(std::string_view digits, const WritingLine& line) {
  auto behind = static_cast<std::size_t>(digits_in(line));
  std::string text;
  std::size_t written = 0;
  for (const Glyph& glyph : line.glyphs) {
    behind -= static_cast<std::size_t>(glyph.digits);
    if (glyph.mark == 0) continue;
    const std::size_t until = std::max(written, digits.size() > behind ? digits.size() - behind : 0);
    text += digits.substr(written, until - written);
    text += glyph.mark;
    written = until;
  }
  return text.append(digits.substr(written));
}

}  // namespace xxgk::ocr
