// See page_overlay.h.
#include "extract/page_overlay.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <optional>
#include <string_view>
#include <vector>

#include "extract/page/ruled_grid.h"
#include "extract/pdf/draw_page.h"

namespace xxgk::extraction {
namespace {

// In points.
constexpr double type_size = 3.6, smallest_type = 2.2;
constexpr double margin = 0.8;            // between a cell's frame and what is written in it
constexpr double room_without_cell = 45;  // for a note where no cell tells how much there is

// Share of the type's size: a little more than an average letter of Helvetica takes.
constexpr double letter_width = 0.52;

// Colours, as operators.
constexpr std::string_view word_colour = "1 0.6 0 RG 0.25 w\n", cell_colour = "0.1 0.3 1 RG 0.7 w\n",
                           note_fill = "0 0.7 0.2 rg\n", note_colour = "0.8 0 0.1 rg\n";

std::string points(double value) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%.2f ", value);
  return text.data();
}

std::string rectangle(const Box& box) {
  return points(box.x0) + points(box.y0) + points(box.x1 - box.x0) + points(box.y1 - box.y0) + "re ";
}

/// A string as the operator Tj takes it. Anything but printing ASCII would need another font.
std::string shown(std::string_view text) {
  std::string result = "(";
  for (const char c : text) {
    if (c == '(' || c == ')' || c == '\\') result += '\\';
    result += c >= ' ' && c <= '~' ? c : '?';
  }
  return result + ") Tj\n";
}

/// Lines that break behind hyphens and full stops, and before a slash always: what follows it is another key.
std::vector<std::string> wrapped(std::string_view text, std::size_t most_letters) {
  std::vector<std::string> lines{""};
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of("-./", 1), text.size());
    const bool stays = end < text.size() && text[end] != '/';
    const std::string_view piece = text.substr(0, end + (stays ? 1 : 0));
    text.remove_prefix(piece.size());
    const bool begins = lines.back().empty();
    if (!begins && (piece.front() == '/' || lines.back().size() + piece.size() > most_letters)) lines.emplace_back();
    lines.back() += piece;
  }
  return lines;
}

/// Where a note is written: the cell that it stands in, else from its own place on.
Box room_for(const Box& box, const std::vector<RuledGrid>& grids) {
  const double x = (box.x0 + box.x1) / 2, y = (box.y0 + box.y1) / 2;
  for (const RuledGrid& grid : grids) {
    for (const GridArea& area : grid.areas) {
      if (x >= area.box.x0 && x < area.box.x1 && y >= area.box.y0 && y < area.box.y1) return area.box;
    }
  }
  return {box.x0, box.y0 - type_size, std::max(box.x1, box.x0 + room_without_cell), box.y1};
}

struct Setting {
  double size = type_size;
  std::vector<std::string> lines;
};

/// As large as lets all of it stand in its room, but never too small to read.
Setting set_for(std::string_view text, const Box& room) {
  constexpr double step = 0.2;
  for (Setting setting;; setting.size -= step) {
    const double letters = (room.x1 - room.x0 - 2 * margin) / (letter_width * setting.size);
    setting.lines = wrapped(text, static_cast<std::size_t>(std::max(letters, 1.0)));
    const bool fits = static_cast<double>(setting.lines.size()) * setting.size + margin <= room.y1 - room.y0;
    if (fits || setting.size - step < smallest_type) return setting;
  }
}

std::string written(std::string_view text, const Box& room) {
  constexpr double base = 0.8;  // from a line's top to where its letters stand, in type sizes
  const Setting setting = set_for(text, room);
  std::string result = "BT /" + std::string(overlay_font) + " " + points(setting.size) + "Tf\n";
  double y = room.y0 + margin + base * setting.size;
  for (const std::string& line : setting.lines) {
    // The text's own y grows upwards.
    result += "1 0 0 -1 " + points(room.x0 + margin) + points(y) + "Tm " + shown(line);
    y += setting.size;
  }
  return result + "ET\n";
}

}  // namespace

std::string overlay_of(const PageContent& page, std::span<const PictureNote> notes) {
  const std::vector<RuledGrid> grids = ruled_grids(page.rules);
  std::string result(word_colour);
  for (const Word& word : page.words) result += rectangle(word.box) + "S\n";
  result += cell_colour;
  for (const RuledGrid& grid : grids) {
    for (const GridArea& area : grid.areas) result += rectangle(area.box) + "S\n";
  }
  result += "q /" + std::string(overlay_pale) + " gs " + std::string(note_fill);
  for (const PictureNote& note : notes) result += rectangle(note.box) + "f\n";
  result += "Q\n" + std::string(note_colour);
  for (const PictureNote& note : notes) result += written(note.text, room_for(note.box, grids));
  return result;
}

}  // namespace xxgk::extraction
