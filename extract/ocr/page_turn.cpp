// See page_turn.h.
#include "extract/ocr/page_turn.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "extract/ocr/ink_parts.h"
#include "extract/text/characters.h"

namespace xxgk::ocr {
namespace {

using extraction::Turn;
using extraction::Word;

std::size_t ideographs_in(const std::string& text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto character = static_cast<UChar32>(extraction::next_character(text, at));
    if (u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0) ++count;
  }
  return count;
}

/// How sure what was read is, each text counted by its ideographs.
class Sureness {
 public:
  void add(const std::string& text, double confidence) {
    constexpr std::size_t least_in_text = 3;  // dirt and lying digits are read as one or two
    const std::size_t count = ideographs_in(text);
    if (count < least_in_text) return;
    sum_ += static_cast<double>(count) * confidence;
    ideographs_ += count;
  }
  double mean() const {
    constexpr std::size_t few = 6;  // no page of a report has so few
    return ideographs_ < few ? 0 : sum_ / static_cast<double>(ideographs_);
  }

 private:
  double sum_ = 0;
  std::size_t ideographs_ = 0;
};

/// The page's ink without rules, turned.
Pix writing_of(const CleanPage& page, int clockwise) {
  const int rule = static_cast<int>(0.4 * page.dpi);
  Pix ink = owned(pixRotateOrth(page.ink.get(), clockwise));
  const Pix across = owned(pixOpenBrick(nullptr, ink.get(), rule, 1)),
            down = owned(pixOpenBrick(nullptr, ink.get(), 1, rule));
  pixSubtract(ink.get(), ink.get(), across.get());
  pixSubtract(ink.get(), ink.get(), down.get());
  return ink;
}

/// Where a few words in lines may stand, the longest first.
std::vector<Box> words_in(const Pix& ink, double dpi) {
  constexpr double lowest = 0.07, highest = 0.3, apart = 0.06;  // inch
  constexpr double shortest = 3.5;                              // of its height
  constexpr std::size_t most = 12;
  const Pix smeared = owned(pixCloseSafeBrick(nullptr, ink.get(), static_cast<int>(apart * dpi), 1));
  std::vector<Box> words;
  for (const InkPart& part : parts_of(smeared)) {
    const double high = height_of(part.box), wide = width_of(part.box);
    if (high >= lowest * dpi && high <= highest * dpi && wide >= shortest * high) words.push_back(part.box);
  }
  std::ranges::stable_sort(words, std::ranges::greater(), [](const Box& box) { return width_of(box); });
  if (words.size() > most) words.resize(most);
  return words;
}

/// A word's picture as the engine knows type best.
Pix shown(const Pix& grey, Box box) {
  constexpr double widest = 12;  // of its height: more tells nothing more
  constexpr int type_height = 36, margin = 8;
  box.x1 = std::min(box.x1, box.x0 + widest * height_of(box));
  const Pix word = part_of(grey, box);
  const float scale = static_cast<float>(type_height) / static_cast<float>(height(word));
  const Pix picture = resized(word, scale, scale);
  return owned(pixAddBorderGeneral(picture.get(), margin, margin, margin, margin, 255));
}

double sureness_turned(const CleanPage& page, int clockwise, LineReader& reader) {
  const Pix grey = owned(pixRotateOrth(page.grey.get(), clockwise));
  Sureness sureness;
  for (const Box& word : words_in(writing_of(page, clockwise), page.dpi)) {
    const Reading reading = reader.read(shown(grey, word));
    sureness.add(reading.text, reading.confidence);
  }
  return sureness.mean();
}

}  // namespace

double sureness_of(std::span<const Word> words) {
  Sureness sureness;
  for (const Word& word : words) sureness.add(word.text, word.confidence.value_or(0));
  return sureness.mean();
}

QuarterTurns likely_turn(const CleanPage& page, LineReader& reader) {
  constexpr double clearly = 0.1;  // more than as it lies
  constexpr std::array ways{QuarterTurns{1, Turn::up}, QuarterTurns{3, Turn::down}, QuarterTurns{2, Turn::left}};
  QuarterTurns best;
  double sure = sureness_turned(page, 0, reader) + clearly;
  for (const QuarterTurns& way : ways) {
    const double sureness = sureness_turned(page, way.clockwise, reader);
    if (sureness <= sure) continue;
    sure = sureness;
    best = way;
  }
  return best;
}

}  // namespace xxgk::ocr
