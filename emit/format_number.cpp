// Measures of a page as text, the same in every locale; the door is emit/format_number.h.
#include "emit/format_number.h"

#include <array>
#include <charconv>

namespace xxgk {

std::string with_places(double number, int places) {
  std::array<char, 512> buffer{};  // the largest double has 309 digits before the point
  const auto end =
      std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, std::chars_format::fixed, places);
  std::string text(buffer.data(), end.ptr);
  const bool is_zero = text.find_first_not_of("-0.") == std::string::npos;
  if (is_zero && text.front() == '-') text.erase(0, 1);
  return text;
}

std::string at_most_places(double number, int places) {
  std::string text = with_places(number, places);
  if (text.find('.') == std::string::npos) return text;
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace xxgk
