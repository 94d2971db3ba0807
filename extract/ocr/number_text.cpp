// See number_text.h.
#include "extract/ocr/number_text.h"

#include <algorithm>

namespace xxgk::ocr {

std::string with_marks(std::string_view digits, const WritingLine& line) {
  const auto glyphs = static_cast<std::size_t>(std::ranges::count(line.glyphs, '\0', &Glyph::mark));
  std::string text;
  std::size_t seen = 0, written = 0;
  for (const Glyph& glyph : line.glyphs) {
    if (glyph.mark == 0) {
      ++seen;
      continue;
    }
    // From the right: marks stand before so many digits.
    const std::size_t behind = glyphs - seen;
    const std::size_t until = digits.size() > behind ? digits.size() - behind : written;
    text += digits.substr(written, until > written ? until - written : 0);
    written = std::max(written, until);
    text += glyph.mark;
  }
  return text.append(digits.substr(written));
}

}  // namespace xxgk::ocr
