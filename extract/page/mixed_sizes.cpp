// See mixed_sizes.h.
#include "extract/page/mixed_sizes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <map>
#include <ranges>
#include <utility>

#include "extract/page/grid_words.h"

namespace xxgk::extraction {
namespace {

double height_of(const Word& word) {
  return word.box.y1 - word.box.y0;
}

bool may_be_a_piece(const Word& word) {
  return word.turn == Turn::right && !word.confidence && !word.corrected && word.edges.size() > 1 &&
         is_of_numbers(word.text);
}

bool is_of_another_size(const Word& left, const Word& right) {
  constexpr double least = 0.05;  // share of the height by which sizes differ
  return std::abs(height_of(left) - height_of(right)) > least * std::max(height_of(left), height_of(right));
}

constexpr double touching = 0.05;  // share of the smaller height that may be between them, or by which they may overlap

bool is_next(const Word& left, const Word& right) {
  return std::abs(right.box.x0 - left.box.x1) <= touching * std::min(height_of(left), height_of(right));
}

/// What fonts have below the base line grows with the size, so the larger piece reaches lower, by a share of what the
/// sizes differ by. A mark that is raised, or lowered, leaves the base line by more.
bool is_on_one_base(const Word& left, const Word& right) {
  constexpr double below_base = 0.4, slack = 0.03;
  const bool left_is_larger = height_of(left) > height_of(right);
  const Word& larger = left_is_larger ? left : right;
  const Word& smaller = left_is_larger ? right : left;
  const double lower = larger.box.y1 - smaller.box.y1, slack_here = slack * height_of(larger);
  return lower >= -slack_here && lower <= below_base * (height_of(larger) - height_of(smaller)) + slack_here;
}

/// Numbers of two cells may touch as well.
bool is_parted(const Word& left, const Word& right, std::span<const Rule> rules) {
  return std::ranges::any_of(rules, [&](const Rule& rule) {
    const double y = middle_y(left.box), slack = touching * height_of(left);
    return !rule.horizontal && rule.from <= y && rule.to >= y &&
           rule.at >= std::min(left.box.x1, right.box.x0) - slack &&
           rule.at <= std::max(left.box.x1, right.box.x0) + slack;
  });
}

bool is_one_number(const Word& left, const Word& right) {
  return is_next(left, right) && is_of_another_size(left, right) && is_on_one_base(left, right);
}

void append(Word& left, const Word& right) {
  left.text += right.text;
  left.edges.pop_back();
  left.edges.insert(left.edges.end(), right.edges.begin(), right.edges.end());
  left.box = {left.box.x0, std::min(left.box.y0, right.box.y0), right.box.x1, std::max(left.box.y1, right.box.y1)};
}

/// The pieces of a page by where they begin.
using Pieces = std::multimap<double, std::size_t>;

Pieces pieces_of(const std::vector<Word>& words) {
  Pieces pieces;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (may_be_a_piece(words[i])) pieces.emplace(words[i].box.x0, i);
  }
  return pieces;
}

Pieces::iterator next_piece(Pieces& pieces, const std::vector<Word>& words, std::size_t left,
                            std::span<const Rule> rules) {
  const double slack = touching * height_of(words[left]), end = words[left].box.x1;
  for (auto at = pieces.lower_bound(end - slack); at != pieces.end() && at->first <= end + slack; ++at) {
    const Word& right = words[at->second];
    if (at->second != left && is_one_number(words[left], right) && !is_parted(words[left], right, rules)) return at;
  }
  return pieces.end();
}

}  // namespace

void join_mixed_sizes(std::vector<Word>& words, std::span<const Rule> rules) {
  Pieces pieces = pieces_of(words);
  // From right to left: what follows a piece is whole before the piece takes it.
  std::vector<std::size_t> order;
  for (const auto& [begin, piece] : pieces) order.push_back(piece);
  std::vector<bool> taken(words.size(), false);
  for (const std::size_t piece : std::views::reverse(order)) {
    const auto next = next_piece(pieces, words, piece, rules);
    if (next == pieces.end()) continue;
    taken[next->second] = true;
    append(words[piece], words[next->second]);
    pieces.erase(next);
  }
  std::size_t kept = 0;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (taken[i]) continue;
    if (kept != i) words[kept] = std::move(words[i]);
    ++kept;
  }
  words.resize(kept);
}

}  // namespace xxgk::extraction
