// See charset.h. ICU's character data and UTF macros stay in this file.
#include "extract/charset.h"

#include <unicode/uchar.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <array>

#include <cstdint>
#include <utility>

#include "extract/extract.h"

namespace xxgk::extraction {
namespace {

constexpr char32_t vertical_tab = 0x0B, next_line = 0x85, line_separator = 0x2028, paragraph_separator = 0x2029;
constexpr char32_t zero_width_space = 0x200B, word_joiner = 0x2060, byte_order_mark = 0xFEFF, replacement = 0xFFFD;
constexpr char32_t fullwidth_full_stop = 0xFF0E, fullwidth_colon = 0xFF1A, fullwidth_semicolon = 0xFF1B;
constexpr char32_t ideographic_comma = 0x3001, left_double_angle_bracket = 0x300A;
constexpr char32_t minus_sign = 0x2212, box_drawings_horizontal = 0x2500;
constexpr char32_t ideograph_ordinal = 0x7B2C;  // the prefix that makes an ordinal of a Chinese number

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool ends_line(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == next_line || c == line_separator || c == paragraph_separator;
}

/// Takes a text's characters one by one and leaves out what carries no ink.
class Decoder {
 public:
  void take(char32_t c) {
    ++characters_;
    if (c == vertical_tab) c = ' ';  // Word's line break inside a paragraph or cell
    if (is_control(c) && c != '\t' && !ends_line(c)) {
      dropped_ = true;
      return;
    }
    // Two numbers must not become one because what parted them is gone.
    if (dropped_ && is_digit(c) && is_digit(last_)) append(' ');
    append(c);
  }

  void take_damage(bool at_end) {
    take(replacement);
    ++text_.replaced;
    if (!at_end) ++damage_inside_;
  }

  /// A sequence cut off at the end says nothing against the text before it.
  DecodedText finish() {
    if (damage_inside_ * 100 >= characters_ && damage_inside_ > 0) throw ExtractError(ExtractFault::not_text, "");
    return std::move(text_);
  }

  void expect(std::size_t bytes) { text_.utf8.reserve(bytes); }

 private:
  void append(char32_t c) {
    std::array<char, U8_MAX_LENGTH> buffer{};
    std::size_t length = 0;
    U8_APPEND_UNSAFE(buffer.data(), length, c);
    text_.utf8.append(buffer.data(), length);
    last_ = c;
    dropped_ = false;
  }

  DecodedText text_;
  std::size_t characters_ = 0, damage_inside_ = 0;
  char32_t last_ = 0;
  bool dropped_ = false;
};

DecodedText decode_utf8(std::string_view bytes) {
  Decoder decoder;
  decoder.expect(bytes.size());
  const auto* units = reinterpret_cast<const std::uint8_t*>(bytes.data());
  const std::size_t length = bytes.size();
  for (std::size_t at = 0; at < length;) {
    UChar32 c = 0;
    U8_NEXT(units, at, length, c);
    if (c < 0) {
      decoder.take_damage(at == length);
    } else {
      decoder.take(static_cast<char32_t>(c));
    }
  }
  return decoder.finish();
}

DecodedText decode_utf16(std::string_view bytes, bool big_endian) {
  Decoder decoder;
  decoder.expect(bytes.size() / 2 * 3);
  const std::size_t length = bytes.size() / 2;
  const auto unit = [bytes, big_endian](std::size_t i) {
    const auto first = static_cast<std::uint8_t>(bytes[2 * i]), second = static_cast<std::uint8_t>(bytes[2 * i + 1]);
    return static_cast<char16_t>(big_endian ? first << 8 | second : second << 8 | first);
  };
  for (std::size_t i = 0; i < length; ++i) {
    const char16_t c = unit(i);
    if (!U16_IS_SURROGATE(c)) {
      decoder.take(c);
    } else if (U16_IS_LEAD(c) && i + 1 < length && U16_IS_TRAIL(unit(i + 1))) {
      decoder.take(static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, unit(i + 1))));
      ++i;
    } else {
      decoder.take_damage(i + 1 == length);
    }
  }
  if (bytes.size() % 2 != 0) decoder.take_damage(true);
  return decoder.finish();
}

bool is_numeric(char32_t c) {
  return u_getNumericValue(static_cast<UChar32>(c)) != U_NO_NUMERIC_VALUE;
}

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

DecodedText decode(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv)) throw ExtractError(ExtractFault::not_text, "UTF-32");
  if (bytes.starts_with("\xFF\xFE"sv)) return decode_utf16(bytes.substr(2), false);
  if (bytes.starts_with("\xFE\xFF"sv)) return decode_utf16(bytes.substr(2), true);
  if (bytes.starts_with("\xEF\xBB\xBF"sv)) bytes.remove_prefix(3);
  return decode_utf8(bytes);
}

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

char32_t next_character(std::string_view text, std::size_t& at) {
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), at, text.size(), c);
  return static_cast<char32_t>(c);
}

char32_t previous_character(std::string_view text, std::size_t& at) {
  const std::size_t end = at;
  std::size_t begin = end - 1;
  while (begin > 0 && end - begin < U8_MAX_LENGTH && U8_IS_TRAIL(text[begin])) --begin;
  at = begin;
  const char32_t c = next_character(text, begin);
  if (begin == end) return c;
  at = end - 1;  // a trail byte that no lead byte claims
  return replacement;
}

bool is_space(char32_t c) {
  if (c < 0x80) return c == ' ' || (c >= '\t' && c <= '\r');
  return c == zero_width_space || c == word_joiner || c == byte_order_mark ||
         u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t behind = begin;
    if (!is_space(next_character(text, behind))) break;
    begin = behind;
  }
  std::size_t end = text.size();
  while (end > begin) {
    std::size_t before = end;
    if (!is_space(previous_character(text, before))) break;
    end = before;
  }
  return text.substr(begin, end - begin);
}

std::size_t length_of(std::string_view text) {
  std::size_t length = 0;
  for (std::size_t at = 0; at < text.size(); ++length) next_character(text, at);
  return length;
}

bool is_ideograph(char32_t c) {
  return c >= 0x2E80 && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0;
}

bool is_letter(char32_t c) {
  return u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  return c < 0x80 ? c >= '0' && c <= '9' : u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_wide(char32_t c) {
  if (c < 0x1100) return false;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_opening_bracket(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN;
}

bool is_closing_bracket(char32_t c) {
  return u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_CLOSE;
}

bool is_sentence_end(char32_t c) {
  return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0;
}

bool is_full_stop(char32_t c) {
  return c == '.' || c == fullwidth_full_stop;
}

bool is_colon(char32_t c) {
  return c == ':' || c == fullwidth_colon;
}

bool is_semicolon(char32_t c) {
  return c == ';' || c == fullwidth_semicolon;
}

bool is_prose_mark(char32_t c) {
  if (c == ideographic_comma || is_full_stop(c) || is_colon(c)) return false;
  return c == left_double_angle_bracket ||
         u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_TERMINAL_PUNCTUATION) != 0;
}

bool is_closing_mark(char32_t c) {
  const int type = u_charType(static_cast<UChar32>(c));
  return type == U_END_PUNCTUATION || type == U_FINAL_PUNCTUATION || c == '"';
}

bool is_dash(char32_t c) {
  return c == minus_sign || c == box_drawings_horizontal || u_charType(static_cast<UChar32>(c)) == U_DASH_PUNCTUATION;
}

bool is_currency(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_CURRENCY_SYMBOL;
}

bool begins_with_enumerator(std::string_view text) {
  text = trimmed(text);
  if (text.empty()) return false;
  std::size_t at = 0;
  const char32_t first = next_character(text, at);
  if (u_charType(static_cast<UChar32>(first)) == U_OTHER_NUMBER) return true;  // a circled or bracketed number
  if (first == ideograph_ordinal) return behind_number(text, at) > at;
  if (!is_opening_bracket(first)) at = 0;
  const std::size_t behind = behind_number(text, at);
  if (behind == at || behind == text.size()) return false;
  if (at == 0) return is_mark_behind_ordinal(text, behind);
  at = behind;
  return is_closing_bracket(next_character(text, at));
}

void append_wrapped(std::string& text, std::string_view next) {
  if (!text.empty() && !next.empty()) {
    std::size_t end = text.size(), begin = 0;
    if (is_space_lost(previous_character(text, end), next_character(next, begin))) text += ' ';
  }
  text += next;
}

}  // namespace xxgk::extraction
