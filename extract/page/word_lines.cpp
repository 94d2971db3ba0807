// Reading order; see word_lines.h.
#include "extract/page/word_lines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

/// A word as who reads in its turn sees it: along the line, and from line to line.
struct Seen {
  const Word* word;
  double begin, end;    ///< along the line
  double above, below;  ///< across it, growing with each line
  double em;            ///< size of type
  double middle() const { return (above + below) / 2; }
};

Seen seen(const Word& word, Turn turn) {
  const Box& box = word.box;
  const double em = em_of(word);
  switch (turn) {
    case Turn::down:
      return {&word, box.y0, box.y1, -box.x1, -box.x0, em};
    case Turn::left:
      return {&word, -box.x1, -box.x0, -box.y1, -box.y0, em};
    case Turn::up:
      return {&word, -box.y1, -box.y0, box.x0, box.x1, em};
    default:
      return {&word, box.x0, box.x1, box.y0, box.y1, em};
  }
}

Turn usual_turn(std::span<const Word* const> words) {
  std::array<std::size_t, 4> characters{};
  for (const Word* word : words) characters[static_cast<std::size_t>(word->turn)] += word->edges.size();
  return static_cast<Turn>(std::max_element(characters.begin(), characters.end()) - characters.begin());
}

/// Words of several sizes and fonts on a line are off each other's middle by a little, values from a label of two lines
/// by half a line at least.
bool on_one_line(const Seen& a, const Seen& b) {
  constexpr double share = 0.42;
  return std::abs(a.middle() - b.middle()) < share * std::max(a.em, b.em);
}

bool at_one_height(const Seen& a, const Seen& b) {
  constexpr double share = 0.05;
  return std::abs(a.middle() - b.middle()) < share * std::max(a.em, b.em);
}

bool stand_apart(const Seen& left, const Seen& right) {
  constexpr double gap = 0.3;  // of the size of type
  return right.begin - left.end > gap * std::min(left.em, right.em);
}

bool are_latin(std::string_view left, std::string_view right) {
  std::size_t end = left.size(), begin = 0;
  const char32_t last = previous_character(left, end), first = next_character(right, begin);
  return is_letter(last) && is_letter(first) && !is_ideograph(last) && !is_ideograph(first);
}

}  // namespace

double em_of(const Word& word) {
  double units = 0;
  for (std::size_t at = 0; at < word.text.size();) units += is_wide(next_character(word.text, at)) ? 1 : 0.5;
  if (word.edges.size() < 2 || units == 0) return word.box.y1 - word.box.y0;
  return std::abs(word.edges.back() - word.edges.front()) / units;
}

std::vector<WordLine> lines_of_words(std::span<const Word* const> words) {
  const Turn turn = usual_turn(words);
  std::vector<Seen> all;
  for (const Word* word : words) all.push_back(seen(*word, turn));
  std::sort(all.begin(), all.end(), [](const Seen& a, const Seen& b) { return a.middle() < b.middle(); });
  std::vector<WordLine> lines;
  for (std::size_t i = 0; i < all.size();) {
    std::size_t end = i + 1;
    while (end < all.size() && on_one_line(all[end], all[i])) ++end;
    // Words at one height stay together, be it that one of them seems larger and so near enough to the line above.
    while (end < all.size() && at_one_height(all[end - 1], all[end]) && !at_one_height(all[end - 1], all[i])) --end;
    std::sort(all.begin() + static_cast<std::ptrdiff_t>(i), all.begin() + static_cast<std::ptrdiff_t>(end),
              [](const Seen& a, const Seen& b) { return a.begin < b.begin; });
    WordLine& line = lines.emplace_back();
    for (; i < end; ++i) line.words.push_back(all[i].word);
    line.box = box_around(line.words);
  }
  return lines;
}

std::string text_of(const WordLine& line) {
  std::string text;
  for (std::size_t i = 0; i < line.words.size(); ++i) {
    const Word& word = *line.words[i];
    if (i > 0) {
      const Word& before = *line.words[i - 1];
      if (stand_apart(seen(before, word.turn), seen(word, word.turn)) || are_latin(before.text, word.text)) text += ' ';
    }
    text += word.text;
  }
  return text;
}

Box box_around(std::span<const Word* const> words) {
  Box box = words.front()->box;
  for (const Word* word : words) {
    box = {std::min(box.x0, word->box.x0), std::min(box.y0, word->box.y0), std::max(box.x1, word->box.x1),
           std::max(box.y1, word->box.y1)};
  }
  return box;
}

}  // namespace xxgk::extraction
