// See page_numbers.h.
#include "extract/text/page_numbers.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

bool is_page_word(char32_t c) {
  constexpr char32_t page = 0x9875, page_traditional = 0x9801;
  return c == page || c == page_traditional;
}

/// What stands around numbers of pages.
bool is_word_with_pages(char32_t c) {
  constexpr char32_t ordinal = 0x7B2C, altogether = 0x5171, total = 0x603B;
  constexpr char32_t fullwidth_comma = 0xFF0C, fullwidth_slash = 0xFF0F;
  return c == ordinal || c == altogether || c == total || c == '/' || c == ',' || c == fullwidth_comma ||
         c == fullwidth_slash;
}

}  // namespace

bool is_page_number(std::string_view line) {
  constexpr std::size_t longest = 60;
  constexpr char32_t middle_dot = 0xB7;
  const std::string_view text = trimmed(line);
  if (text.empty() || text.size() > longest) return false;
  bool digits = false, pages = false, words = false, dash_first = false, dash_last = false, dash_between = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_space(c)) continue;
    if (is_digit(c)) {
      if (std::exchange(dash_last, false) && digits) dash_between = true;
      digits = true;
    } else if (is_dash(c) || c == middle_dot) {
      (digits ? dash_last : dash_first) = true;
    } else if (is_page_word(c)) {
      pages = true;
    } else if (is_word_with_pages(c)) {
      words = true;
    } else {
      return false;
    }
  }
  return digits && (pages || (dash_first && dash_last && !dash_between && !words));
}

bool is_lone_number(std::string_view line) {
  constexpr std::size_t longest = 3;
  const std::string_view text = trimmed(line);
  const auto is_ascii_digit = [](char c) { return c >= '0' && c <= '9'; };
  return !text.empty() && text.size() <= longest && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

}  // namespace xxgk::extraction
