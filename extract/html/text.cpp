// See html_text.h.
#include "extract/html/text.h"

#include <array>
#include <utility>

#include "extract/html/elements.h"
#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr char32_t first_windows_character = 0x80, last_windows_character = 0x9F;

/// Characters that are not seen and part nothing.
bool has_no_width(char32_t c) {
  constexpr char32_t soft_hyphen = 0xAD, zero_width_space = 0x200B, right_to_left_mark = 0x200F, word_joiner = 0x2060,
                     byte_order_mark = 0xFEFF;
  return c == soft_hyphen || (c >= zero_width_space && c <= right_to_left_mark) || c == word_joiner ||
         c == byte_order_mark;
}

/// Numbers of characters in Windows' code page, which browsers take for them; here as UTF-8.
std::string_view windows_character(char32_t c) {
  constexpr std::array<std::string_view, 32> characters{"€", "",  "‚", "ƒ", "„", "…", "†", "‡", "ˆ", "‰", "Š",
                                                        "‹", "Œ", "",  "Ž", "",  "",  "‘", "’", "“", "”", "•",
                                                        "–", "—", "˜", "™", "š", "›", "œ", "",  "ž", "Ÿ"};
  return characters.at(c - first_windows_character);
}

/// Left as it stands by libxml2 where its semicolon is missing, or by authors who wrote `&amp;nbsp;`.
constexpr std::string_view space_entity = "&nbsp";

void add_seen(const HtmlNode& node, HtmlText& text, TextLevel outer = TextLevel::normal) {
  if (node.is_text()) return text.add(node.text, node.line, false, outer);
  if (node.is("br")) return text.end_line();
  if (is_unseen(node) || is_invisible(node)) return;
  if (node.is("input")) {
    const std::string_view type = node.attribute("type");
    if (type.empty() || type == "text" || type == "number") text.add(node.attribute("value"), node.line);
    return;
  }
  const bool block = is_block(node);
  if (block) text.end_block();
  const bool choice = node.is("select");
  const TextLevel level = level_in(node, outer);
  for (const HtmlNode* child : node.children) {
    if (!choice || child->has_attribute("selected")) add_seen(*child, text, level);
  }
  if (block) text.end_block();
}

}  // namespace

void HtmlText::add(std::string_view text, int line, bool linked, TextLevel level) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    char32_t c = next_character(text, at);
    if (c == '\n') ++line;
    if (has_no_width(c)) continue;
    if (c == '&' && text.substr(begin).starts_with(space_entity)) {
      at = begin + space_entity.size();
      if (at < text.size() && text[at] == ';') ++at;
      c = ' ';
    }
    if (is_space(c) && c != 0x85) {
      space_ = true;
      current_.indented = current_.indented || (text_.is_empty() && c >= 0x80);
      line_break_ = line_break_ || c == '\n';
      continue;
    }
    if (text_.is_empty()) current_.line = line;
    const bool windows = c >= first_windows_character && c <= last_windows_character;
    append(c, windows ? windows_character(c) : text.substr(begin, at - begin), level);
    current_.linked += linked;
  }
}

/// A line's end in the source is no space between Chinese characters.
void HtmlText::append(char32_t c, std::string_view bytes, TextLevel level) {
  const bool is_source_break = line_break_ && (is_wide(last_) && is_wide(c));
  if (space_ && !text_.is_empty() && !is_source_break) text_.add(U' ', " ", level);
  text_.add(c, bytes, level);
  last_ = c;
  space_ = line_break_ = false;
}

void HtmlText::end_line() {
  if (text_.is_empty()) {
    current_.after_block = true;  // an empty line parts paragraphs
    return;
  }
  current_.text = text_.take();
  lines_.push_back(std::exchange(current_, {}));
  current_.after_block = false;
  space_ = line_break_ = false;
}

void HtmlText::end_block() {
  end_line();
  current_.after_block = true;
}

std::vector<HtmlLine> HtmlText::take() {
  end_block();
  return std::exchange(lines_, {});
}

std::string joined(const std::vector<HtmlLine>& lines) {
  std::string text;
  for (const HtmlLine& line : lines) {
    if (!text.empty()) {
      std::size_t end = text.size(), begin = 0;
      if (!is_wide(previous_character(text, end)) && !is_wide(next_character(line.text, begin))) text += ' ';
    }
    text += line.text;
  }
  return text;
}

std::string text_in(const HtmlNode& element) {
  HtmlText text;
  for (const HtmlNode* child : element.children) add_seen(*child, text);
  return joined(text.take());
}

}  // namespace xxgk::extraction
