// See lines.h.
#include "extract/text/lines.h"

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

constexpr char32_t ideographic_comma = 0x3001;
constexpr char32_t ideograph_ordinal = 0x7B2C;  // the prefix that makes an ordinal of a Chinese number

/// Where the number that begins at `at` ends; `at` itself where none begins, or one too long to count paragraphs.
std::size_t behind_number(std::string_view text, std::size_t at) {
  constexpr int longest = 3;
  std::size_t end = at;
  for (int length = 0; end < text.size(); ++length) {
    std::size_t behind = end;
    if (!is_numeric(next_character(text, behind))) break;
    if (length == longest) return at;
    end = behind;
  }
  return end;
}

/// `1.` and `1、`, but neither `1.5` nor `1)` inside brackets.
bool is_mark_behind_ordinal(std::string_view text, std::size_t at) {
  const char32_t mark = next_character(text, at);
  if (mark == ideographic_comma || is_closing_bracket(mark)) return true;
  if (!is_full_stop(mark)) return false;
  return at == text.size() || !is_digit(next_character(text, at));
}

/// A line break between the two stood for a space. In Chinese it does not, nor inside a number: `20` `19`, `13.` `5%`.
bool is_space_lost(char32_t left, char32_t right) {
  if (is_wide(left) || is_wide(right)) return false;
  return is_digit(right) ? is_letter(left) : is_letter(right) || is_opening_bracket(right);
}

}  // namespace

std::vector<Line> split_lines(std::string_view text) {
  std::vector<Line> lines;
  bool gap = false, page = false;
  int number = 1;
  const auto add = [&](std::string_view line, bool ended) {
    const std::size_t tab = line.find('\t');
    const bool tabs = tab != std::string_view::npos && line.find('\t', tab + 1) != std::string_view::npos;
    if (trimmed(line).empty() && !tabs) {
      gap = true;
    } else {
      lines.push_back({line, number, gap, ended, page});
      gap = page = false;
    }
  };
  std::size_t begin = 0, at = 0;
  while (at < text.size()) {
    const std::size_t end = at;
    const char32_t c = next_character(text, at);
    if (!ends_line(c)) continue;
    add(text.substr(begin, end - begin), true);
    if (c == '\r' && at < text.size() && text[at] == '\n') ++at;
    if (c == '\f') gap = page = true;
    begin = at;
    ++number;
  }
  if (begin < text.size()) add(text.substr(begin), false);
  return lines;
}

bool begins_with_enumerator(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t first = next_character(text, at);
  if (is_circled_number(first)) return true;
  if (first == ideograph_ordinal) return behind_number(text, at) > at;
  if (!is_opening_bracket(first)) at = 0;
  const std::size_t behind = behind_number(text, at);
  if (behind == at || behind == text.size()) return false;
  if (at == 0) return is_mark_behind_ordinal(text, behind);
  at = behind;
  return is_closing_bracket(next_character(text, at));
}

bool begins_with_section_number(std::string_view text) {
  if (!begins_with_enumerator(text)) return false;
  std::size_t at = 0;
  if (is_opening_bracket(next_character(text, at))) return false;
  for (int n = 0; n < 4 && at < text.size(); ++n) {
    if (next_character(text, at) == ideographic_comma) return true;
  }
  return false;
}

void append_wrapped(std::string& text, std::string_view next) {
  if (!text.empty() && !next.empty()) {
    std::size_t end = text.size(), begin = 0;
    if (is_space_lost(previous_character(text, end), next_character(next, begin))) text += ' ';
  }
  text += next;
}

}  // namespace xxgk::extraction
