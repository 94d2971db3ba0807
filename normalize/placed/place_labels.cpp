// See place_labels.h.
#include "normalize/placed/place_labels.h"

#include <algorithm>
#include <cmath>

#include "normalize/labels/likeness.h"
#include "normalize/placed/label_choice.h"

namespace xxgk {
namespace {

constexpr double cost_of_distance = 0.04;      // of a label's middle from its row, in lines
constexpr double worth_of_line = 0.1;          // of a piece on the row's own line, the last of them
constexpr double worth_of_outer = 0.03;        // of any other piece there
constexpr double cost_of_standing_off = 0.05;  // of a label altogether below its row, as fewer do than above it; or
                                               // on the other side than most labels of the block
constexpr double cost_of_passing_by = 0.3;     // of a label on other lines, where the row's own line has one
constexpr double cost_of_repetition = 0.3;     // of a group's label that is printed again for each of its rows
constexpr double cost_of_tearing = 0.3;        // of a part of a label that is whole with the pieces next to it
constexpr double gain_of_whole = 0.03;         // so much more like one of the form's is that
constexpr double group_malus = 0.1;            // a group's label is its row's only where there is no better one
constexpr double farthest = 2;                 // lines; those of a page's end do not count

/// What a group's label leaves room for: nothing stands right of it where it is the label of its group's sum, since the
/// one cell takes the whole stub then.
bool stands_beside(const Piece& piece, const PieceRun& run, const PlacedBlock& block) {
  if (piece.used) return false;
  return std::ranges::all_of(
      run.pieces, [&](std::size_t i) { return piece.cell->origin.box->x0 >= block.pieces[i].cell->origin.box->x1; });
}

/// All that may be the label of one row.
class Candidates {
 public:
  Candidates(const PlacedBlock& block, std::size_t row, const LabelBook& book, const std::vector<std::u32string>& sums,
             bool labels_below)
      : block_(block),
        book_(book),
        sums_(sums),
        labels_below_(labels_below),
        row_(block.rows[row]),
        begin_(row == 0 ? 0 : block.rows[row - 1] + 1),
        end_(row + 1 < block.rows.size() ? block.rows[row + 1] : block.lines.size()) {
    const auto [half_begin, half_end] = block.half_with(row_);
    begin_ = std::max(begin_, half_begin);
    end_ = std::min(end_, half_end);
  }

  std::vector<Candidate> find() {
    std::vector<Candidate> candidates(1);  // no label at all
    for (std::size_t i = 0; i < block_.pieces.size(); ++i) {
      if (piece(i).used || piece(i).line < begin_ || piece(i).line >= end_) continue;
      for (PieceRun& run : block_.runs_from(i, end_)) add(std::move(run), candidates);
    }
    charge_torn(candidates);
    return candidates;
  }

 private:
  const Piece& piece(std::size_t i) const { return block_.pieces[i]; }

  bool has_own_label() const {
    return std::ranges::any_of(block_.pieces, [this](const Piece& other) {
      return other.line == row_ && !other.used && is_label_of_row(other);
    });
  }

  bool is_label_of_row(const Piece& piece) const {
    if (names_sum(piece.cell->label)) return true;
    const double row = book_.best(piece.cell->label, LabelKind::row, likeness::clear).similarity;
    return row > 0 && row >= book_.best(piece.cell->label, LabelKind::row_group, likeness::clear).similarity;
  }

  /// `小计`, or `（三）不予公开小计`.
  bool names_sum(const FoldedLabel& label) const {
    return std::ranges::any_of(sums_, [&](const std::u32string& word) {
      if (!label.words.ends_with(word)) return false;
      const FoldedLabel rest(label.words.substr(0, label.words.size() - word.size()), label.enumerator);
      return rest.empty() || book_.best(rest, LabelKind::row_group, likeness::clear).uses;
    });
  }

  void add(PieceRun run, std::vector<Candidate>& candidates) const {
    const Piece &first = piece(run.pieces.front()), &last = piece(run.pieces.back());
    const auto top = static_cast<double>(first.line), bottom = static_cast<double>(last.line);
    const auto row = static_cast<double>(row_);
    if (row < top - farthest || row > bottom + farthest) return;
    Candidate candidate;
    candidate.first_line = first.line;
    candidate.last_line = last.line;
    weigh_words(run, candidate);
    if (candidate.is_group && has_text_beside(run, candidate)) return;
    candidate.worth = candidate.like - cost_of_distance * std::abs(row - (top + bottom) / 2);
    for (const std::size_t i : run.pieces) {
      if (piece(i).line == row_ && !candidate.is_group)
        candidate.worth += is_last_on_line(i) ? worth_of_line : worth_of_outer;
    }
    if (labels_below_ ? candidate.last_line < row_ : candidate.first_line > row_)
      candidate.worth -= cost_of_standing_off;
    if (has_own_label_ && passes_by(run, candidate)) candidate.worth -= cost_of_passing_by;
    if (candidate.is_group && is_repeated(run)) candidate.worth -= cost_of_repetition;
    candidate.run = std::move(run);
    candidates.push_back(std::move(candidate));
  }

  void weigh_words(const PieceRun& run, Candidate& candidate) const {
    const double row = names_sum(run.label) ? 1 : book_.best(run.label, LabelKind::row, likeness::faint).similarity;
    const double group = book_.best(run.label, LabelKind::row_group, likeness::faint).similarity;
    candidate.is_group = group > 0 && group >= row;
    candidate.names_row = row >= likeness::clear && group < likeness::half;
    candidate.like = candidate.is_group ? group - group_malus : row;
  }

  /// On the lines of the run, or on the row's.
  bool has_text_beside(const PieceRun& run, const Candidate& candidate) const {
    return std::ranges::any_of(block_.pieces, [&](const Piece& other) {
      const bool near = (candidate.first_line <= other.line && other.line <= candidate.last_line) || other.line == row_;
      return near && stands_beside(other, run, block_);
    });
  }

  /// The label begins with a piece that stands in the block several times.
  bool is_repeated(const PieceRun& run) const {
    constexpr std::ptrdiff_t several = 3;
    const FoldedLabel& first = piece(run.pieces.front()).cell->label;
    return std::ranges::count_if(block_.pieces, [&](const Piece& other) { return other.cell->label == first; }) >=
           several;
  }

  /// Two rows, one of them without a label, would else share another's.
  void charge_torn(std::vector<Candidate>& candidates) const {
    const std::size_t half_end = block_.half_with(row_).second;
    std::vector<Candidate> wholes;
    for (std::size_t i = 0; i < block_.pieces.size(); ++i) {
      if (piece(i).used || piece(i).line < begin_ || piece(i).line >= end_) continue;
      for (PieceRun& run : block_.runs_from(i, half_end)) {
        Candidate& whole = wholes.emplace_back();
        weigh_words(run, whole);
        whole.run = std::move(run);
      }
    }
    for (Candidate& candidate : candidates) {
      if (!candidate.run.pieces.empty() && is_torn(candidate, wholes)) candidate.worth -= cost_of_tearing;
    }
  }

  static bool is_torn(const Candidate& part, const std::vector<Candidate>& wholes) {
    return std::ranges::any_of(wholes, [&](const Candidate& whole) {
      return whole.run.pieces.size() > part.run.pieces.size() && whole.like >= part.like + gain_of_whole &&
             !std::ranges::search(whole.run.pieces, part.run.pieces).empty();
    });
  }

  /// Stands above the row, or below, without any part on its line or on both sides of it.
  bool passes_by(const PieceRun& run, const Candidate& candidate) const {
    const bool on_line = std::ranges::any_of(run.pieces, [this](std::size_t i) { return piece(i).line == row_; });
    return !on_line && (candidate.last_line < row_ || candidate.first_line > row_);
  }

  bool is_last_on_line(std::size_t i) const {
    return i + 1 == block_.pieces.size() || piece(i + 1).line != piece(i).line;
  }

  const PlacedBlock& block_;
  const LabelBook& book_;
  const std::vector<std::u32string>& sums_;
  bool labels_below_;
  std::size_t row_, begin_, end_;
  bool has_own_label_ = has_own_label();  ///< its line holds a text that is one of the form's labels
};

/// The first line below the words that stand over values.
std::size_t behind_words(const PlacedBlock& block) {
  std::size_t behind = 0;
  for (std::size_t i = 0; i < block.header_end; ++i) {
    const auto& cells = block.lines[i].cells;
    if (!cells.empty() && cells.back().column >= block.first_column) behind = i + 1;
  }
  return behind;
}

/// Between the rows next to it stands text that is no row's label: the row's own, it may be. The last words of the
/// label above, which the printer set off, are not: they are like no row's label, and stand above the row only.
bool has_rival(const Candidate& group, std::size_t row, const PlacedBlock& block, const LabelBook& book) {
  const std::size_t begin = row == 0 ? behind_words(block) : block.rows[row - 1] + 1;
  const std::size_t end = row + 1 < block.rows.size() ? block.rows[row + 1] : block.lines.size();
  bool above = false, at_or_below = false, like_row = false;
  for (const Piece& piece : block.pieces) {
    if (piece.line < begin || piece.line >= end || !stands_beside(piece, group.run, block)) continue;
    (piece.line < block.rows[row] ? above : at_or_below) = true;
    like_row = like_row || book.best(piece.cell->label, LabelKind::row, likeness::half).similarity > 0;
  }
  const bool on_its_line = group.first_line <= block.rows[row] && block.rows[row] <= group.last_line;
  return on_its_line ? at_or_below || like_row : above || at_or_below;
}

CandidateRows candidates_of(const PlacedBlock& block, const LabelBook& book, const std::vector<std::u32string>& sums,
                            bool labels_below) {
  CandidateRows rows;
  for (std::size_t r = 0; r < block.rows.size(); ++r)
    rows.push_back(Candidates(block, r, book, sums, labels_below).find());
  return rows;
}

/// Of the labels that are altogether above or below their rows, nearly all are below.
bool stand_below(const CandidateRows& rows, const PlacedBlock& block) {
  constexpr std::size_t enough = 4, nearly_all = 3;
  const std::vector<std::size_t> choice = LabelChoice(rows).best();
  std::size_t above = 0, below = 0;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Candidate& chosen = rows[r][choice[r]];
    if (chosen.run.pieces.empty() || chosen.is_group) continue;
    above += chosen.last_line < block.rows[r];
    below += chosen.first_line > block.rows[r];
  }
  return below >= enough && below > nearly_all * above;
}

}  // namespace

PlacedLabels place_labels(PlacedBlock& block, const LabelBook& book, const std::vector<std::string>& subtotal_words) {
  for (Piece& piece : block.pieces) {
    const double group = book.best(piece.cell->label, LabelKind::row_group, likeness::clear).similarity;
    piece.names_group = group > 0 && group >= book.best(piece.cell->label, LabelKind::row, likeness::clear).similarity;
  }
  std::vector<std::u32string> sums;
  for (const std::string& word : subtotal_words) sums.push_back(to_code_points(word));
  CandidateRows rows = candidates_of(block, book, sums, false);
  if (stand_below(rows, block)) rows = candidates_of(block, book, sums, true);
  const LabelChoice choices(rows);
  const std::vector<std::size_t> choice = choices.best();
  PlacedLabels labels;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    const Candidate& chosen = rows[r][choice[r]];
    labels.likeness += chosen.like / static_cast<double>(rows.size());
    for (const std::size_t i : chosen.run.pieces) block.pieces[i].used = true;
  }
  for (std::size_t r = 0; r < rows.size(); ++r) {
    Candidate& chosen = rows[r][choice[r]];
    if (chosen.is_group && has_rival(chosen, r, block, book)) {
      for (const std::size_t i : chosen.run.pieces) block.pieces[i].used = false;
      chosen.run = {};
    }
    labels.doubtful.push_back(choices.is_doubtful(r, choice[r]));
    labels.of_rows.push_back(std::move(chosen.run));
  }
  return labels;
}

}  // namespace xxgk
