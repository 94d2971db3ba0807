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

std::size_t room_for_mark(std::span<const DigitPlace> digits, std::span<const PlacedMark> marks) {
  constexpr std::size_t fewest = 4;  // digits: of fewer there is no telling what is even
  constexpr double wider = 1.3;      // than digits usually stand apart
  if (digits.size() < fewest) return 0;
  const auto middle = [&](std::size_t i) { return (digits[i].from + digits[i].to) / 2; };
  std::vector<double> ways;
  for (std::size_t i = 1; i < digits.size(); ++i) ways.push_back(middle(i) - middle(i - 1));
  const auto usual = ways.begin() + static_cast<std::ptrdiff_t>(ways.size() / 2);
  std::ranges::nth_element(ways, usual);
  for (std::size_t i = 1; i < digits.size(); ++i) {
    const bool has_mark = std::ranges::find(marks, i, &PlacedMark::before) != marks.end();
    if (!has_mark && middle(i) - middle(i - 1) > wider * *usual) return i;
  }
  return 0;
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
