// Which of the texts around its line is each row's label, chosen for all rows together. Door: LabelChoice.
#pragma once

#include <cstddef>
#include <vector>

#include "normalize/placed/placed_block.h"

namespace xxgk {

/// Pieces that may be the label of one row, or none of them.
struct Candidate {
  PieceRun run;
  std::size_t first_line = 0, last_line = 0;
  bool is_group = false;   ///< like a group's label no less than like a row's
  bool names_row = false;  ///< a row's label for sure, and no group's
  double like = 0, worth = 0;
};

/// The candidates of each row from top to bottom.
using CandidateRows = std::vector<std::vector<Candidate>>;

/// One candidate for each row, the labels in the order of the rows, worth most together.
class LabelChoice {
 public:
  /// `rows` must outlive the choice; none of them may be empty.
  explicit LabelChoice(const CandidateRows& rows);

  /// An index for each row.
  std::vector<std::size_t> best() const;

  /// Other pieces, a row's label beyond doubt, would do about as well.
  bool is_doubtful(std::size_t row, std::size_t chosen) const;

 private:
  /// Worth of the rows above together with this one, for each of its candidates.
  void go_down(std::size_t r);
  /// Worth of the rows below.
  void go_up(std::size_t r);
  double total(std::size_t row, std::size_t candidate) const {
    return down_to_[row][candidate] + up_to_below_[row][candidate];
  }

  const CandidateRows& rows_;
  std::vector<std::vector<double>> down_to_, up_to_below_;
};

}  // namespace xxgk
