// From a source's bytes to lines of characters: which encoding, which characters end a line, which carry no ink.
// Doors: decode, split_lines. The character tests below them serve every reader of text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace xxgk::extraction {

struct DecodedText {
  std::string utf8;          ///< valid UTF-8 without byte order mark; of control characters only tabs and line ends
  std::size_t replaced = 0;  ///< damaged sequences, each now U+FFFD
};

/// Text in UTF-8, or in UTF-16 with a byte order mark. A text with little damage is repaired and the damage counted.
/// Throws ExtractError (not_text) where there is more than that.
DecodedText decode(std::string_view bytes);

/// A line that has characters other than white space, or tabs enough to be a row of empty cells.
struct Line {
  std::string_view text;    ///< without its end, with its outer white space
  int number = 0;           ///< from 1, blank lines counted
  bool after_gap = false;   ///< a blank line or a form feed stands before it
  bool ended = true;        ///< false for the last line of a text that stops in the middle of it
  bool after_page = false;  ///< a form feed stands before it
};

/// The lines of valid UTF-8; they point into `text`. Blank lines are told by `after_gap` only: a text may hold
/// millions.
std::vector<Line> split_lines(std::string_view text);

/// The character that begins at `at`, which moves behind it; U+FFFD for what is no character. `at` must be inside.
char32_t next_character(std::string_view text, std::size_t& at);
/// The character that ends before `at`, which moves to its begin. `at` must be above 0.
char32_t previous_character(std::string_view text, std::size_t& at);

/// White space of any kind, and the characters of no width that stand in for it.
bool is_space(char32_t c);
std::string_view trimmed(std::string_view text);
std::size_t length_of(std::string_view text);  ///< in characters

bool is_ideograph(char32_t c);
bool is_letter(char32_t c);  ///< of any script, ideographs included
bool is_digit(char32_t c);   ///< decimal, of any script
/// Two columns of a fixed-width display: ideographs and full-width forms.
bool is_wide(char32_t c);
bool is_opening_bracket(char32_t c);
bool is_closing_bracket(char32_t c);
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

/// `1.` `1、` `（一）` `(1)` `①` `第一`: the text begins with a number that counts its paragraph or item.
bool begins_with_enumerator(std::string_view text);

/// Adds what stood on the next line: with a space between Latin words, with nothing between Chinese and inside numbers.
void append_wrapped(std::string& text, std::string_view next);

}  // namespace xxgk::extraction
