// See characters.h. ICU's character data stay in this file.
#include "extract/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf8.h>

#include <cstdint>

namespace xxgk::extraction {
namespace {

constexpr char32_t next_line = 0x85, line_separator = 0x2028, paragraph_separator = 0x2029;
constexpr char32_t zero_width_space = 0x200B, word_joiner = 0x2060, byte_order_mark = 0xFEFF, replacement = 0xFFFD;
constexpr char32_t fullwidth_full_stop = 0xFF0E, fullwidth_colon = 0xFF1A, fullwidth_semicolon = 0xFF1B;
constexpr char32_t ideographic_comma = 0x3001, left_double_angle_bracket = 0x300A;
constexpr char32_t minus_sign = 0x2212, box_drawings_horizontal = 0x2500;
constexpr char32_t first_radical = 0x2E80, last_radical = 0x2FD5;
constexpr char32_t first_ideograph = 0x4E00, last_ideograph = 0x9FFF;

/// Most characters of a report, of which ICU need not be asked.
bool is_common_ideograph(char32_t c) {
  return c >= first_ideograph && c <= last_ideograph;
}

bool is_radical(char32_t c) {
  return c >= first_radical && c <= last_radical;
}

/// Radicals of dictionaries look like the ideographs they are, and fonts often tell one for the other.
UChar32 without_radical(char32_t c) {
  if (!is_radical(c)) return static_cast<UChar32>(c);
  UErrorCode error = U_ZERO_ERROR;
  UChar ideograph = 0;
  const UNormalizer2* compatible = unorm2_getNFKCInstance(&error);
  const int32_t length = unorm2_getRawDecomposition(compatible, static_cast<UChar32>(c), &ideograph, 1, &error);
  return U_SUCCESS(error) && length == 1 ? ideograph : static_cast<UChar32>(c);
}

}  // namespace

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
  if (is_common_ideograph(c)) return false;
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
  return is_common_ideograph(c) || is_radical(c) ||
         (c > last_radical && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_IDEOGRAPHIC) != 0);
}

bool is_letter(char32_t c) {
  return is_common_ideograph(c) || u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_digit(char32_t c) {
  if (c < 0x80) return c >= '0' && c <= '9';
  return !is_common_ideograph(c) && u_isdigit(static_cast<UChar32>(c)) != 0;
}

bool is_numeric(char32_t c) {
  return u_getNumericValue(without_radical(c)) != U_NO_NUMERIC_VALUE;
}

bool is_wide(char32_t c) {
  if (c < 0x1100) return false;
  if (is_common_ideograph(c)) return true;
  const int width = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return width == U_EA_WIDE || width == U_EA_FULLWIDTH;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool ends_line(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == next_line || c == line_separator || c == paragraph_separator;
}

bool is_opening_bracket(char32_t c) {
  return !is_common_ideograph(c) &&
         u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_OPEN;
}

bool is_closing_bracket(char32_t c) {
  return !is_common_ideograph(c) &&
         u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_BIDI_PAIRED_BRACKET_TYPE) == U_BPT_CLOSE;
}

bool is_circled_number(char32_t c) {
  return u_charType(static_cast<UChar32>(c)) == U_OTHER_NUMBER;
}

bool is_sentence_end(char32_t c) {
  return !is_common_ideograph(c) && u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_S_TERM) != 0;
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
  if (is_common_ideograph(c) || c == ideographic_comma || is_full_stop(c) || is_colon(c)) return false;
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

}  // namespace xxgk::extraction
