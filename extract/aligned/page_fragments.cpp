// See page_fragments.h.
#include "extract/aligned/page_fragments.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "extract/page/grid_words.h"
#include "extract/page/word_lines.h"

namespace xxgk::extraction {
namespace {

/// Digits drawn one by one, with nothing between them, are one number however many words the page has of them.
void add_word(std::vector<Fragment>& words, const Word& word, double em) {
  constexpr double touching = 0.05;  // of an em
  if (!words.empty() && is_of_numbers(words.back().text) && is_of_numbers(word.text) &&
      std::abs(gap(words.back().box, word.box)) <= touching * em) {
    words.back().text += word.text;
    words.back().box.x1 = word.box.x1;
  } else {
    words.push_back({word.text, word.box});
  }
  words.back().kind = traits_of(words.back().text).kind;
}

/// `4,205 元`: a unit behind the line's last number is no text of its own, though in some fonts a space is wider than
/// what parts columns that stand close.
void join_unit(std::vector<Fragment>& fragments, double em) {
  constexpr double near = 0.6;  // of an em
  if (fragments.size() < 2) return;
  const Fragment &number = fragments[fragments.size() - 2], &unit = fragments.back();
  if (number.kind != CellKind::number || unit.kind != CellKind::text || gap(number.box, unit.box) > near * em) return;
  Fragment whole{number.text + ' ' + unit.text, number.box};
  whole.kind = traits_of(whole.text).kind;
  whole.box.x1 = unit.box.x1;
  if (whole.kind != CellKind::number) return;
  fragments.pop_back();
  fragments.back() = std::move(whole);
}

}  // namespace

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
  const double em = em_of(line);
  for (const Word& word : line.words) add_word(result.words, word, em);
  result.fragments = joined_words(result.words, space_of(em));
  join_unit(result.fragments, em);
  return result;
}

}  // namespace xxgk::extraction
