// What differs between two paragraphs, character by character; numbers and words in Latin letters stay whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xxgk::page {

/// A piece of a paragraph; `own`: the other paragraph has it not.
struct TextPiece {
  std::string text;
  bool own = false;
  bool operator==(const TextPiece&) const = default;
};

struct MarkedPair {
  std::vector<TextPiece> from, to;
};

/// The pieces of each, put together, are the paragraph.
MarkedPair marked_difference(std::string_view from, std::string_view to);

}  // namespace xxgk::page
