// Text of a page as it is seen: white space folded, lines where elements or line breaks end them. Doors: HtmlText
// for a text in the making, text_in for a whole element.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extract/html/elements.h"
#include "extract/html/tree.h"
#include "extract/text/text_level.h"

namespace xxgk::extraction {

struct HtmlLine {
  std::string text;
  int line = 0;             ///< of the source where it begins
  std::size_t linked = 0;   ///< characters of it inside links
  bool indented = false;    ///< hard spaces stand in front
  bool after_block = true;  ///< a block begins with it; else a line break parted it from the line before
};

/// Takes texts one after the other.
class HtmlText {
 public:
  void add(std::string_view text, int line, bool linked = false, TextLevel level = TextLevel::normal);
  /// A line break.
  void end_line();
  /// The end or begin of a block.
  void end_block();
  std::vector<HtmlLine> take();
  bool is_empty() const { return lines_.empty() && text_.is_empty(); }

 private:
  void append(char32_t c, std::string_view bytes, TextLevel level);

  std::vector<HtmlLine> lines_;
  HtmlLine current_;   ///< all of it but its text
  LevelledText text_;  ///< of the current line
  char32_t last_ = 0;
  bool space_ = false, line_break_ = false;  ///< white space behind `last_`, with a line's end in it
};

/// Lines that are one text: with a space between them where Latin words or numbers meet, with none in Chinese.
std::string joined(const std::vector<HtmlLine>& lines);

/// All that is seen in an element, as one text; what stands in fields of a form included.
std::string text_in(const HtmlNode& element);

}  // namespace xxgk::extraction
