// See number_text.h.
#include "extract/ocr/number_text.h"

#include <algorithm>

namespace xxgk::ocr {

std::vector<PlacedMark> marks_by_room(const WritingLine& line, std::size_t digits) {
  auto behind = static_cast<std::size_t>(digits_in(line));
  std::vector<PlacedMark> marks;
  for (const Glyph& glyph : line.glyphs) {
    behind -= static_cast<std::size_t>(glyph.digits);
    if (glyph.mark != 0) marks.push_back({glyph.mark, digits > behind ? digits - behind : 0});
  }
  return marks;
}

std::vector<PlacedMark> marks_between(const WritingLine& line, std::span<const DigitPlace> digits) {
  std::vector<PlacedMark> marks;
  for (const Glyph& glyph : line.glyphs) {
    if (glyph.mark == 0) continue;
    const double middle = (glyph.box.x0 + glyph.box.x1) / 2;
    const auto next = std::ranges::find_if(digits, [middle](const DigitPlace& digit) { return digit.to > middle; });
    const bool is_piece = next != digits.end() && next->from < middle;
    if (!is_piece) marks.push_back({glyph.mark, static_cast<std::size_t>(next - digits.begin())});
  }
  return marks;
}

std::string with_marks(std::string_view digits, std::span<const PlacedMark> marks) {
  std::string text;
  std::size_t written = 0;
  for (const PlacedMark& mark : marks) {
    const std::size_t until = std::max(written, std::min(mark.before, digits.size()));
    text += digits.substr(written, until - written);
    text += mark.mark;
    written = until;
  }
  return text.append(digits.substr(written));
}

}  // namespace xxgk::ocr
