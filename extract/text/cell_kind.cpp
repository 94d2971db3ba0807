// See cell_kind.h.
#include "extract/text/cell_kind.h"

#include "extract/text/characters.h"

namespace xxgk::extraction {
namespace {

// The longest label of any form has 43 characters; notes in a table's corner are longer.
constexpr int longest_label = 80;
// 万元 and 人次 behind a number, 增 before it.
constexpr int longest_unit = 3;

bool is_decimal_mark(char32_t c) {
  constexpr char32_t fullwidth_comma = 0xFF0C;
  return is_full_stop(c) || c == ',' || c == fullwidth_comma;
}

/// A sign in front of the digits, a mark between or a percent sign behind them.
bool may_stand_in_number(char32_t c, bool behind_digits) {
  if (is_decimal_mark(c)) return behind_digits;
  return behind_digits ? c == '%' : c == '+' || is_dash(c) || is_currency(c);
}

/// Ends a clause or puts what stands before it in question.
bool is_clause_end(char32_t c) {
  return is_semicolon(c) || (is_sentence_end(c) && !is_full_stop(c));
}

/// `1,276.55`, `-35`, `240 万元`, `增10`, `12。`; no dates, no telephone numbers, no `1.` before a label.
bool is_number(std::string_view text) {
  int letters = 0;
  bool digits = false, unit = false, mark = false, ended = false;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_character(text, at);
    if (is_space(c)) continue;
    if (ended) return false;
    if (is_digit(c)) {
      if (unit) return false;
      digits = true;
    } else if (is_letter(c)) {
      if (mark || ++letters > longest_unit) return false;
      unit = digits;
    } else if (digits && is_clause_end(c)) {
      ended = true;
    } else if (!may_stand_in_number(c, digits)) {
      return false;
    }
    mark = is_decimal_mark(c);
  }
  return digits;
}

/// A full stop ends a sentence only behind a word and before a space: `1.5`, `1. 属于` and `www.gov.cn` have others.
bool ends_sentence_at(std::string_view text, char32_t before, char32_t c, std::size_t behind) {
  if (!is_sentence_end(c)) return false;
  if (!is_full_stop(c)) return true;
  return is_letter(before) && (behind == text.size() || is_space(next_character(text, behind)));
}

}  // namespace

CellTraits traits_of(std::string_view text) {
  CellTraits traits;
  if (text.empty()) return traits;
  traits.kind = CellKind::mark;
  int depth = 0, length = 0;
  char32_t before = 0;
  for (std::size_t at = 0; at < text.size(); ++length) {
    const char32_t c = next_character(text, at);
    if (is_letter(c) || is_digit(c)) traits.kind = CellKind::text;
    if (is_opening_bracket(c)) ++depth;
    if (is_closing_bracket(c)) --depth;
    if (depth <= 0 && ends_sentence_at(text, before, c, at)) traits.sentence = true;
    if (depth <= 0 && is_colon(c) && traits.kind == CellKind::text) traits.key_value = true;
    before = c;
  }
  traits.long_text = length > longest_label;
  if (traits.kind == CellKind::text && is_number(text)) {
    traits.kind = CellKind::number;
    traits.sentence = false;
  }
  return traits;
}

}  // namespace xxgk::extraction
