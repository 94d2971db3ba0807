#include "emit/page/text_marks.h"

#include <algorithm>
#include <cstdint>
#include <span>

namespace xxgk::page {
namespace {

using Tokens = std::vector<std::string_view>;

/// Beyond it the middle of both paragraphs is marked as a whole: comparing grows with the product of their lengths.
constexpr std::size_t most_comparisons = 4'000'000;
/// What two paragraphs share by chance within a change is no reason to part it.
constexpr std::size_t shortest_common = 3;

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == ',' || c == '%';
}

/// Characters, and runs of digits and Latin letters.
Tokens tokens_of(std::string_view text) {
  Tokens tokens;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = begin + 1;
    if (is_word_byte(text[begin])) {
      while (end < text.size() && is_word_byte(text[end])) ++end;
    } else {
      while (end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) ++end;
    }
    tokens.push_back(text.substr(begin, end - begin));
    begin = end;
  }
  return tokens;
}

/// For each token whether the other text has it too, in order.
struct Common {
  std::vector<bool> from, to;
};

/// Marks a longest common subsequence of the middles.
void mark_middle(std::span<const std::string_view> from, std::span<const std::string_view> to, std::size_t offset,
                 Common& common) {
  if (from.size() * to.size() > most_comparisons) return;
  const std::size_t width = to.size() + 1;
  std::vector<std::uint16_t> lengths((from.size() + 1) * width, 0);  // of what is common from there on
  for (std::size_t i = from.size(); i-- > 0;) {
    for (std::size_t j = to.size(); j-- > 0;) {
      lengths[i * width + j] = from[i] == to[j] ? static_cast<std::uint16_t>(lengths[(i + 1) * width + j + 1] + 1)
                                                : std::max(lengths[(i + 1) * width + j], lengths[i * width + j + 1]);
    }
  }
  for (std::size_t i = 0, j = 0; i < from.size() && j < to.size();) {
    if (from[i] == to[j]) {
      common.from[offset + i++] = common.to[offset + j++] = true;
    } else if (lengths[(i + 1) * width + j] >= lengths[i * width + j + 1]) {
      ++i;
    } else {
      ++j;
    }
  }
}

Common common_tokens(const Tokens& from, const Tokens& to) {
  Common common{std::vector<bool>(from.size()), std::vector<bool>(to.size())};
  const std::size_t shorter = std::min(from.size(), to.size());
  std::size_t head = 0, tail = 0;
  while (head < shorter && from[head] == to[head]) ++head;
  while (tail < shorter - head && from[from.size() - 1 - tail] == to[to.size() - 1 - tail]) ++tail;
  for (std::size_t i = 0; i < head; ++i) common.from[i] = common.to[i] = true;
  for (std::size_t i = 1; i <= tail; ++i) common.from[from.size() - i] = common.to[to.size() - i] = true;
  mark_middle(std::span(from).subspan(head, from.size() - head - tail),
              std::span(to).subspan(head, to.size() - head - tail), head, common);
  return common;
}

/// Goes through both texts at once and takes common runs that are too short, between changes, for changes.
void drop_short_runs(Common& common) {
  std::size_t i = 0, j = 0;
  while (i < common.from.size() && j < common.to.size()) {
    if (!common.from[i]) {
      ++i;
      continue;
    }
    if (!common.to[j]) {
      ++j;
      continue;
    }
    const std::size_t begin_from = i, begin_to = j;
    while (i < common.from.size() && j < common.to.size() && common.from[i] && common.to[j]) ++i, ++j;
    const bool is_first = begin_from == 0 && begin_to == 0;
    const bool is_last = i == common.from.size() && j == common.to.size();
    if (is_first || is_last || i - begin_from >= shortest_common) continue;
    std::fill(common.from.begin() + std::ptrdiff_t(begin_from), common.from.begin() + std::ptrdiff_t(i), false);
    std::fill(common.to.begin() + std::ptrdiff_t(begin_to), common.to.begin() + std::ptrdiff_t(j), false);
  }
}

std::vector<TextPiece> pieces(const Tokens& tokens, const std::vector<bool>& common) {
  std::vector<TextPiece> pieces;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (pieces.empty() || pieces.back().own == common[i]) pieces.push_back({"", !common[i]});
    pieces.back().text += tokens[i];
  }
  return pieces;
}

}  // namespace

MarkedPair marked_difference(std::string_view from, std::string_view to) {
  const Tokens from_tokens = tokens_of(from), to_tokens = tokens_of(to);
  Common common = common_tokens(from_tokens, to_tokens);
  drop_short_runs(common);
  return {pieces(from_tokens, common.from), pieces(to_tokens, common.to)};
}

}  // namespace xxgk::page
