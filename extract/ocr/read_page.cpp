// See read_page.h.
#include "extract/ocr/read_page.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/clean_page.h"
#include "extract/ocr/large_type.h"
#include "extract/ocr/page_number.h"
#include "extract/ocr/page_turn.h"

namespace xxgk::ocr {
namespace {

using extraction::PageContent;
using extraction::Rule;
using extraction::Word;

constexpr double points_an_inch = 72;

Box scaled(const Box& box, double by) {
  return {box.x0 * by, box.y0 * by, box.x1 * by, box.y1 * by};
}

void scale(Word& word, double by) {
  word.box = scaled(word.box, by);
  for (double& edge : word.edges) edge *= by;
}

/// The cells' places are read cell by cell: what remains is running text.
void whiten(Pix& picture, const Box& box) {
  const int x = static_cast<int>(box.x0), y = static_cast<int>(box.y0);
  pixRasterop(picture.get(), x, y, static_cast<int>(std::ceil(box.x1)) - x, static_cast<int>(std::ceil(box.y1)) - y,
              PIX_SET, nullptr, 0, 0);
}

/// Where most of a line's characters begin or end; the engine takes room around some of them.
double usual_level(const SymbolLine& line, double Box::* level, double share) {
  std::vector<double> levels;
  for (const Symbol& symbol : line) levels.push_back(symbol.box.*level);
  const auto at = levels.begin() + static_cast<std::ptrdiff_t>(share * static_cast<double>(levels.size() - 1));
  std::ranges::nth_element(levels, at);
  return *at;
}

Word word_of(const SymbolLine& line, std::size_t begin, std::size_t end) {
  constexpr double low = 0.25;
  Word word;
  word.box = line[begin].box;
  word.box.y0 = usual_level(line, &Box::y0, low);
  word.box.y1 = usual_level(line, &Box::y1, 1 - low);
  double confidence = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Symbol& symbol = line[i];
    word.text += symbol.text;
    word.edges.push_back(symbol.box.x0);
    word.box.x0 = std::min(word.box.x0, symbol.box.x0);
    word.box.x1 = std::max(word.box.x1, symbol.box.x1);
    confidence += symbol.confidence;
  }
  word.edges.push_back(word.box.x1);
  word.confidence = confidence / static_cast<double>(end - begin);
  return word;
}

bool lies_in_any(const Box& box, const std::vector<Box>& places) {
  return std::ranges::any_of(places,
                             [&box](const Box& place) { return contains(place, middle_x(box), middle_y(box)); });
}

/// Where a rule's ink may lie: so far to each side of it.
Box place_of(const Rule& rule, double thick) {
  if (rule.horizontal) return {rule.from, rule.at - thick, rule.to, rule.at + thick};
  return {rule.at - thick, rule.from, rule.at + thick, rule.to};
}

/// Lines parted where much room is left between characters.
std::vector<Word> words_in(const std::vector<SymbolLine>& lines) {
  constexpr double apart = 1.2;  // of a character's height
  std::vector<Word> words;
  for (const SymbolLine& line : lines) {
    std::size_t begin = 0;
    for (std::size_t i = 1; i <= line.size(); ++i) {
      const bool ends =
          i == line.size() || line[i].box.x0 - line[i - 1].box.x1 > apart * (line[i].box.y1 - line[i].box.y0);
      if (!ends) continue;
      words.push_back(word_of(line, begin, i));
      begin = i;
    }
  }
  return words;
}

/// Dirt at the edges of the paper, and what is hardly read at all.
bool is_smear(const Word& word, double page_width, double dpi) {
  constexpr double least = 0.35, margin = 0.3;  // of certainty; inch
  if (word.confidence.value_or(1) < least) return true;
  const bool at_edge = word.box.x0 < margin * dpi || word.box.x1 > page_width - margin * dpi;
  return at_edge && word.edges.size() <= 2;
}

/// The words of a cell as they were read before others were looked at.
std::vector<Word> first_words(const std::vector<std::vector<CellLine>>& cells) {
  std::vector<Word> words;
  for (const std::vector<CellLine>& cell : cells) {
    for (const CellLine& line : cell) words.push_back(line.word);
  }
  return words;
}

bool has_grid(const PageLayout& layout) {
  return std::ranges::any_of(layout.places, [](const Place& place) { return place.frame == Frame::rules; });
}

PageDraft empty_draft(const CleanPage& page) {
  PageDraft draft;
  draft.points = points_an_inch / page.dpi;
  draft.content.width = width(page.grey) * draft.points;
  draft.content.height = height(page.grey) * draft.points;
  draft.content.is_bare = is_bare(page);
  return draft;
}

std::vector<const ReadNumber*> numbers_in(const std::vector<std::vector<CellLine>>& cells) {
  std::vector<const ReadNumber*> numbers;
  for (const std::vector<CellLine>& cell : cells) {
    for (const CellLine& line : cell) {
      if (line.number) numbers.push_back(&*line.number);
    }
  }
  return numbers;
}

}  // namespace

/// A cell with ink is not blank, whatever the ink says.
std::vector<Word> PageReader::judged(const std::vector<CellLine>& cell, const SecondOpinion& opinion) {
  constexpr const char* anything = "\xEF\xBF\xBD";  // U+FFFD
  std::vector<Word> words;
  for (const CellLine& line : cell) {
    words.push_back(cell_.judged(line, opinion));
    if (words.back().text.empty()) words.pop_back();
  }
  if (words.empty() && !cell.empty()) {
    Word& unread = words.emplace_back();
    unread.text = anything;
    unread.box = cell.front().word.box;
    unread.confidence = 0;
  }
  return words;
}

/// What the engine sees in the white places of tables is none of the text.
std::vector<Word> PageReader::running_text(const CleanPage& page, const PageLayout& layout) {
  const double beyond = 0.02 * page.dpi;
  Pix picture = owned(pixCopy(nullptr, page.all.get()));
  for (const Box& table : layout.tables) whiten(picture, table);
  for (const Rule& rule : layout.rules) whiten(picture, place_of(rule, beyond));
  std::vector<SymbolLine> lines = block_.read(picture, page.dpi);
  read_large_again(lines, picture, cell_.text_reader());
  read_page_numbers(lines, page, cell_.number_reader());
  std::vector<Word> words = words_in(lines);
  std::erase_if(words, [&](const Word& word) {
    return lies_in_any(word.box, layout.tables) || is_smear(word, width(page.grey), page.dpi);
  });
  return words;
}

PageDraft PageReader::draft_of(const CleanPage& page, WhatToRead what) {
  PageDraft draft = empty_draft(page);
  if (draft.content.is_bare) return draft;
  const PageLayout layout = layout_of(page);
  if (what.only_tables && !has_grid(layout)) return draft;
  for (const Rule& rule : layout.rules)
    draft.content.rules.push_back(
        {rule.horizontal, rule.at * draft.points, rule.from * draft.points, rule.to * draft.points});
  for (const Place& place : layout.places) draft.cells.push_back(cell_.read(crop_of(page, place)));
  if (what.prose) draft.content.words = running_text(page, layout);
  return draft;
}

PageDraft PageReader::draft(const Pix& scan, double dpi, WhatToRead what) {
  constexpr double sure = 0.7;
  const CleanPage page = cleaned(scan, dpi);
  PageDraft draft = draft_of(page, what);
  if (draft.content.is_bare) return draft;
  std::vector<Word> words = first_words(draft.cells);
  words.insert(words.end(), draft.content.words.begin(), draft.content.words.end());
  if (sureness_of(words) >= sure || (what.only_tables && words.empty())) return draft;
  const QuarterTurns turn = likely_turn(page, cell_.text_reader());
  if (turn.clockwise == 0) return draft;
  draft = draft_of(cleaned(owned(pixRotateOrth(scan.get(), turn.clockwise)), dpi), what);
  draft.content.turned = turn.text;
  return draft;
}

PageContent PageReader::finished(PageDraft draft, SecondOpinion& opinion) {
  opinion.learn(numbers_in(draft.cells));
  std::vector<Word> words;
  for (const std::vector<CellLine>& cell : draft.cells) {
    for (Word& word : judged(cell, opinion)) words.push_back(std::move(word));
  }
  std::ranges::move(draft.content.words, std::back_inserter(words));
  for (Word& word : words) scale(word, draft.points);
  draft.content.words = std::move(words);
  return std::move(draft.content);
}

}  // namespace xxgk::ocr
