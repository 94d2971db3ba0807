// Lines of a text: where they end, what counts their paragraphs, and how two become one. Door: split_lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace xxgk::extraction {

/// A line that has characters other than white space, or tabs enough to be a row of empty cells.
struct Line {
  std::string_view text;    ///< without its end, with its outer white space
  int number = 0;           ///< from 1, blank lines counted
  bool after_gap = false;   ///< a blank line or a form feed stands before it
  bool ended = true;        ///< false for the last line of a text that stops in the middle of it
  bool after_page = false;  ///< a form feed stands before it
  bool alone = false;       ///< known to be a whole paragraph: a title that running heads repeat
};

/// The lines of valid UTF-8; they point into `text`. Blank lines are told by `after_gap` only: a text may hold
/// millions.
std::vector<Line> split_lines(std::string_view text);

/// `1.` `1、` `（一）` `(1)` `①` `第一`: the text begins with a number that counts its paragraph or item.
bool begins_with_enumerator(std::string_view text);

/// `四、`: a numeral and an ideographic comma, maybe with spaces between them.
bool begins_with_section_number(std::string_view text);

/// Adds what stood on the next line: with a space between Latin words, with nothing between Chinese and inside numbers.
void append_wrapped(std::string& text, std::string_view next);

}  // namespace xxgk::extraction
