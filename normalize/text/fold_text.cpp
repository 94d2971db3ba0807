// Folding of text; see fold_text.h.
#include "normalize/text/fold_text.h"

#include <unicode/normalizer2.h>
#include <unicode/regex.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf8.h>

#include <array>

#include "normalize/text/punctuation.h"
#include "normalize/text/simplifier.h"

namespace xxgk {
namespace {

constexpr char32_t first_ideograph = 0x4E00, last_ideograph = 0x9FFF;

constexpr char32_t first_radical = 0x2E80, last_radical = 0x2FDF;
constexpr char32_t first_compatible = 0xF900, last_compatible = 0xFAFF;
constexpr char32_t full_width_first = 0xFF01, full_width_last = 0xFF5E, full_width_offset = 0xFEE0;

bool is_punctuation(char32_t c) {
  const auto mask = U_MASK(u_charType(static_cast<UChar32>(c)));
  return (mask & (U_GC_P_MASK | U_GC_S_MASK)) != 0;
}

bool ends_enumerator(char32_t c) {
  return c == '.' || c == ',' || c == ':' || c == ideographic_comma;
}

/// Length of an enumerator at the beginning of folded text, 0 where there is none: `1.`, `(3)`, and a bare `1` or `12`.
std::size_t enumerator_length(const std::u32string& text) {
  std::size_t i = 0;
  const bool bracket = !text.empty() && text[0] == '(';
  if (bracket) ++i;
  const std::size_t first = i;
  bool ascii = true;
  while (i < text.size() && is_numeral(text[i])) {
    ascii = ascii && text[i] < 0x80;
    ++i;
  }
  const std::size_t numerals = i - first;
  if (numerals == 0 || numerals > 3 || i == text.size()) return 0;
  if (bracket) {
    if (text[i] != ')') return 0;
    ++i;
    return i < text.size() && ends_enumerator(text[i]) ? i + 1 : i;
  }
  if (ends_enumerator(text[i]) || text[i] == ')') return i + 1;
  return ascii && numerals <= 2 && text[i] >= first_ideograph ? i : 0;
}

// ICU's macro narrows integers in ways that are sound but that the compiler warns of.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"
/// The code point at `position`, which moves behind it.
char32_t next_code_point(std::string_view text, std::size_t& position) {
  UChar32 c = 0;
  const char* bytes = text.data();
  U8_NEXT_OR_FFFD(bytes, position, text.size(), c);
  return static_cast<char32_t>(c);
}
#pragma GCC diagnostic pop

}  // namespace

FoldedLabel::FoldedLabel(std::u32string label_words, std::u32string label_enumerator)
    : words(std::move(label_words)), enumerator(std::move(label_enumerator)) {
  for (const char32_t c : words) {
    characters |= std::uint64_t{1} << (c * 0x9E3779B1U >> 26U & 63U);
    has_numerals = has_numerals || is_numeral(c);
  }
}

struct Folder::Patterns {
  std::vector<std::unique_ptr<icu::RegexPattern>> drops;
};

Folder::Folder(const Lexicon& lexicon) : Folder(lexicon, nullptr) {}

Folder::Folder(const Lexicon& lexicon, std::unique_ptr<Simplifier> simplifier)
    : folds_(lexicon.folds.begin(), lexicon.folds.end()), patterns_(new Patterns), simplifier_(std::move(simplifier)) {
  for (const std::string& drop : lexicon.label_drops) {
    UErrorCode status = U_ZERO_ERROR;
    patterns_->drops.emplace_back(icu::RegexPattern::compile(icu::UnicodeString::fromUTF8(drop), 0, status));
  }
}

Folder::~Folder() = default;

char32_t Folder::mapped(char32_t character) const {
  const auto found = folds_.find(character);
  return found == folds_.end() ? character : found->second;
}

std::u32string Folder::simplified(std::u32string text) const {
  return simplifier_ ? simplifier_->simplified(text) : std::move(text);
}

std::u32string Folder::for_patterns(std::u32string shown) const {
  return simplified(narrowed(std::move(shown)));
}

std::u32string Folder::compact(std::string_view text) const {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  std::u32string result;
  for (const char32_t c : to_code_points(text)) {
    if (is_blank_character(c)) continue;
    if (c < 0x80 || (c >= first_ideograph && c <= last_ideograph)) {
      result += c;
      continue;
    }
    icu::UnicodeString decomposed(static_cast<UChar32>(c));
    if (U_SUCCESS(status)) decomposed = nfkc->normalize(decomposed, status);
    for (int32_t i = 0; i < decomposed.length(); i = decomposed.moveIndex32(i, 1)) {
      const auto folded = static_cast<char32_t>(decomposed.char32At(i));
      if (!is_blank_character(folded)) result += mapped(folded);
    }
  }
  return simplified(std::move(result));
}

std::u32string Folder::shown(std::string_view text) const {
  std::u32string result;
  for (const char32_t c : to_code_points(text)) {
    if (is_blank_character(c)) continue;
    const bool radical = c >= first_radical && c <= last_radical,
               compatible = c >= first_compatible && c <= last_compatible;
    const std::u32string folded = radical || compatible ? compact(to_utf8(std::u32string(1, c))) : std::u32string(1, c);
    result += folded.size() == 1 ? folded.front() : c;
  }
  return result;
}

std::u32string Folder::without_drops(std::u32string text) const {
  // Every pattern holds a bracket or a digit; most labels have neither.
  bool worth_it = false;
  for (const char32_t c : text) worth_it = worth_it || c == '(' || (c >= '0' && c <= '9');
  if (!worth_it || text.size() > 200) return text;
  auto unicode =
      icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()), static_cast<int32_t>(text.size()));
  for (const auto& drop : patterns_->drops) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::RegexMatcher> matcher(drop->matcher(unicode, status));
    if (U_FAILURE(status) || !matcher->find()) continue;
    const icu::UnicodeString replaced = matcher->replaceAll(icu::UnicodeString(), status);
    if (U_SUCCESS(status) && !replaced.isEmpty()) unicode = replaced;
  }
  std::u32string result;
  for (int32_t i = 0; i < unicode.length(); i = unicode.moveIndex32(i, 1))
    result += static_cast<char32_t>(unicode.char32At(i));
  return result;
}

FoldedLabel Folder::label(std::string_view text) const {
  constexpr std::size_t most_known = 4096;
  if (known_.size() >= most_known) known_.clear();
  const auto [known, is_new] = known_.try_emplace(std::string(text));
  if (is_new) known->second = folded_label(text);
  return known->second;
}

FoldedLabel Folder::folded_label(std::string_view text) const {
  std::u32string folded = without_drops(compact(text));
  // Dress before the enumerator, `**一、…`.
  std::size_t dress = 0;
  while (dress < folded.size() && is_punctuation(folded[dress]) && folded[dress] != '(') ++dress;
  if (dress < folded.size()) folded.erase(0, dress);
  std::u32string words, enumerator;
  const std::size_t length = enumerator_length(folded);
  for (std::size_t i = 0; i < length; ++i) {
    if (is_numeral(folded[i])) enumerator += folded[i];
  }
  for (std::size_t i = length; i < folded.size(); ++i) {
    if (!is_punctuation(folded[i])) words += static_cast<char32_t>(u_tolower(static_cast<UChar32>(folded[i])));
  }
  return {std::move(words), std::move(enumerator)};
}

std::string without_spaces(std::string_view text) {
  std::u32string kept;
  for (const char32_t c : to_code_points(text)) {
    if (!is_blank_character(c)) kept += c;
  }
  return to_utf8(kept);
}

std::string_view trimmed(std::string_view text) {
  std::size_t begin = 0, end = text.size();
  while (begin < end) {
    std::size_t next = begin;
    if (!is_blank_character(next_code_point(text, next))) break;
    begin = next;
  }
  while (end > begin) {
    std::size_t previous = end - 1;
    while (previous > begin && U8_IS_TRAIL(text[previous])) --previous;
    std::size_t next = previous;
    if (!is_blank_character(next_code_point(text.substr(0, end), next))) break;
    end = previous;
  }
  return text.substr(begin, end - begin);
}

std::u32string narrowed(std::u32string text) {
  for (char32_t& c : text) {
    if (c >= full_width_first && c <= full_width_last) c -= full_width_offset;
  }
  return text;
}

std::u32string to_code_points(std::string_view utf8) {
  std::u32string result;
  result.reserve(utf8.size());
  for (std::size_t i = 0; i < utf8.size();) result += next_code_point(utf8, i);
  return result;
}

std::string to_utf8(std::u32string_view text) {
  std::string result;
  for (const char32_t c : text) {
    std::array<char, U8_MAX_LENGTH> bytes{};
    int32_t length = 0;
    UBool is_error = false;
    U8_APPEND(bytes.data(), length, U8_MAX_LENGTH, static_cast<UChar32>(c), is_error);
    if (!is_error) result.append(bytes.data(), static_cast<std::size_t>(length));
  }
  return result;
}

bool is_blank_character(char32_t character) {
  if (character < 0x80) return character <= ' ' || character == 0x7F;
  if (character >= first_ideograph && character <= last_ideograph) return false;
  const auto c = static_cast<UChar32>(character);
  return u_isUWhiteSpace(c) || has_no_width(character) || u_charType(c) == U_CONTROL_CHAR;
}

bool has_no_width(char32_t character) {
  return character >= 0x80 &&
         u_hasBinaryProperty(static_cast<UChar32>(character), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_numeral(char32_t character) {
  if (character < 0x80) return character >= '0' && character <= '9';
  const auto c = static_cast<UChar32>(character);
  const double value = u_getNumericValue(c);
  return value >= 0 && value <= 10 && u_charType(c) != U_OTHER_NUMBER;
}

}  // namespace xxgk
