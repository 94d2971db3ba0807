// See read_cell.h.
#include "extract/ocr/read_cell.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "extract/ocr/number_text.h"
#include "extract/ocr/witness.h"
#include "extract/text/characters.h"

namespace xxgk::ocr {
namespace {

using extraction::Word;

/// A stroke that lies: a dash.
bool is_dash(const WritingLine& line) {
  return line.glyphs.size() <= 2 && height_of(line.box) < 0.35 * width_of(line.box);
}

constexpr int text_height = 36, text_margin = 8;         // dots; what the engine knows words in best
constexpr std::array digit_heights{28, text_height};     // and digits
constexpr std::array text_heights{text_height, 48, 30};  // others, where it does not see all

Pix line_for_text(const Pix& line, int high) {
  constexpr int margin = text_margin;
  const float scale = static_cast<float>(high) / static_cast<float>(height(line));
  const Pix picture = resized(line, scale, scale);
  return owned(pixAddBorderGeneral(picture.get(), margin, margin, margin, margin, 255));
}

/// How wide a text is, in ideographs.
double text_width(const std::string& text) {
  double units = 0;
  for (std::size_t i = 0; i < text.size();) units += extraction::is_wide(extraction::next_character(text, i)) ? 1 : 0.5;
  return units;
}

/// The share of a line that a text explains, 1 where there is room for little more: the engine passes over words.
double coverage(const std::string& text, const Pix& line) {
  constexpr double closest = 0.75;  // of what the line has room for: type is not always set close
  const double room = static_cast<double>(width(line)) / height(line);
  return std::min(1.0, text_width(text) / (closest * room));
}

/// Where the characters of a text begin, as evenly as they can stand.
std::vector<double> even_edges(const Box& box, const std::string& text) {
  const double units = text_width(text);
  double at = box.x0;
  std::vector<double> edges{at};
  for (std::size_t i = 0; i < text.size();) {
    at += width_of(box) / units * (extraction::is_wide(extraction::next_character(text, i)) ? 1 : 0.5);
    edges.push_back(at);
  }
  return edges;
}

bool is_ideograph(const std::string& character) {
  std::size_t at = 0;
  return u_hasBinaryProperty(static_cast<UChar32>(extraction::next_character(character, at)), UCHAR_IDEOGRAPHIC) != 0;
}

/// Without any digit among them: a number may stand before or behind its unit.
bool are_plainly_words(const Word& word) {
  constexpr double sure = 0.8;
  bool has_ideograph = false;
  for (std::size_t at = 0; at < word.text.size();) {
    const auto character = static_cast<UChar32>(extraction::next_character(word.text, at));
    if (u_isdigit(character)) return false;
    has_ideograph |= u_hasBinaryProperty(character, UCHAR_IDEOGRAPHIC) != 0;
  }
  return has_ideograph && word.confidence.value_or(0) >= sure;
}

/// What stands behind a number.
struct Unit {
  std::string text;
  std::size_t digits = 0;  ///< how many stand before it
  double begin = 0;        ///< column of the picture, roughly
};

/// The last characters where they are words and what stands before them is none.
std::optional<Unit> unit_of(const SymbolLine& symbols) {
  const auto last =
      std::find_if_not(symbols.rbegin(), symbols.rend(), [](const Symbol& s) { return is_ideograph(s.text); });
  const auto begin = last.base();
  if (begin == symbols.end() || begin == symbols.begin()) return std::nullopt;
  if (std::any_of(symbols.begin(), begin, [](const Symbol& s) { return is_ideograph(s.text); })) return std::nullopt;
  Unit unit;
  unit.begin = ((begin - 1)->box.x1 + begin->box.x0) / 2;
  unit.digits = static_cast<std::size_t>(std::count_if(
      symbols.begin(), begin, [](const Symbol& s) { return s.text.front() != '.' && s.text.front() != ','; }));
  for (auto symbol = begin; symbol != symbols.end(); ++symbol) unit.text += symbol->text;
  return unit;
}

/// `x`, and places between the digits and marks of a line, those nearest to `x` first.
std::vector<double> cuts_near(const WritingLine& line, double x) {
  constexpr std::size_t most = 5;
  std::vector<double> cuts{x};
  for (std::size_t i = 1; i < line.glyphs.size(); ++i)
    cuts.push_back((line.glyphs[i - 1].box.x1 + line.glyphs[i].box.x0) / 2);
  std::ranges::sort(cuts, {}, [x](double cut) { return std::abs(cut - x); });
  if (cuts.size() > most) cuts.resize(most);
  return cuts;
}

/// Lines of a column of characters as one line: its characters side by side.
WritingLine laid_down(const std::vector<WritingLine>& lines) {
  constexpr int gap = 3;
  int total = 0, high = 0;
  WritingLine row;
  row.box = lines.front().box;
  for (const WritingLine& line : lines) {
    high = std::max({high, width(line.grey), height(line.grey)});
  }
  total = (high + gap) * static_cast<int>(lines.size());
  row.grey = owned(pixCreate(total, high, 8));
  pixSetAll(row.grey.get());
  int x = 0;
  for (const WritingLine& line : lines) {
    const int w = width(line.grey), h = height(line.grey);
    pixRasterop(row.grey.get(), x + (high - w) / 2, (high - h) / 2, w, h, PIX_SRC, line.grey.get(), 0, 0);
    x += high + gap;
  }
  return row;
}

/// Strokes that one character parts into lines, as those of `三`, are one line again.
std::vector<WritingLine> joined_strokes(const std::vector<WritingLine>& lines) {
  double widest = 0;
  for (const WritingLine& line : lines) widest = std::max(widest, width_of(line.box));
  std::vector<WritingLine> joined;
  for (const WritingLine& line : lines) {
    if (!joined.empty() && height_of(around(joined.back().box, line.box)) <= 1.05 * widest) {
      WritingLine& last = joined.back();
      const Box box = around(last.box, line.box);
      Pix both = owned(pixCreate(static_cast<int>(width_of(box)), static_cast<int>(height_of(box)), 8));
      pixSetAll(both.get());
      for (const WritingLine* each : {static_cast<const WritingLine*>(&last), &line})
        pixRasterop(both.get(), static_cast<int>(each->box.x0 - box.x0), static_cast<int>(each->box.y0 - box.y0),
                    width(each->grey), height(each->grey), PIX_SRC, each->grey.get(), 0, 0);
      last.grey = std::move(both);
      last.box = box;
      continue;
    }
    joined.push_back({line.box, {}, false, owned(pixClone(line.grey.get())), nullptr, {}});
  }
  return joined;
}

Box box_of(const std::vector<WritingLine>& lines) {
  Box box = lines.front().box;
  for (const WritingLine& line : lines) box = around(box, line.box);
  return box;
}

/// Characters one below the other, as narrow cells of groups have them.
bool is_upright_column(const std::vector<WritingLine>& lines) {
  if (lines.size() < 3) return false;
  const Box all = box_of(lines);
  return height_of(all) > 2.4 * width_of(all);
}

/// The marks of a reading, and how sure it is that they stand there.
struct MarkedReading {
  std::vector<PlacedMark> marks;
  double sureness = 1;
};

/// A mark may have left no ink, and where digits touch it may stand beside the next.
MarkedReading marks_of(const Reading& reading, const WritingLine& line, const std::vector<DigitPlace>& places) {
  constexpr double unplaced = 0.7, lost = 0.7;
  if (reading.text.size() != places.size()) {
    MarkedReading marked{marks_by_room(line, reading.text.size())};
    if (!marked.marks.empty() && std::cmp_not_equal(reading.text.size(), digits_in(line))) marked.sureness = unplaced;
    return marked;
  }
  MarkedReading marked{marks_between(line, places)};
  if (room_for_mark(places, marked.marks) != 0) marked.sureness = lost;
  return marked;
}

/// Puts a number's readings into its word. What looks like a mark may be a speck.
void tell(Word& word, const WritingLine& line, const Opinion& opinion, const std::string& unit) {
  constexpr double speck = 0.1;
  const std::vector<Reading>& readings = opinion.readings;
  word.readings.clear();
  for (const Reading& reading : readings) {
    const MarkedReading marked = marks_of(reading, line, opinion.places);
    const std::string text = with_marks(reading.text, marked.marks);
    const bool has_marks = text.size() > reading.text.size();
    const double sureness = reading.confidence * marked.sureness;
    word.readings.push_back({text + unit, has_marks ? sureness * (1 - speck) : sureness});
    if (has_marks) word.readings.push_back({reading.text + unit, sureness * speck});
    if (&reading == &readings.front()) word.confidence = sureness;
  }
  word.text = word.readings.empty() ? "" : word.readings.front().text;
  if (word.readings.empty()) word.confidence = 0;
}

}  // namespace

Word CellReader::read_text(const Pix& line) {
  constexpr double sure = 0.85;
  Reading reading;
  for (const int high : text_heights) {
    Reading again = text_.read(line_for_text(line, high));
    again.confidence *= coverage(again.text, line);
    if (again.confidence > reading.confidence) reading = std::move(again);
    if (reading.confidence >= sure) break;
  }
  Word word;
  word.text = reading.text;
  std::erase(word.text, ' ');
  word.confidence = reading.confidence;
  return word;
}

Word CellReader::read_upright(const std::vector<WritingLine>& lines) {
  Word word = read_text(laid_down(joined_strokes(lines)).grey);
  word.box = box_of(lines);
  return word;
}

CellLine CellReader::read_line(WritingLine line) {
  CellLine read;
  if (is_dash(line)) {
    read.word.text = "-";
    read.word.confidence = 0.9;
  } else if (!line.may_be_number) {
    read.word = read_text(line.grey);
  }
  read.word.box = line.box;
  read.word.edges = even_edges(read.word.box, read.word.text);
  if (line.may_be_number && read.word.text.empty()) read_digits(read, std::move(line));
  return read;
}

/// Characters may have the shapes of digits: where they are plainly words they are asked no further.
void CellReader::read_digits(CellLine& read, WritingLine line) {
  constexpr double doubtful = 0.5;
  Reading first = number_.glance(line);
  if (first.confidence < doubtful) {
    read.as_text = read_text(line.whole);
    if (are_plainly_words(*read.as_text)) {
      read.word.text = read.as_text->text;
      read.word.confidence = read.as_text->confidence;
      read.word.edges = even_edges(read.word.box, read.word.text);
      return;
    }
  }
  std::vector<Reading> readings = number_.read(line, std::move(first));
  read.number.emplace(std::move(line), std::move(readings));
}

Word CellReader::judged(const CellLine& line, const SecondOpinion& opinion) {
  constexpr double sure = 0.8, beyond_doubt = 0.99;
  Word word = line.word;
  if (line.number) {
    Opinion told = opinion.on(*line.number);
    const std::string read = told.readings.empty() ? "" : told.readings.front().text;
    if (told.readings.empty() || told.readings.front().confidence < beyond_doubt)
      told = weighed(std::move(told), witness_of(line.number->line, read), line.number->line);
    tell(word, line.number->line, told, "");
    if (*word.confidence < sure) read_with_unit(word, line, opinion);
    word.edges = even_edges(word.box, word.text);
  }
  return word;
}

/// What the engine for all characters makes of a number: the size in which it agrees, or sees best.
Reading CellReader::witness_of(const WritingLine& line, const std::string& digits) {
  Reading best;
  for (const int high : digit_heights) {
    Reading reading = text_.read(line_for_text(line.whole, high));
    if (digits_seen(reading.text) == digits) return reading;
    if (reading.confidence > best.confidence) best = std::move(reading);
  }
  return best;
}

/// A number with its unit behind it, or words that look like digits.
void CellReader::read_with_unit(Word& word, const CellLine& cell_line, const SecondOpinion& opinion) {
  constexpr double sure = 0.8;
  const WritingLine& line = cell_line.number->line;
  const Pix picture = line_for_text(line.whole, text_height);
  const SymbolLine symbols = text_.symbols(picture);
  if (std::ranges::none_of(symbols, [](const Symbol& symbol) { return is_ideograph(symbol.text); })) return;
  if (const std::optional<Unit> unit = unit_of(symbols)) {
    const double dots = height_of(line.whole_box) / text_height;
    for (const double cut : cuts_near(line, line.whole_box.x0 + (unit->begin - text_margin) * dots)) {
      ReadNumber number{left_part(line, cut), {}};
      if (digits_in(number.line) == 0) continue;
      number.readings = number_.read(number.line, number_.glance(number.line));
      const Opinion told = opinion.on(number);
      if (told.readings.empty() || told.readings[0].text.size() != unit->digits || told.readings[0].confidence < sure)
        continue;
      tell(word, number.line, told, unit->text);
      return;
    }
  }
  const Word text = cell_line.as_text ? *cell_line.as_text : read_text(line.whole);
  if (*text.confidence <= *word.confidence) return;
  word.text = text.text;
  word.confidence = text.confidence;
  word.readings.clear();
}

std::vector<CellLine> CellReader::read(std::vector<WritingLine> lines) {
  std::vector<CellLine> read;
  if (is_upright_column(lines)) {
    read.push_back({read_upright(lines)});
  } else {
    for (WritingLine& line : lines) read.push_back(read_line(std::move(line)));
  }
  return read;
}

}  // namespace xxgk::ocr
