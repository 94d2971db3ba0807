// Words of PDF pages; see words.h.
#include "extract/pdf/words.h"

#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace xxgk::extraction {
namespace {

double begin_of(const poppler::rectf& box, Turn way) {
  switch (way) {
    case Turn::right:
      return box.left();
    case Turn::down:
      return box.top();
    case Turn::left:
      return box.right();
    default:
      return box.bottom();
  }
}

double end_of(const poppler::rectf& box, Turn way) {
  return begin_of(box, static_cast<Turn>((static_cast<int>(way) + 2) % 4));
}

/// Where each character begins, and where the last one ends. Poppler counts glyphs: where these are no characters, they
/// share the word's length evenly.
std::vector<double> edges_of(const poppler::text_box& box, std::size_t characters, Turn way) {
  std::vector<double> edges;
  for (std::size_t i = 0; i < characters; ++i) {
    const poppler::rectf glyph = box.char_bbox(i);
    if (glyph.width() <= 0 && glyph.height() <= 0) break;
    edges.push_back(begin_of(glyph, way));
  }
  const double begin = begin_of(box.bbox(), way), end = end_of(box.bbox(), way);
  if (edges.size() != characters) {
    edges.clear();
    for (std::size_t i = 0; i < characters; ++i)
      edges.push_back(begin + (end - begin) * static_cast<double>(i) / static_cast<double>(characters));
  }
  edges.push_back(end);
  return edges;
}

Word word_of(const poppler::text_box& box) {
  const poppler::ustring text = box.text();
  const icu::UnicodeString characters(reinterpret_cast<const char16_t*>(text.data()), static_cast<int>(text.size()));
  const auto way = static_cast<Turn>(box.rotation() & 3);  // Poppler counts quarter turns clockwise
  const poppler::rectf place = box.bbox();
  Word word;
  characters.toUTF8String(word.text);
  word.box = {place.left(), place.top(), place.right(), place.bottom()};
  word.turn = way;
  word.edges = edges_of(box, static_cast<std::size_t>(characters.countChar32()), way);
  return word;
}

bool is_drawn_again(const Word& word, const Word& other) {
  constexpr double share = 0.25;  // of the height of a line, by which the second drawing may be off
  const double slack = share * std::min(word.box.y1 - word.box.y0, word.box.x1 - word.box.x0);
  return word.text == other.text && std::abs(word.box.x0 - other.box.x0) <= slack &&
         std::abs(word.box.y0 - other.box.y0) <= slack && std::abs(word.box.x1 - other.box.x1) <= slack;
}

}  // namespace

std::vector<Word> words_of(const poppler::page& page) {
  std::vector<Word> words;
  for (const poppler::text_box& box : page.text_list()) {
    Word word = word_of(box);
    if (word.text.find_first_not_of(" \t\r\n") == std::string::npos) continue;
    // Copies follow each other in Poppler's order, as they stand at one place.
    const auto near = words.end() - static_cast<std::ptrdiff_t>(std::min<std::size_t>(words.size(), 4));
    if (std::none_of(near, words.end(), [&word](const Word& other) { return is_drawn_again(word, other); }))
      words.push_back(std::move(word));
  }
  return words;
}

}  // namespace xxgk::extraction
