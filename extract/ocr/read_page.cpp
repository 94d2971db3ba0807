// See read_page.h.
#include "extract/ocr/read_page.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/ocr/cell_crop.h"
#include "extract/ocr/clean_page.h"
#include "extract/ocr/faded_rules.h"
#include "extract/ocr/find_rules.h"
#include "extract/ocr/loose_writing.h"
#include "extract/page/ruled_grid.h"
#include "extract/text/characters.h"

namespace xxgk::ocr {
namespace {

using extraction::PageContent;
using extraction::Rule;
using extraction::Turn;
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

Word word_of(const SymbolLine& line, std::size_t begin, std::size_t end) {
  Word word;
  word.box = line[begin].box;
  double confidence = 0;
  for (std::size_t i = begin; i < end; ++i) {
    const Symbol& symbol = line[i];
    word.text += symbol.text;
    word.edges.push_back(symbol.box.x0);
    word.box = {std::min(word.box.x0, symbol.box.x0), std::min(word.box.y0, symbol.box.y0),
                std::max(word.box.x1, symbol.box.x1), std::max(word.box.y1, symbol.box.y1)};
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

Box grown(const Box& box, double by) {
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

/// Dirt at the edges of the paper, and what is hardly read at all.
bool is_smear(const Word& word, const PageContent& page) {
  constexpr double least = 0.35, margin = 22;  // points
  if (word.confidence.value_or(1) < least) return true;
  const bool at_edge = word.box.x0 < margin || word.box.x1 > page.width - margin;
  return at_edge && word.edges.size() <= 2;
}

/// How sure the words are, ideographs counted: digits are read as something on any page, however it lies.
double sureness_of(const std::vector<Word>& words) {
  constexpr std::size_t least_in_word = 3;  // dirt and lying digits are read as one or two
  double sum = 0;
  std::size_t characters = 0;
  for (const Word& word : words) {
    std::size_t ideographs = 0;
    for (std::size_t at = 0; at < word.text.size();)
      ideographs +=
          u_hasBinaryProperty(static_cast<UChar32>(extraction::next_character(word.text, at)), UCHAR_IDEOGRAPHIC) != 0
              ? 1
              : 0;
    if (ideographs < least_in_word) continue;
    sum += static_cast<double>(ideographs) * word.confidence.value_or(0);
    characters += ideographs;
  }
  constexpr std::size_t few = 6;  // no page of a report has so few
  return characters < few ? 0 : sum / static_cast<double>(characters);
}

}  // namespace

std::vector<Word> PageReader::cells(const CleanPage& page, const std::vector<Place>& places, SecondOpinion& opinion) {
  std::vector<std::vector<CellLine>> cells;
  for (const Place& place : places) cells.push_back(cell_.read(crop_of(page, place)));
  learn_type(cells, opinion);
  std::vector<Word> words;
  for (const std::vector<CellLine>& cell : cells) {
    for (Word& word : judged(cell, opinion)) words.push_back(std::move(word));
  }
  return words;
}

void PageReader::learn_type(const std::vector<std::vector<CellLine>>& cells, SecondOpinion& opinion) {
  std::vector<const ReadNumber*> numbers;
  for (const std::vector<CellLine>& cell : cells) {
    for (const CellLine& line : cell) {
      if (line.number) numbers.push_back(&*line.number);
    }
  }
  opinion.learn(numbers);
}

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

std::vector<Word> PageReader::prose(const CleanPage& page, const Pix& picture) {
  constexpr double apart = 1.2;  // of a character's height
  std::vector<Word> words;
  for (const SymbolLine& line : block_.read(picture, page.dpi)) {
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

PageReader::Attempt PageReader::attempt(const Pix& scan, double dpi) {
  const CleanPage page = cleaned(scan, dpi);
  const double points = points_an_inch / dpi, beyond = 0.02 * dpi;
  Attempt made;
  made.opinion = opinion_;
  PageContent& content = made.content;
  content.width = width(page.grey) * points;
  content.height = height(page.grey) * points;
  const std::vector<Rule> rules = with_faded_rules(page, find_rules(page));
  for (const Rule& rule : rules)
    content.rules.push_back({rule.horizontal, rule.at * points, rule.from * points, rule.to * points});
  std::vector<Box> tables;
  std::vector<Place> places;
  for (const extraction::RuledGrid& grid : extraction::ruled_grids(content.rules)) {
    if (grid.columns.size() <= 2) continue;  // a frame, or rules across only
    tables.push_back(grown(scaled(grid.box(), 1 / points), beyond));
    for (const extraction::GridArea& area : grid.areas) places.push_back({scaled(area.box, 1 / points)});
  }
  for (const Box& piece : loose_pieces(page, rules, tables)) {
    tables.push_back(grown(piece, beyond));
    places.push_back({piece, Frame::none});
  }
  content.words = cells(page, places, made.opinion);
  Pix picture = owned(pixCopy(nullptr, page.all.get()));
  for (const Box& table : tables) whiten(picture, table);
  for (const Rule& rule : rules) whiten(picture, place_of(rule, beyond));
  // What the engine sees in the white places of tables is none.
  std::vector<Word> running = prose(page, picture);
  std::erase_if(running, [&tables](const Word& word) { return lies_in_any(word.box, tables); });
  std::ranges::move(running, std::back_inserter(content.words));
  for (Word& word : content.words) scale(word, points);
  const auto is_in_table = [&](const Word& word) { return lies_in_any(scaled(word.box, 1 / points), tables); };
  std::erase_if(content.words, [&](const Word& word) { return !is_in_table(word) && is_smear(word, content); });
  made.sureness = sureness_of(content.words);
  return made;
}

PageContent PageReader::read(const Pix& scan, double dpi) {
  constexpr double sure = 0.7, least = 0.6;
  Attempt best = attempt(scan, dpi);
  for (const auto& [quarters, turn] : {std::pair{1, Turn::up}, {3, Turn::down}, {2, Turn::left}}) {
    if (best.sureness >= sure) break;
    Attempt turned = attempt(owned(pixRotateOrth(scan.get(), quarters)), dpi);
    if (turned.sureness < std::max(least, best.sureness)) continue;
    best = std::move(turned);
    best.content.turned = turn;
  }
  opinion_ = std::move(best.opinion);
  return std::move(best.content);
}

}  // namespace xxgk::ocr
