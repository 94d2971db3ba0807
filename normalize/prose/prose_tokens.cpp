// Paragraphs as tokens; see prose_tokens.h.
#include "normalize/prose/prose_tokens.h"

#include <unicode/uchar.h>

#include <optional>

#include "normalize/text/punctuation.h"

namespace xxgk {
namespace {

constexpr std::size_t longest_title = 60;

using Kind = ProseToken::Kind;

std::optional<Kind> punctuation(char32_t c) {
  switch (c) {
    case ',':
    case ':':
    case '.':
      return Kind::comma;
    case '(':
    case '[':
      return Kind::open;
    case ')':
    case ']':
      return Kind::close;
    case ideographic_full_stop:
    case ';':
    case '!':
    case '?':
      return Kind::stop;
    default:
      return std::nullopt;
  }
}

bool is_quote(char32_t c) {
  if (c < 0x80) return c == '"';
  const auto type = u_charType(static_cast<UChar32>(c));
  return type == U_START_PUNCTUATION || type == U_END_PUNCTUATION || type == U_INITIAL_PUNCTUATION ||
         type == U_FINAL_PUNCTUATION;
}

class Tokenizer {
 public:
  Tokenizer(std::u32string_view text, const ProseVocabulary& vocabulary) : text_(text), vocabulary_(vocabulary) {}

  std::vector<ProseToken> run() {
    for (std::size_t place = 0; place < text_.size();) place = take(place);
    return std::move(tokens_);
  }

 private:
  /// Takes what begins at `place`; returns the place behind it.
  std::size_t take(std::size_t place) {
    if (const std::size_t end = end_of_title(place)) return end;
    if (const std::size_t end = end_of_ordinal(place)) return add(Kind::unknown, place, end);
    const std::optional<ProseWord> word = vocabulary_.longest(text_, place);
    if (const auto figure = figure_at(text_, place, vocabulary_)) {
      if (!word || figure->end > place + word->length) {
        add(Kind::figure, place, figure->end);
        tokens_.back().figure = *figure;
        return figure->end;
      }
    }
    if (word) {
      add(Kind::word, place, place + word->length);
      tokens_.back().word = *word;
      return place + word->length;
    }
    if (const auto mark = punctuation(text_[place])) return add(*mark, place, place + 1);
    if (is_quote(text_[place])) return place + 1;
    return add(Kind::unknown, place, place + 1);
  }

  std::size_t add(Kind kind, std::size_t begin, std::size_t end) {
    ProseToken token;
    token.kind = kind;
    token.begin = begin;
    token.end = end;
    tokens_.push_back(std::move(token));
    return end;
  }

  std::size_t end_of_title(std::size_t place) const {
    if (text_[place] != title_open) return 0;
    const std::size_t close = text_.find(title_close, place);
    return close != std::u32string_view::npos && close - place <= longest_title ? close + 1 : 0;
  }

  /// `第二十条`
  std::size_t end_of_ordinal(std::size_t place) const {
    const std::size_t before = vocabulary_.length_of(WordKind::ordinal, text_, place);
    if (before == 0) return 0;
    const auto figure = figure_at(text_, place + before, vocabulary_);
    return figure ? figure->end : 0;
  }

  std::u32string_view text_;
  const ProseVocabulary& vocabulary_;
  std::vector<ProseToken> tokens_;
};

}  // namespace

std::vector<ProseToken> tokens_of(std::u32string_view text, const ProseVocabulary& vocabulary) {
  return Tokenizer(text, vocabulary).run();
}

}  // namespace xxgk
