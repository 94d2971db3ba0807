// See page_number.h.
#include "extract/ocr/page_number.h"

#include <algorithm>
#include <string>
#include <utility>

#include "extract/ocr/cell_crop.h"

namespace xxgk::ocr {
namespace {

constexpr double margin = 0.12;                // of the page's height
constexpr double widest = 0.15;                // of its width
constexpr std::size_t most_characters = 6;     // that the engine may have seen in `- 12 -`
constexpr double sure = 0.6, room_inch = 0.1;  // room: dashes may be left out of the engine's boxes

Box box_of(const SymbolLine& line) {
  Box box = line.front().box;
  for (const Symbol& symbol : line) box = around(box, symbol.box);
  return box;
}

bool may_be_page_number(const SymbolLine& line, const CleanPage& page) {
  const Box box = box_of(line);
  const bool at_edge = box.y1 < margin * height(page.grey) || box.y0 > (1 - margin) * height(page.grey);
  return at_edge && line.size() <= most_characters && width_of(box) < widest * width(page.grey);
}

Box with_room(const Box& box, const CleanPage& page) {
  const double room = room_inch * page.dpi;
  return {std::max(0.0, box.x0 - room), std::max(0.0, box.y0 - room), std::min<double>(width(page.grey), box.x1 + room),
          std::min<double>(height(page.grey), box.y1 + room)};
}

}  // namespace

void read_page_numbers(std::vector<SymbolLine>& lines, const CleanPage& page, NumberReader& reader) {
  for (SymbolLine& line : lines) {
    if (!may_be_page_number(line, page)) continue;
    const std::vector<WritingLine> writing = crop_of(page, {with_room(box_of(line), page), Frame::none});
    if (writing.size() != 1 || !writing[0].may_be_number || digits_in(writing[0]) == 0) continue;
    std::vector<Reading> readings = reader.read(writing[0], reader.glance(writing[0]));
    if (readings.empty() || readings[0].confidence < sure) continue;
    line = {{readings[0].text, box_of(line), readings[0].confidence}};
  }
}

}  // namespace xxgk::ocr
