// Headings above paragraphs; see prose_heading.h.
#include "normalize/prose/prose_heading.h"

#include <algorithm>

#include "normalize/prose/prose_tokens.h"

namespace xxgk {
namespace {

using Kind = ProseToken::Kind;

constexpr std::size_t longest_heading = 40;  // characters

/// `（一）`, `2.`, `三、`; how many tokens that is, 0 where there is none.
std::size_t length_of_enumerator(const std::vector<ProseToken>& tokens) {
  const auto is_number = [&tokens](std::size_t i) {
    return i < tokens.size() && tokens[i].is(ProseFigure::Kind::bare);
  };
  const auto is = [&tokens](std::size_t i, Kind kind) { return i < tokens.size() && tokens[i].kind == kind; };
  if (is(0, Kind::open)) return is_number(1) && is(2, Kind::close) ? 3 : 0;
  if (!is_number(0)) return 0;
  return is(1, Kind::comma) || (tokens.size() > 1 && tokens[1].is(WordKind::list)) ? 2 : 0;
}

void take(const ProseToken& token, ProseHeading& heading) {
  if (token.is(WordKind::topic)) {
    heading.is_known = heading.is_known && token.word.list->heads;
    heading.topic[token.word.list->meaning] = token.word.list;
  } else if (token.kind == Kind::unknown || token.is(WordKind::others)) {
    heading.is_known = false;
  }
}

}  // namespace

std::optional<ProseHeading> read_prose_heading(std::u32string_view text, const ProseVocabulary& vocabulary) {
  if (text.empty() || text.size() > longest_heading) return std::nullopt;
  std::vector<ProseToken> tokens = tokens_of(text, vocabulary);
  const std::size_t enumerator = length_of_enumerator(tokens);
  if (!tokens.empty() && (tokens.back().kind == Kind::stop || tokens.back().kind == Kind::comma)) {
    if (enumerator == 0) return std::nullopt;
    tokens.pop_back();
  }
  ProseHeading heading;
  heading.is_known = true;
  for (std::size_t i = enumerator; i < tokens.size(); ++i) {
    if (tokens[i].kind != Kind::word && tokens[i].kind != Kind::unknown) return std::nullopt;
    take(tokens[i], heading);
  }
  if (!heading.is_known || heading.topic.size() != 1) heading.topic.clear();
  return heading;
}

}  // namespace xxgk
