// Joining rules; see joined_rules.h.
#include "extract/page/joined_rules.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace xxgk::extraction {
namespace {

// All in points.
constexpr double same_line = 1.0;  // rules this near to each other are one, drawn twice or in pieces
constexpr double widest_gap =
    4.5;  // between the pieces of one line: dots, corners drawn apart, boxes with room between
constexpr double shortest_line = 5;  // no cell is narrower
constexpr double touch = 4.5;        // by which lines that meet may miss each other
constexpr double longest_dot = 3.5;  // pieces no longer than that are dots
constexpr int fewest_dots = 5;       // that make a line: dots of lines below each other are none

/// Pieces of one line, ordered by where they begin, become whole.
void join_line(std::span<Rule> pieces, std::vector<Rule>& joined) {
  std::sort(pieces.begin(), pieces.end(), [](const Rule& a, const Rule& b) { return a.from < b.from; });
  for (std::size_t i = 0; i < pieces.size();) {
    Rule whole = pieces[i];
    double length = 0, weighted = 0, longest = 0;
    int count = 0;
    for (; i < pieces.size() && pieces[i].from <= whole.to + widest_gap; ++i) {
      const double piece = pieces[i].to - pieces[i].from;
      length += piece;
      longest = std::max(longest, piece);
      ++count;
      weighted += piece * pieces[i].at;
      whole.to = std::max(whole.to, pieces[i].to);
    }
    whole.at = weighted / length;
    const bool is_line = longest > longest_dot || count >= fewest_dots;
    if (is_line && whole.to - whole.from >= shortest_line) joined.push_back(whole);
  }
}

bool meet(const Rule& horizontal, const Rule& vertical) {
  return vertical.at >= horizontal.from - touch && vertical.at <= horizontal.to + touch &&
         horizontal.at >= vertical.from - touch && horizontal.at <= vertical.to + touch;
}

/// Sets that grow together.
class Groups {
 public:
  explicit Groups(std::size_t count) : parent_(count) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }
  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(std::size_t i, std::size_t j) { parent_[std::max(of(i), of(j))] = std::min(of(i), of(j)); }

 private:
  std::vector<std::size_t> parent_;
};

}  // namespace

std::vector<Rule> joined_rules(std::span<const Rule> rules) {
  std::vector<Rule> pieces(rules.begin(), rules.end());
  std::sort(pieces.begin(), pieces.end(), [](const Rule& a, const Rule& b) {
    return std::tie(b.horizontal, a.at, a.from) < std::tie(a.horizontal, b.at, b.from);
  });
  std::vector<Rule> joined;
  for (std::size_t i = 0; i < pieces.size();) {
    std::size_t end = i + 1;
    while (end < pieces.size() && pieces[end].horizontal == pieces[i].horizontal &&
           pieces[end].at - pieces[i].at <= same_line)
      ++end;
    join_line(std::span(pieces).subspan(i, end - i), joined);
    i = end;
  }
  return joined;
}

std::vector<std::vector<Rule>> touching_rules(std::span<const Rule> rules) {
  Groups groups(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    for (std::size_t j = 0; rules[i].horizontal && j < rules.size(); ++j) {
      if (!rules[j].horizontal && meet(rules[i], rules[j])) groups.join(i, j);
    }
  }
  std::vector<std::vector<Rule>> touching(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) touching[groups.of(i)].push_back(rules[i]);
  std::erase_if(touching, [](const std::vector<Rule>& group) { return group.empty(); });
  return touching;
}

}  // namespace xxgk::extraction
