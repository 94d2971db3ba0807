// The rules that run across a page, by height: between which of them a text stands. Door: RuleLevels.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/page/page_content.h"

namespace xxgk::extraction {

/// Heights at which rules run, each maybe in several pieces: a rule stops beside a cell that is merged over rows.
class RuleLevels {
 public:
  static constexpr int none = -1;

  explicit RuleLevels(std::span<const Rule> rules);

  std::size_t size() const { return levels_.size(); }
  /// The level of the rule right above the box, over its middle; `none` where nothing is ruled above it.
  int above(const Box& box) const;
  int below(const Box& box) const;
  /// Where the piece of a level's rule begins that is over or under the box; the box's own left edge where none is.
  double left(int level, const Box& box) const;
  double height(int level) const { return levels_[static_cast<std::size_t>(level)].at; }

 private:
  struct Level {
    double at = 0;
    std::vector<Rule> pieces;
    const Rule* over(double x) const;
  };
  std::vector<Level> levels_;  ///< from top to bottom
};

}  // namespace xxgk::extraction
