// Reading of numbers; see parse_number.h.
#include "normalize/text/parse_number.h"

#include <algorithm>
#include <utility>

#include "normalize/text/fold_text.h"
#include "normalize/text/punctuation.h"

namespace xxgk {
namespace {

bool is_digit(char32_t c) {
  return c >= '0' && c <= '9';
}

/// Code points narrowed, white space as single blanks, outer white space and what has no width gone.
std::u32string prepared(std::string_view text) {
  std::u32string result;
  for (const char32_t c : narrowed(to_code_points(text))) {
    if (has_no_width(c)) continue;
    if (is_blank_character(c)) {
      if (!result.empty() && result.back() != ' ') result += ' ';
    } else {
      result += c;
    }
  }
  if (!result.empty() && result.back() == ' ') result.pop_back();
  return result;
}

std::u32string narrowed_word(std::string_view word) {
  return narrowed(to_code_points(word));
}

bool contains_word(const std::vector<std::string>& words, std::u32string_view text) {
  return std::any_of(words.begin(), words.end(),
                     [text](const std::string& word) { return narrowed_word(word) == text; });
}

/// Removes the longest of the words from the front; true where one stood there.
bool take_front(std::u32string_view& text, const std::vector<std::string>& words) {
  std::size_t longest = 0;
  for (const std::string& word : words) {
    const std::u32string w = narrowed_word(word);
    if (text.starts_with(w)) longest = std::max(longest, w.size());
  }
  text.remove_prefix(longest);
  while (longest > 0 && text.starts_with(U' ')) text.remove_prefix(1);
  return longest > 0;
}

/// `①`, `²` or `₁`, in brackets of the same kind or not: a number that refers to a note.
bool is_note_number(char32_t c) {
  const bool circled = c >= 0x2460 && c <= 0x2473;
  const bool raised = c == 0xB9 || c == 0xB2 || c == 0xB3 || (c >= 0x2070 && c <= 0x207E);
  const bool lowered = c >= 0x2080 && c <= 0x208E;
  return circled || raised || lowered;
}

/// Takes the reference to a note from the end: `1507①`, `1507*`, `1507[1]`.
void take_note_mark(std::u32string_view& text) {
  constexpr std::size_t longest_number = 2;
  std::size_t end = text.size();
  if (text.ends_with(U']')) {
    const std::size_t open = text.rfind('[');
    if (open == std::u32string_view::npos || open + 2 == end || end - open - 2 > longest_number) return;
    const std::u32string_view number = text.substr(open + 1, end - open - 2);
    if (std::all_of(number.begin(), number.end(), is_digit)) end = open;
  } else {
    while (end > 0 && (text[end - 1] == '*' || is_note_number(text[end - 1]))) --end;
  }
  if (end == 0 || end == text.size()) return;
  text = text.substr(0, end);
  while (text.ends_with(U' ')) text.remove_suffix(1);
}

/// Takes one mark from the end, but not the whole text; true where one stood there.
bool take_mark(std::u32string_view& text, const std::vector<std::string>& marks) {
  for (const std::string& mark : marks) {
    const std::u32string m = narrowed_word(mark);
    if (text.size() <= m.size() || !text.ends_with(m)) continue;
    text.remove_suffix(m.size());
    while (text.ends_with(U' ')) text.remove_suffix(1);
    return true;
  }
  return false;
}

/// Takes the mark of a note that says so from the end: `1507注1`, `1507[注]`.
void take_note_words(std::u32string_view& text, const std::vector<std::string>& words) {
  std::u32string_view rest = text;
  const bool bracketed = rest.ends_with(U']') || rest.ends_with(U')');
  if (bracketed) rest.remove_suffix(1);
  while (!rest.empty() && is_digit(rest.back())) rest.remove_suffix(1);
  if (!take_mark(rest, words)) return;
  if (bracketed) {
    if (rest.size() < 2 || (rest.back() != '[' && rest.back() != '(')) return;
    rest.remove_suffix(1);
  }
  text = rest;
}

/// Takes a unit of count or money from the end.
void take_unit(std::u32string_view& text, const Lexicon& lexicon, NumberReading& reading) {
  std::size_t longest = 0;
  for (const MoneyUnit& unit : lexicon.money_units) {
    const std::u32string name = to_code_points(unit.name);
    const std::u32string bracketed = U"(" + name + U")";
    const std::size_t bare = text.ends_with(name) ? name.size() : 0;
    const std::size_t length = text.ends_with(bracketed) ? bracketed.size() : bare;
    if (length <= longest) continue;
    longest = length;
    reading.money = unit;
  }
  for (const std::string& unit : lexicon.count_units) {
    const std::u32string name = to_code_points(unit);
    if (!text.ends_with(name) || name.size() <= longest) continue;
    longest = name.size();
    reading.money.reset();
    reading.has_count_unit = true;
  }
  text.remove_suffix(longest);
  while (longest > 0 && text.ends_with(U' ')) text.remove_suffix(1);
}

/// Thousands separators stand every three digits, counted from the point, and nowhere else.
bool grouped_rightly(std::u32string_view whole) {
  const std::size_t first = whole.find(',');
  if (first == std::u32string_view::npos) return true;
  if (first == 0 || first > 3) return false;
  for (std::size_t i = first; i < whole.size(); i += 4) {
    if (whole[i] != ',' || whole.size() - i < 4) return false;
  }
  return (whole.size() - first) % 4 == 0;
}

/// Digits, separators in their places, one point with digits on both sides.
std::optional<Decimal> plain_decimal(std::u32string_view text) {
  const std::size_t point = text.find('.');
  const std::u32string_view whole = text.substr(0, point);
  const std::u32string_view fraction =
      point == std::u32string_view::npos ? std::u32string_view{} : text.substr(point + 1);
  if (whole.empty() || (point != std::u32string_view::npos && fraction.empty()) || !grouped_rightly(whole))
    return std::nullopt;
  std::int64_t units = 0;
  for (const std::u32string_view part : {whole, fraction}) {
    for (const char32_t c : part) {
      if (c == ',' && part.data() == whole.data()) continue;
      if (!is_digit(c)) return std::nullopt;
      if (__builtin_mul_overflow(units, std::int64_t{10}, &units)) return std::nullopt;
      if (__builtin_add_overflow(units, static_cast<std::int64_t>(c - '0'), &units)) return std::nullopt;
    }
  }
  if (fraction.size() > 12) return std::nullopt;
  return Decimal(units, static_cast<int>(fraction.size()));
}

std::vector<std::u32string_view> split_at_blanks(std::u32string_view text) {
  std::vector<std::u32string_view> parts;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    parts.push_back(text.substr(0, blank));
    if (blank == std::u32string_view::npos) break;
    text.remove_prefix(blank + 1);
  }
  return parts;
}

/// Letters typed for a zero become zeros: alone, or among digits.
std::u32string with_zeros(std::u32string_view text, const Lexicon& lexicon) {
  std::u32string result(text);
  for (char32_t& c : result) {
    if (!is_digit(c) && contains_word(lexicon.zero_marks, std::u32string_view(&c, 1))) c = '0';
  }
  return result;
}

/// Digits, perhaps in several parts; false where they are no number.
bool read_digits(std::u32string_view text, const Lexicon& lexicon, NumberReading& reading) {
  const std::u32string digits = with_zeros(text, lexicon);
  std::u32string joined;
  for (const std::u32string_view part : split_at_blanks(digits)) {
    // A blank beside a separator or point belongs to the number: `1, 276`, `12 .5`.
    const bool continues = !joined.empty() && (joined.back() == ',' || joined.back() == '.' || part.starts_with(U',') ||
                                               part.starts_with(U'.'));
    joined += part;
    if (continues) continue;
    const auto value = plain_decimal(part);
    if (value) reading.parts.push_back(*value);
  }
  const auto value = plain_decimal(joined);
  if (!value || reading.parts.size() < 2) reading.parts.clear();
  if (!value) return false;
  reading.value = *value;
  if (reading.parts.size() > 1 && joined.starts_with(U'0')) reading.doubtful = true;
  return true;
}

std::optional<Decimal> signed_value(const NumberReading& reading, bool negative) {
  return negative ? Decimal(0).minus(reading.value) : std::optional(reading.value);
}

/// `增3减1`: two changes, the sum of which is the value.
bool read_two_changes(std::u32string_view text, const Lexicon& lexicon, NumberReading& reading) {
  if (!take_front(text, lexicon.increase)) return false;
  std::size_t end = 0;
  while (end < text.size() && (is_digit(text[end]) || text[end] == ',')) ++end;
  NumberReading up, down;
  std::u32string_view rest = text.substr(end), first = text.substr(0, end);
  while (!rest.empty() && (rest.front() == ' ' || rest.front() == ',' || rest.front() == ideographic_comma))
    rest.remove_prefix(1);
  if (first.ends_with(U',')) first.remove_suffix(1);
  if (!read_digits(first, lexicon, up) || !take_front(rest, lexicon.decrease) || !read_digits(rest, lexicon, down))
    return false;
  const auto value = up.value.minus(down.value);
  if (!value) return false;
  reading.value = *value;
  reading.doubtful = true;
  return true;
}

NumberReading as_number(std::u32string_view text, const Lexicon& lexicon) {
  NumberReading reading;
  reading.kind = NumberReading::Kind::text;
  take_front(text, lexicon.before_count);
  take_front(text, lexicon.before_money);  // a mark of money, which says nothing of 元 or 万元
  reading.doubtful = take_mark(text, lexicon.doubts_number);
  if (!reading.doubtful) take_mark(text, lexicon.after_number);
  take_note_mark(text);
  take_note_words(text, lexicon.note_marks);
  take_unit(text, lexicon, reading);
  const std::u32string_view whole = text;
  const bool down = take_front(text, lexicon.decrease);
  const bool up = !down && take_front(text, lexicon.increase);
  // `增-3`: the word for a change and the sign of the number.
  const bool sign_after_word = (up || down) && !text.empty() && text.front() == '-';
  if (!text.empty() && read_digits(text, lexicon, reading)) {
    const auto value = signed_value(reading, down);
    if (!value) return reading;
    reading.value = *value;
    reading.kind = NumberReading::Kind::number;
    if (down || up) reading.parts.clear();
  } else if (sign_after_word && up && read_digits(text.substr(1), lexicon, reading)) {
    reading.value = *Decimal(0).minus(reading.value);
    reading.parts.clear();
    reading.doubtful = true;
    reading.kind = NumberReading::Kind::number;
  } else if (read_two_changes(whole, lexicon, reading)) {
    reading.kind = NumberReading::Kind::number;
  }
  return reading;
}

/// Most cells hold nothing but a few ASCII digits.
std::optional<std::int64_t> plain_digits(std::string_view text) {
  if (text.empty() || text.size() > 15) return std::nullopt;
  std::int64_t value = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

NumberReading parse_number(std::string_view text, const Lexicon& lexicon) {
  if (const auto value = plain_digits(text)) {
    NumberReading plain;
    plain.kind = NumberReading::Kind::number;
    plain.value = Decimal(*value);
    return plain;
  }
  const std::u32string characters = prepared(text);
  NumberReading reading;
  if (characters.empty()) return reading;
  if (contains_word(lexicon.not_applicable, characters)) {
    reading.kind = NumberReading::Kind::not_applicable;
    return reading;
  }
  // Beyond this it is no number that a report could mean, and need not be looked at closely.
  if (characters.size() <= 60) return as_number(characters, lexicon);
  reading.kind = NumberReading::Kind::text;
  return reading;
}

bool is_unit(std::string_view text, const Lexicon& lexicon) {
  std::u32string name = to_code_points(without_spaces(text));
  name = narrowed(std::move(name));
  if (name.size() > 2 && name.front() == '(' && name.back() == ')') name = name.substr(1, name.size() - 2);
  const auto is_money = [&name](const MoneyUnit& unit) { return to_code_points(unit.name) == name; };
  return contains_word(lexicon.count_units, name) ||
         std::any_of(lexicon.money_units.begin(), lexicon.money_units.end(), is_money);
}

namespace {

/// `（单位：万`: a cell that ends within a unit in brackets. Its first character tells no more than the power.
std::optional<MoneyUnit> torn_money_unit(std::string_view compact, const Lexicon& lexicon) {
  const std::u32string text = narrowed(to_code_points(compact));
  const std::size_t open = text.rfind(U'(');
  if (open == std::u32string::npos || text.find(U')', open) != std::u32string::npos) return std::nullopt;
  for (const MoneyUnit& unit : lexicon.money_units) {
    if (!unit.in_cells_only && unit.power > 0 && text.back() == to_code_points(unit.name).front()) return unit;
  }
  return std::nullopt;
}

}  // namespace

std::optional<MoneyUnit> money_unit_in(std::string_view text, const Lexicon& lexicon) {
  const std::string compact = without_spaces(text);
  std::optional<MoneyUnit> found;
  for (const MoneyUnit& unit : lexicon.money_units) {
    if (unit.in_cells_only || compact.find(unit.name) == std::string::npos) continue;
    if (!found || unit.name.size() > found->name.size()) found = unit;
  }
  return found ? found : torn_money_unit(compact, lexicon);
}

}  // namespace xxgk
