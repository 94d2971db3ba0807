// Characters: reading them from UTF-8, and what kind each is. Every reader of text uses these.
#pragma once

#include <cstddef>
#include <string_view>

namespace xxgk::extraction {

/// The character that begins at `at`, which moves behind it; U+FFFD for what is no character. `at` must be inside.
char32_t next_character(std::string_view text, std::size_t& at);
/// The character that ends before `at`, which moves to its begin. `at` must be above 0.
char32_t previous_character(std::string_view text, std::size_t& at);

/// White space of any kind, and the characters of no width that stand in for it.
bool is_space(char32_t c);
std::string_view trimmed(std::string_view text);
std::size_t length_of(std::string_view text);  ///< in characters

bool is_ideograph(char32_t c);
bool is_letter(char32_t c);   ///< of any script, ideographs included
bool is_digit(char32_t c);    ///< decimal, of any script
bool is_numeric(char32_t c);  ///< digits, Chinese numerals and whatever else has a numeric value
/// Two columns of a fixed-width display: ideographs and full-width forms.
bool is_wide(char32_t c);
bool is_control(char32_t c);
bool ends_line(char32_t c);
bool is_opening_bracket(char32_t c);
bool is_closing_bracket(char32_t c);
bool is_circled_number(char32_t c);  ///< or a number in brackets that is one character
/// 。 ! ? and their kin. A full stop `.` counts wherever it stands: who asks knows about decimal points.
bool is_sentence_end(char32_t c);
bool is_full_stop(char32_t c);  ///< `.` and its full-width form: also a decimal point, or the mark behind an ordinal
bool is_colon(char32_t c);
bool is_semicolon(char32_t c);
/// Punctuation that prose has and titles lack: between clauses and around quoted titles, not between listed words.
bool is_prose_mark(char32_t c);
/// Brackets and quotes that may stand behind the punctuation that ends a sentence.
bool is_closing_mark(char32_t c);
bool is_dash(char32_t c);
bool is_currency(char32_t c);

}  // namespace xxgk::extraction
