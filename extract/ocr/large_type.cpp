// See large_type.h.
#include "extract/ocr/large_type.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "extract/ocr/vote_on_line.h"

namespace xxgk::ocr {
namespace {

constexpr double largest = 52;  // dots that the engine reads well as they are
constexpr double doubtful = 0.6;
constexpr std::array known_heights{48, 36, 60};  // dots
constexpr int margin = 8;

Box box_of(const SymbolLine& line) {
  Box box = line.front().box;
  for (const Symbol& symbol : line) box = around(box, symbol.box);
  return box;
}

/// Fewer characters are dirt or page numbers.
bool is_long_enough(const SymbolLine& line) {
  constexpr std::size_t fewest = 4;
  return line.size() >= fewest;
}

bool is_doubtful(const SymbolLine& line) {
  return std::ranges::any_of(line, [](const Symbol& symbol) { return symbol.confidence < doubtful; });
}

/// Symbols of a scaled picture, their places those of the page.
SymbolLine read_scaled(const Box& box, const Pix& picture, int high, LineReader& reader) {
  const Pix part = part_of(picture, box);
  const double scale = static_cast<double>(high) / height(part);
  const Pix scaled = resized(part, scale, scale);
  SymbolLine symbols = reader.symbols(owned(pixAddBorderGeneral(scaled.get(), margin, margin, margin, margin, 255)));
  const auto place = [&](double at, double from) { return from + (at - margin) / scale; };
  for (Symbol& symbol : symbols)
    symbol.box = {place(symbol.box.x0, box.x0), place(symbol.box.y0, box.y0), place(symbol.box.x1, box.x0),
                  place(symbol.box.y1, box.y0)};
  return symbols;
}

/// A line by itself, with room for accents of its type that the boxes leave out.
SymbolLine read_again(const SymbolLine& line, const Pix& picture, int high, LineReader& reader) {
  constexpr double room = 0.1;  // of the line's height
  const Box writing = box_of(line);
  const double more = room * height_of(writing);
  const Box box{std::max(0.0, writing.x0 - more), std::max(0.0, writing.y0 - more),
                std::min<double>(width(picture), writing.x1 + more),
                std::min<double>(height(picture), writing.y1 + more)};
  SymbolLine again = read_scaled(box, picture, high, reader);
  for (Symbol& symbol : again) {  // a line by itself is read as if it filled its picture
    symbol.box.y0 = std::max(symbol.box.y0, writing.y0);
    symbol.box.y1 = std::min(symbol.box.y1, writing.y1);
  }
  return again;
}

/// In each size that the engine knows. A name with one wrong character is another name: the line is as sure as its
/// least sure character.
SymbolLine read_in_all_sizes(const SymbolLine& line, const Pix& picture, LineReader& reader) {
  constexpr double least = 0.4;  // a line that was read is no dirt
  std::vector<SymbolLine> readings{line};
  for (const int high : known_heights) readings.push_back(read_again(line, picture, high, reader));
  SymbolLine voted = vote_on_line(readings);
  const double sure = std::ranges::min_element(voted, {}, &Symbol::confidence)->confidence;
  for (Symbol& symbol : voted) symbol.confidence = std::max(least, sure);
  return voted;
}

double usual_height(const std::vector<SymbolLine>& lines) {
  std::vector<double> heights;
  for (const SymbolLine& line : lines) {
    if (is_long_enough(line)) heights.push_back(height_of(box_of(line)));
  }
  if (heights.empty()) return 0;
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::ranges::nth_element(heights, middle);
  return *middle;
}

/// In the upper part of the page, among its first lines or in larger type than its text. The text itself may be in type
/// as large as a title's elsewhere, and would cost four times the time.
bool may_be_title(const SymbolLine& line, std::size_t before, double usual, const Pix& picture) {
  constexpr double upper = 0.4, larger = 1.15;
  constexpr std::size_t first = 3;
  const Box box = box_of(line);
  return box.y1 < upper * height(picture) && (before < first || height_of(box) > larger * usual);
}

}  // namespace

void read_large_again(std::vector<SymbolLine>& lines, const Pix& picture, LineReader& reader) {
  const double usual = usual_height(lines);
  std::size_t before = 0;  // lines of the page
  for (SymbolLine& line : lines) {
    if (!is_long_enough(line)) continue;
    if (may_be_title(line, before++, usual, picture)) {
      line = read_in_all_sizes(line, picture, reader);
    } else if (height_of(box_of(line)) > largest || is_doubtful(line)) {
      SymbolLine again = read_again(line, picture, known_heights[0], reader);
      if (sureness_of(again) > sureness_of(line)) line = std::move(again);
    }
  }
}

}  // namespace xxgk::ocr
