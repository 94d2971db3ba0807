// See witness.h.
#include "extract/ocr/witness.h"

#include <algorithm>
#include <utility>

namespace xxgk::ocr {
namespace {

/// Characters that the engine takes for a digit that stands alone; '\0': for none.
char digit_like(char character) {
  constexpr std::string_view like_zero = "OoDQ", like_one = "lI|!";
  if (character >= '0' && character <= '9') return character;
  if (like_zero.find(character) != std::string_view::npos) return '0';
  return like_one.find(character) != std::string_view::npos ? '1' : '\0';
}

/// A digit of wide type takes the room of two.
bool has_room_for(std::size_t digits, const WritingLine& line) {
  const auto glyphs = std::ranges::count(line.glyphs, '\0', &Glyph::mark);
  return std::cmp_greater_equal(digits, glyphs) && std::cmp_less_equal(digits, digits_in(line));
}

}  // namespace

std::string digits_seen(std::string_view text) {
  constexpr std::string_view marks = "., -";
  std::string digits;
  for (const char character : text) {
    if (marks.find(character) != std::string_view::npos) continue;
    const char digit = digit_like(character);
    if (digit == '\0') return {};
    digits.push_back(digit);
  }
  return digits;
}

Opinion weighed(Opinion opinion, const Reading& witness, const WritingLine& line) {
  constexpr double trust = 0.95, doubted = 0.6, alone = 0.3, only = 0.9;
  constexpr double unsure = 0.5;  // one who sees badly says nothing
  const std::string digits = digits_seen(witness.text);
  if (digits.empty() || witness.confidence < unsure) return opinion;
  if (opinion.readings.empty()) {
    if (has_room_for(digits.size(), line)) opinion.readings.push_back({digits, only * witness.confidence});
    return opinion;
  }
  Reading& first = opinion.readings.front();
  if (first.text == digits) {
    first.confidence = 1 - (1 - first.confidence) * (1 - trust * witness.confidence);
    return opinion;
  }
  for (Reading& reading : opinion.readings) reading.confidence *= doubted;
  const auto same = std::ranges::find(opinion.readings, digits, &Reading::text);
  if (same == opinion.readings.end()) {
    opinion.readings.push_back({digits, alone * witness.confidence});
  } else {
    same->confidence = std::max(same->confidence, alone * witness.confidence);
  }
  return opinion;
}

}  // namespace xxgk::ocr
