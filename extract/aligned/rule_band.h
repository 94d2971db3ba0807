// What rules that run across enclose: the cells of a row, each of one or several lines. Door: RuleBand.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "extract/aligned/fragments.h"
#include "extract/aligned/rule_levels.h"

namespace xxgk::extraction {

/// A text between two rules, or beyond the first or last.
struct BandPiece {
  std::size_t line = 0;  ///< where it stands
  Fragment text;
  std::vector<Fragment> words;
  int above = RuleLevels::none, below = RuleLevels::none;
  bool value = false;
  double left = 0;  ///< of the rule where it ends: cells of one column have it in common
};

/// The lines of one cell, from top to bottom.
struct BandCell {
  std::vector<BandPiece> pieces;
  Box box;

  bool is_value() const { return pieces.front().value; }
};

/// All cells that end at one rule.
class RuleBand {
 public:
  /// `em`: the width of an ideograph.
  RuleBand(std::vector<BandPiece> pieces, double em);

  /// Finds out whether the rules enclose several rows; `near`: the pieces of this band and others near.
  void look_for_rows(std::span<const BandPiece* const> near);

  const std::vector<BandCell>& cells() const { return cells_; }
  bool holds_values() const;
  /// There are several cells in it, side by side, and no more than one row.
  bool is_row() const;

  /// The line that has most of its values; where it has none, the first of the lowest cells of a header.
  std::size_t line() const;

 private:
  void put(BandPiece piece);
  bool has_several_rows(std::span<const BandPiece* const> near) const;
  bool has_text_beside_no_value() const;

  double em_;
  std::vector<BandCell> cells_;
  bool crowded_ = false;
};

}  // namespace xxgk::extraction
