// A paragraph as tokens: words that the vocabulary knows, figures, punctuation, and what is none of these.
#pragma once

#include <string_view>
#include <vector>

#include "normalize/prose/read_figure.h"

namespace xxgk {

struct ProseToken {
  enum class Kind {
    word,
    figure,
    unknown,  ///< characters that no word explains
    comma,    ///< ends a clause
    open,     ///< brackets
    close,
    stop,  ///< ends a sentence
  };
  Kind kind = Kind::unknown;
  std::size_t begin = 0, end = 0;  ///< place in the text
  ProseWord word;
  ProseFigure figure;

  bool is(WordKind of) const { return kind == Kind::word && word.kind == of; }
  bool is(ProseFigure::Kind of) const { return kind == Kind::figure && figure.kind == of; }
};

/// Titles in 《》 and quotation marks leave no token. `text` is folded for patterns.
std::vector<ProseToken> tokens_of(std::u32string_view text, const ProseVocabulary& vocabulary);

}  // namespace xxgk
