// See text_level.h.
#include "extract/text/text_level.h"

#include <array>
#include <utility>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

/// A digit or round bracket as a raised or lowered character; as it is where there is none.
std::string_view mark_of(char32_t c, std::string_view bytes, TextLevel level) {
  constexpr std::u32string_view plain = U"0123456789()０１２３４５６７８９（）";
  constexpr std::array<std::string_view, plain.size() / 2> raised{"⁰", "¹", "²", "³", "⁴", "⁵",
                                                                  "⁶", "⁷", "⁸", "⁹", "⁽", "⁾"};
  constexpr std::array<std::string_view, plain.size() / 2> lowered{"₀", "₁", "₂", "₃", "₄", "₅",
                                                                   "₆", "₇", "₈", "₉", "₍", "₎"};
  const std::size_t i = plain.find(c);
  if (level == TextLevel::normal || i == std::u32string_view::npos) return bytes;
  return level == TextLevel::raised ? raised.at(i % raised.size()) : lowered.at(i % lowered.size());
}

}  // namespace

void LevelledText::add(std::string_view text, TextLevel level) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    add(c, text.substr(begin, at - begin), level);
  }
}

void LevelledText::add(char32_t c, std::string_view bytes, TextLevel level) {
  const bool all_raised = unmarked_.empty() == text_.empty();
  if (is_space(c)) {
    if (all_raised) unmarked_ += bytes;
    text_ += bytes;
    return;
  }
  if (level != TextLevel::normal && all_raised)
    unmarked_ += bytes;
  else
    unmarked_.clear();
  const std::string_view mark = mark_of(c, bytes, level);
  bracketed_ = level != TextLevel::normal && (bracketed_ || (is_opening_bracket(c) && mark == bytes));
  text_ += bracketed_ ? bytes : mark;
}

std::string LevelledText::take() {
  bracketed_ = false;
  std::string text = std::exchange(text_, {}), unmarked = std::exchange(unmarked_, {});
  return unmarked.empty() ? text : unmarked;
}

std::string as_mark(std::string_view text, TextLevel level) {
  std::string marks;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = next_character(text, at);
    marks += mark_of(c, text.substr(begin, at - begin), level);
  }
  return marks;
}

}  // namespace xxgk::extraction
