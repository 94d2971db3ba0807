// See page_fragments.h.
#include "extract/aligned/page_fragments.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/page/word_lines.h"

namespace xxgk::extraction {

double em_of(const ProseLine& line) {
  std::vector<double> widths;
  for (const Word& word : line.words) widths.push_back(em_of(word));
  if (widths.empty()) return line.box.y1 - line.box.y0;
  const auto middle = widths.begin() + static_cast<std::ptrdiff_t>(widths.size() / 2);
  std::ranges::nth_element(widths, middle);
  return *middle;
}

double space_of(double em) {
  constexpr double spaces = 4;
  return em / spaces;
}

FragmentLine fragment_line(const ProseLine& line) {
  FragmentLine result;
  for (const Word& word : line.words) result.words.push_back({word.text, word.box, traits_of(word.text).kind});
  result.fragments = joined_words(result.words, space_of(em_of(line)));
  return result;
}

}  // namespace xxgk::extraction
