// Whether a row goes on over the end of a page though rules close it there. Door: is_torn_row.
#pragma once

#include <span>
#include <string_view>

namespace xxgk::extraction {

/// What stands in the same columns in the last row of a page and in the first of the next.
struct Halves {
  std::string_view rest;       ///< on the later page
  bool labels = false;         ///< where labels begin
  bool group = false;          ///< goes on over several rows of the later page
  bool has_above = false;      ///< a cell ends above it that has its columns
  std::string_view above;      ///< the text of that one
  bool above_is_full = false;  ///< whose last line has no room for another character
};

/// A header with numbers on neither side, or a row of values with nothing below them, goes on where what is below text
/// is the rest of a full line, or plainly the rest of something.
bool is_torn_row(std::span<const Halves> row);

/// Half of a text tells that there is another: an ordinal alone, or a bracket without its fellow.
bool is_plain_rest(std::string_view above, std::string_view rest);

/// The whole text is a number.
bool is_number(std::string_view text);

}  // namespace xxgk::extraction
