// See read_cell.h.
#include "extract/ocr/read_cell.h"

#include <algorithm>

#include "extract/text/characters.h"

namespace xxgk::ocr {
namespace {

using extraction::Word;

/// A stroke that lies: a dash.
bool is_dash(const WritingLine& line) {
  return line.glyphs.size() <= 2 && height_of(line.box) < 0.35 * width_of(line.box);
}

Pix line_for_text(const Pix& line, int high) {
  constexpr int margin = 8;
  const float scale = static_cast<float>(high) / static_cast<float>(height(line));
  const Pix picture = owned(pixScale(line.get(), scale, scale));
  return owned(pixAddBorderGeneral(picture.get(), margin, margin, margin, margin, 255));
}

/// Where the characters of a text begin, as evenly as they can stand.
std::vector<double> even_edges(const Box& box, const std::string& text) {
  double units = 0, at = box.x0;
  for (std::size_t i = 0; i < text.size();) units += extraction::is_wide(extraction::next_character(text, i)) ? 1 : 0.5;
  std::vector<double> edges{at};
  for (std::size_t i = 0; i < text.size();) {
    at += width_of(box) / units * (extraction::is_wide(extraction::next_character(text, i)) ? 1 : 0.5);
    edges.push_back(at);
  }
  return edges;
}

/// Words, not digits that were taken for brackets and strokes.
bool holds_wide(const std::string& text) {
  for (std::size_t at = 0; at < text.size();) {
    if (extraction::is_wide(extraction::next_character(text, at))) return true;
  }
  return false;
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
        pixRasterop(both.get(), static_cast<int>(each->box.x0 - box.x0), static_cast<int>(each->box.y0 - box.y0), width(each->grey),
                    height(each->grey), PIX_SRC, each->grey.get(), 0, 0);
      last.grey = std::move(both);
      last.box = box;
      continue;
    }
    joined.push_back({line.box, line.glyphs, false, 0, owned(pixClone(line.grey.get()))});
  }
  return joined;
}

Box box_of(const std::vector<WritingLine>& lines) {
  Box box = lines.front().box;
  for (const WritingLine& line : lines) box = around(box, line.box);
  return box;
}

/// A cell with ink is not blank, whatever the ink says.
Word unread(const std::vector<WritingLine>& lines) {
  constexpr const char* anything = "\xEF\xBF\xBD";  // U+FFFD
  Word word;
  word.text = anything;
  word.box = box_of(lines);
  word.edges = even_edges(word.box, word.text);
  word.confidence = 0;
  return word;
}

/// Characters one below the other, as narrow cells of groups have them.
bool is_upright_column(const std::vector<WritingLine>& lines) {
  if (lines.size() < 3) return false;
  const Box all = box_of(lines);
  return height_of(all) > 2.4 * width_of(all);
}

}  // namespace

Word CellReader::read_text(const WritingLine& line) {
  constexpr double sure = 0.85;
  Reading reading = text_.read(line_for_text(line.grey, 36));
  if (reading.confidence < sure) {
    Reading again = text_.read(line_for_text(line.grey, 48));
    if (again.confidence > reading.confidence) reading = std::move(again);
  }
  Word word;
  word.text = reading.text;
  std::erase(word.text, ' ');
  word.confidence = reading.confidence;
  return word;
}

Word CellReader::read_upright(const std::vector<WritingLine>& lines) {
  Word word = read_line(laid_down(joined_strokes(lines)));
  word.box = box_of(lines);
  word.edges.clear();
  return word;
}

Word CellReader::read_line(const WritingLine& line) {
  constexpr double sure = 0.8;
  Word word;
  if (is_dash(line)) {
    word.text = "-";
    word.confidence = 0.9;
  } else if (line.may_be_number) {
    for (const Reading& reading : number_.read(line)) word.readings.push_back({reading.text, reading.confidence});
    if (!word.readings.empty()) {
      word.text = word.readings.front().text;
      word.confidence = word.readings.front().confidence;
    }
    if (word.confidence.value_or(0) < sure) {
      const Word text = read_text(line);
      if (holds_wide(text.text) && text.confidence.value_or(0) > word.confidence.value_or(0)) {
        word.text = text.text;
        word.confidence = text.confidence;
      }
    }
  } else {
    word = read_text(line);
  }
  word.box = line.box;
  word.edges = even_edges(word.box, word.text);
  return word;
}

std::vector<Word> CellReader::read(const std::vector<WritingLine>& lines) {
  std::vector<Word> words;
  if (is_upright_column(lines)) {
    words.push_back(read_upright(lines));
  } else {
    for (const WritingLine& line : lines) words.push_back(read_line(line));
  }
  std::erase_if(words, [](const Word& word) { return word.text.empty(); });
  if (words.empty() && !lines.empty()) words.push_back(unread(lines));
  return words;
}

}  // namespace xxgk::ocr
