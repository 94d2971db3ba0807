// See watermarks.h.
#include "extract/page/watermarks.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

#include "extract/page/word_lines.h"

namespace xxgk::extraction {
namespace {

constexpr double much_larger = 1.8;  // than the type of most words
constexpr double same_size = 1.25;   // of type, at most
constexpr double lies_over = 0.25;   // share of a smaller word
constexpr double beside = 1.5;       // of its own size, from one character to the next

/// Of its type; that of a slanting character is smaller than its box is high.
double size_of(const Word& word) {
  return std::min(word.box.y1 - word.box.y0, em_of(word));
}

double usual_size(const std::vector<Word>& words) {
  std::vector<double> sizes;
  for (const Word& word : words) sizes.push_back(size_of(word));
  const auto middle = sizes.begin() + static_cast<std::ptrdiff_t>(sizes.size() / 2);
  std::ranges::nth_element(sizes, middle);
  return *middle;
}

bool covers(const Word& large, const Word& small) {
  const double width = std::min(large.box.x1, small.box.x1) - std::max(large.box.x0, small.box.x0);
  const double height = std::min(large.box.y1, small.box.y1) - std::max(large.box.y0, small.box.y0);
  const double area = (small.box.x1 - small.box.x0) * (small.box.y1 - small.box.y0);
  return width > 0 && height > 0 && width * height > lies_over * area;
}

bool are_beside(const Word& a, const Word& b) {
  const double size = size_of(a), other = size_of(b);
  if (std::max(size, other) > same_size * std::min(size, other)) return false;
  const double across = std::max(a.box.x0, b.box.x0) - std::min(a.box.x1, b.box.x1);
  const double down = std::max(a.box.y0, b.box.y0) - std::min(a.box.y1, b.box.y1);
  return std::max(across, down) < beside * size;
}

}  // namespace

void drop_watermarks(PageContent& page) {
  if (page.words.empty()) return;
  const double usual = usual_size(page.words);
  std::vector<std::size_t> large, dropped;
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (size_of(page.words[i]) > much_larger * usual) large.push_back(i);
  }
  const auto lies_over_others = [&](std::size_t i) {
    return std::ranges::any_of(page.words, [&](const Word& word) {
      return size_of(word) * much_larger < size_of(page.words[i]) && covers(page.words[i], word);
    });
  };
  std::ranges::copy_if(large, std::back_inserter(dropped), lies_over_others);
  for (std::size_t done = 0; done < dropped.size(); ++done) {
    for (const std::size_t i : large) {
      const bool known = std::ranges::find(dropped, i) != dropped.end();
      if (!known && are_beside(page.words[dropped[done]], page.words[i])) dropped.push_back(i);
    }
  }
  std::ranges::sort(dropped, std::ranges::greater());
  for (const std::size_t i : dropped) page.words.erase(page.words.begin() + static_cast<std::ptrdiff_t>(i));
}

}  // namespace xxgk::extraction
