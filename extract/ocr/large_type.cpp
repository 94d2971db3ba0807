// See large_type.h.
#include "extract/ocr/large_type.h"

#include <algorithm>
#include <utility>

namespace xxgk::ocr {
namespace {

constexpr double largest = 52;  // dots that the engine reads well as they are
constexpr double doubtful = 0.6;
constexpr int known_height = 48, margin = 8;  // dots

Box box_of(const SymbolLine& line) {
  Box box = line.front().box;
  for (const Symbol& symbol : line) box = around(box, symbol.box);
  return box;
}

double sureness(const SymbolLine& line) {
  double sum = 0;
  for (const Symbol& symbol : line) sum += symbol.confidence;
  return line.empty() ? 0 : sum / static_cast<double>(line.size());
}

bool wants_another_look(const SymbolLine& line) {
  constexpr std::size_t fewest = 4;  // fewer are dirt or page numbers
  if (line.size() < fewest) return false;
  return height_of(box_of(line)) > largest ||
         std::ranges::any_of(line, [](const Symbol& symbol) { return symbol.confidence < doubtful; });
}

/// Symbols of a scaled picture, their places those of the page.
SymbolLine read_scaled(const Box& box, const Pix& picture, LineReader& reader) {
  const Pix part = part_of(picture, box);
  const double scale = static_cast<double>(known_height) / height(part);
  const Pix scaled = owned(pixScale(part.get(), static_cast<float>(scale), static_cast<float>(scale)));
  SymbolLine symbols = reader.symbols(owned(pixAddBorderGeneral(scaled.get(), margin, margin, margin, margin, 255)));
  const auto place = [&](double at, double from) { return from + (at - margin) / scale; };
  for (Symbol& symbol : symbols)
    symbol.box = {place(symbol.box.x0, box.x0), place(symbol.box.y0, box.y0), place(symbol.box.x1, box.x0),
                  place(symbol.box.y1, box.y0)};
  return symbols;
}

}  // namespace

void read_large_again(std::vector<SymbolLine>& lines, const Pix& picture, LineReader& reader) {
  constexpr double room = 0.1;  // of the line's height: accents of type that the boxes leave out
  for (SymbolLine& line : lines) {
    if (!wants_another_look(line)) continue;
    const Box writing = box_of(line);
    const double more = room * height_of(writing);
    const Box box{std::max(0.0, writing.x0 - more), std::max(0.0, writing.y0 - more),
                  std::min<double>(width(picture), writing.x1 + more),
                  std::min<double>(height(picture), writing.y1 + more)};
    SymbolLine again = read_scaled(box, picture, reader);
    if (sureness(again) <= sureness(line)) continue;
    for (Symbol& symbol : again) {  // a line by itself is read as if it filled its picture
      symbol.box.y0 = std::max(symbol.box.y0, writing.y0);
      symbol.box.y1 = std::min(symbol.box.y1, writing.y1);
    }
    line = std::move(again);
  }
}

}  // namespace xxgk::ocr
