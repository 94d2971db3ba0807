// See number_widths.h.
#include "extract/aligned/number_widths.h"

#include <algorithm>

#include "extract/text/characters.h"

namespace xxgk::extraction {

std::size_t count_digits(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    if (!is_digit(next_character(text, at))) return 0;
  }
  return count;
}

NumberWidths::NumberWidths(std::span<const FragmentLine> lines, std::span<const LineStanding> standings) {
  constexpr std::size_t lines_of_header = 4;  // at least
  std::size_t part = 0, without_values = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!standings[i].left_out) without_values = values_of(lines[i]).empty() ? without_values + 1 : 0;
    part += lines[i].after_page || without_values == lines_of_header;
    parts_.push_back(part);
    if (standings[i].taken || standings[i].left_out) continue;
    for (const Fragment& value : values_of(lines[i])) {
      const std::size_t digits = count_digits(value.text);
      if (digits > 0) widths_.push_back({value.box, digits, part});
    }
  }
}

bool NumberWidths::is_widest(const Fragment& number, std::size_t line) const {
  const std::size_t digits = count_digits(number.text);
  return std::ranges::none_of(widths_, [&](const Width& other) {
    return other.part == parts_[line] && other.digits > digits && gap(other.box, number.box) < 0 &&
           gap(number.box, other.box) < 0;
  });
}

}  // namespace xxgk::extraction
