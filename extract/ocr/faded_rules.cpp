// See faded_rules.h.
#include "extract/ocr/faded_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

#include "extract/ocr/ink_along.h"

namespace xxgk::ocr {
namespace {

using extraction::Rule;

constexpr double same_level = 0.03;                       // inch
constexpr double touch = 0.05;                            // inch: how near a rule's end comes to the rule it meets
constexpr double enough_across = 0.5, enough_down = 0.8;  // of a piece between two crossings: writing has strokes down
constexpr double enough_further = 0.65;                   // of one whose rule is whole above and below it

/// One rule is there from end to end.
bool is_covered(double at, double from, double to, const std::vector<Rule>& rules, double near) {
  return std::ranges::any_of(rules, [&](const Rule& rule) {
    return std::abs(rule.at - at) <= near && rule.from <= from + near && rule.to >= to - near;
  });
}

/// Where rules of the other direction cross the level, those of one table only: from the first to the last that the
/// level's own rules reach.
std::vector<double> crossings(double at, const std::vector<Rule>& others, double near) {
  std::vector<double> places;
  for (const Rule& other : others) {
    if (other.from <= at + near && other.to >= at - near) places.push_back(other.at);
  }
  std::ranges::sort(places);
  const auto same = [near](double a, double b) { return b - a <= near; };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
  return places;
}

/// A rule at that level comes up to the piece, and one goes on behind it.
bool goes_on_at_both_ends(const Rule& piece, const std::vector<Rule>& rules, double near) {
  bool before = false, behind = false;
  for (const Rule& rule : rules) {
    if (std::abs(rule.at - piece.at) > near) continue;
    before |= rule.from < piece.from && rule.to >= piece.from - near;
    behind |= rule.to > piece.to && rule.from <= piece.to + near;
  }
  return before && behind;
}

/// Writing between two rules leaves paper at both of them.
bool touches_both_ends(const InkAlong& ink, const Rule& piece) {
  constexpr double part = 0.4, least = 0.5;  // of the way; of that part
  const double way = part * (piece.to - piece.from);
  return ink.share(piece.at, piece.from, piece.from + way) >= least &&
         ink.share(piece.at, piece.to - way, piece.to) >= least;
}

bool is_enough(const InkAlong& ink, const Rule& piece, const std::vector<Rule>& rules, double near) {
  const double share = ink.share(piece.at, piece.from, piece.to);
  if (share >= (piece.horizontal ? enough_across : enough_down)) return true;
  return !piece.horizontal && share >= enough_further && goes_on_at_both_ends(piece, rules, near) &&
         touches_both_ends(ink, piece);
}

std::vector<Rule> faded(const CleanPage& page, bool horizontal, const std::vector<Rule>& rules,
                        const std::vector<Rule>& others) {
  const InkAlong ink(page, horizontal);
  const double level = same_level * page.dpi, near = touch * page.dpi;
  std::vector<Rule> found;
  for (const Rule& rule : rules) {
    const std::vector<double> places = crossings(rule.at, others, near);
    for (std::size_t i = 1; i < places.size(); ++i) {
      const double from = places[i - 1], to = places[i];
      if (is_covered(rule.at, from, to, rules, level) || is_covered(rule.at, from, to, found, level)) continue;
      const Rule piece{horizontal, rule.at, from, to};
      if (is_enough(ink, piece, rules, near)) found.push_back(piece);
    }
  }
  return found;
}

}  // namespace

std::vector<Rule> with_faded_rules(const CleanPage& page, std::vector<Rule> rules) {
  std::vector<Rule> across, down;
  for (const Rule& rule : rules) (rule.horizontal ? across : down).push_back(rule);
  for (const bool horizontal : {false, true}) {
    std::vector<Rule>& own = horizontal ? across : down;
    const std::vector<Rule> found = faded(page, horizontal, own, horizontal ? down : across);
    own.insert(own.end(), found.begin(), found.end());
    rules.insert(rules.end(), found.begin(), found.end());
  }
  return rules;
}

}  // namespace xxgk::ocr
