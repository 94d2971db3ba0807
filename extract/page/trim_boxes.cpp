// See trim_boxes.h.
#include "extract/page/trim_boxes.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extract/page/word_lines.h"

namespace xxgk::extraction {
namespace {

constexpr double too_tall = 1.9;  // in ems; fonts that tell their size stay below

// Where Poppler puts such a box, in shares of its height, and what type takes above and below its base line, in ems.
constexpr double poppler_base = 0.95 / 1.3;
constexpr double above_base = 0.88, below_base = 0.12;

double height_of(const Word& word) {
  return word.box.y1 - word.box.y0;
}

bool is_too_tall(const Word& word) {
  return word.turn == Turn::right && height_of(word) > too_tall * em_of(word);
}

/// How many ems the boxes are tall: the middle of all that are too tall; 0 where none is.
double usual_tallness(const std::vector<Word>& words) {
  std::vector<double> tall;
  for (const Word& word : words) {
    if (is_too_tall(word)) tall.push_back(height_of(word) / em_of(word));
  }
  if (tall.empty()) return 0;
  const auto middle = tall.begin() + static_cast<std::ptrdiff_t>(tall.size() / 2);
  std::ranges::nth_element(tall, middle);
  return *middle;
}

}  // namespace

void trim_boxes(PageContent& page) {
  const double tallness = usual_tallness(page.words);
  if (tallness == 0) return;
  for (Word& word : page.words) {
    if (!is_too_tall(word)) continue;
    const double em = height_of(word) / tallness;
    const double base = word.box.y0 + poppler_base * height_of(word);
    word.box.y0 = base - above_base * em;
    word.box.y1 = base + below_base * em;
  }
}

}  // namespace xxgk::extraction
