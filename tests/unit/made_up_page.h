// Words at places of a page: characters are squares of ten points, half as wide where they are ASCII.
#pragma once

#include <string>
#include <string_view>

#include "extract/page/page_content.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {

inline Word word(std::string_view text, double x, double y) {
  constexpr double size = 10;
  Word made{std::string(text), {x, y, x, y + size}, Turn::right, {x}};
  for (std::size_t at = 0; at < text.size();) {
    x += next_character(text, at) < 0x80 ? size / 2 : size;
    made.edges.push_back(x);
  }
  made.box.x1 = x;
  return made;
}

/// The word's characters below each other; `x` and `y` are its top left corner, however it is turned.
inline Word turned(std::string_view text, double x, double y, Turn turn) {
  constexpr double size = 10;
  Word made{std::string(text), {x, y, x + size, y}, turn, {}};
  for (std::size_t at = 0; at < text.size(); made.box.y1 += size) next_character(text, at);
  for (double edge = y; edge <= made.box.y1; edge += size) made.edges.push_back(edge);
  return made;
}

}  // namespace xxgk::extraction
