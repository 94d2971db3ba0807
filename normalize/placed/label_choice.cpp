// See label_choice.h.
#include "normalize/placed/label_choice.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace xxgk {
namespace {

constexpr double lead_of_choice = 0.065;  // so much better must all labels together be than with another one
constexpr double nothing = std::numeric_limits<double>::infinity();

bool shares_nothing(const PieceRun& a, const PieceRun& b) {
  return !a.pieces.empty() && std::ranges::find_first_of(a.pieces, b.pieces) == a.pieces.end();
}

bool may_follow(const Candidate& upper, const Candidate& lower) {
  return upper.run.pieces.empty() || lower.run.pieces.empty() || lower.first_line > upper.last_line;
}

}  // namespace

LabelChoice::LabelChoice(const CandidateRows& rows) : rows_(rows) {
  for (std::size_t r = 0; r < rows.size(); ++r) go_down(r);
  up_to_below_.resize(rows.size());
  for (std::size_t r = rows.size(); r-- > 0;) go_up(r);
}

std::vector<std::size_t> LabelChoice::best() const {
  std::vector<std::size_t> choice(rows_.size());
  for (std::size_t r = 0; r < rows_.size(); ++r) {
    for (std::size_t c = 0; c < rows_[r].size(); ++c) {
      const bool fits = r == 0 || may_follow(rows_[r - 1][choice[r - 1]], rows_[r][c]);
      const bool fits_best = r == 0 || may_follow(rows_[r - 1][choice[r - 1]], rows_[r][choice[r]]);
      if (fits && (!fits_best || total(r, c) > total(r, choice[r]))) choice[r] = c;
    }
  }
  return choice;
}

bool LabelChoice::is_doubtful(std::size_t row, std::size_t chosen) const {
  const std::vector<Candidate>& candidates = rows_[row];
  for (std::size_t c = 0; c < candidates.size(); ++c) {
    if (candidates[c].names_row && shares_nothing(candidates[c].run, candidates[chosen].run) &&
        total(row, c) > total(row, chosen) - lead_of_choice)
      return true;
  }
  return false;
}

void LabelChoice::go_down(std::size_t r) {
  std::vector<double> worth;
  for (const Candidate& candidate : rows_[r]) {
    double above = r == 0 ? 0 : -nothing;
    for (std::size_t p = 0; r > 0 && p < rows_[r - 1].size(); ++p) {
      if (may_follow(rows_[r - 1][p], candidate)) above = std::max(above, down_to_[r - 1][p]);
    }
    worth.push_back(above + candidate.worth);
  }
  down_to_.push_back(std::move(worth));
}

void LabelChoice::go_up(std::size_t r) {
  for (const Candidate& candidate : rows_[r]) {
    double below = r + 1 == rows_.size() ? 0 : -nothing;
    for (std::size_t n = 0; r + 1 < rows_.size() && n < rows_[r + 1].size(); ++n) {
      if (may_follow(candidate, rows_[r + 1][n]))
        below = std::max(below, rows_[r + 1][n].worth + up_to_below_[r + 1][n]);
    }
    up_to_below_[r].push_back(below);
  }
}

}  // namespace xxgk
