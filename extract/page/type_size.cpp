// See type_size.h.
#include "extract/page/type_size.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

double median(std::vector<double>& values) {
  if (values.empty()) return 0;
  const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::ranges::nth_element(values, middle);
  return *middle;
}

/// The width of what may not be parted at the line's beginning: a number or a Latin word.
double width_of_first(const ProseLine& line) {
  if (line.words.empty()) return 0;
  const Word& word = line.words.front();
  std::size_t at = 0, characters = 0;
  while (at < word.text.size() && !is_wide(next_character(word.text, at))) ++characters;
  const std::size_t last = std::min(characters, word.edges.size() - 1);
  return word.edges.size() < 2 ? 0 : word.edges[last] - word.edges.front();
}

}  // namespace

TypeSize type_size(const ProseLine& line) {
  if (line.type) return *line.type;
  std::vector<double> widths, heights;
  for (const Word& word : line.words) {
    std::size_t character = 0;
    for (std::size_t at = 0; at < word.text.size(); ++character) {
      if (!is_ideograph(next_character(word.text, at))) continue;
      if (character == 0) heights.push_back(word.box.y1 - word.box.y0);
      if (character + 1 < word.edges.size()) widths.push_back(word.edges[character + 1] - word.edges[character]);
    }
  }
  return {median(widths), median(heights), width_of_first(line)};
}

}  // namespace xxgk::extraction
