// Finding the form's tables; see find_tables.h.
#include "normalize/table/find_tables.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "normalize/table/table_pieces.h"

namespace xxgk {
namespace {

constexpr double enter_cost = 0.9, leave_cost = 0.1;

LinesWithEvidence with_evidence(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                                const std::vector<TableFamily>& families) {
  LinesWithEvidence known{lines, {}, {}};
  known.evidence.reserve(lines.size());
  auto heading = headings.begin();
  int section = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const bool is_heading = heading != headings.end() && heading->line == i;
    if (is_heading) section = (heading++)->number;
    known.section_of.push_back(section);
    std::vector<Evidence>& of_line = known.evidence.emplace_back();
    for (const TableFamily& family : families)
      of_line.push_back(is_heading ? evidence_of_heading() : evidence_of(lines[i], family, section));
  }
  return known;
}

/// The most likely state of each line: 0 for no table, k + 1 for family k.
std::vector<std::size_t> most_likely_states(const std::vector<std::vector<Evidence>>& evidence, std::size_t families) {
  const std::size_t states = families + 1;
  std::vector<std::vector<std::size_t>> from(evidence.size(), std::vector<std::size_t>(states));
  std::vector<double> score(states, 0);
  for (std::size_t k = 1; k < states; ++k) score[k] = -enter_cost;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    std::vector<double> next(states);
    for (std::size_t to = 0; to < states; ++to) {
      double best = -std::numeric_limits<double>::infinity();
      for (std::size_t k = 0; k < states; ++k) {
        const double changing = to == 0 ? leave_cost : enter_cost;
        const double change = k == to ? 0 : changing;
        if (score[k] - change <= best) continue;
        best = score[k] - change;
        from[i][to] = k;
      }
      next[to] = best + (to == 0 ? 0 : evidence[i][to - 1].weight);
    }
    score = std::move(next);
  }
  std::vector<std::size_t> path(evidence.size());
  std::size_t state = static_cast<std::size_t>(std::max_element(score.begin(), score.end()) - score.begin());
  for (std::size_t i = evidence.size(); i-- > 0;) {
    path[i] = state;
    state = from[i][state];
  }
  return path;
}

/// A few rows that happen to be called as the form's, in a place where the form's table is not, are none of it.
bool is_credible(const TablePiece& piece, const TableFamily& family) {
  if (!piece.has_table_line) return false;
  const bool in_its_section = piece.section == family.section;
  if (piece.headers > 0) return in_its_section || piece.rows > 0 || piece.headers > 1;
  return piece.rows >= (in_its_section || piece.section == 0 ? 1 : 3);
}

/// Most of the piece's rows stand in the table already: it is printed a second time.
bool repeats(const TablePiece& piece, const TablePiece& table, Orientation orientation) {
  if (orientation == Orientation::line && piece.row_words.empty()) return piece.has_value_line && table.has_value_line;
  std::size_t twice = 0;
  for (const auto& words : piece.row_words) twice += table.row_words.count(words);
  return twice >= 2 && twice * 2 > piece.row_words.size();
}

/// Puts pieces together to tables.
class Tables {
 public:
  explicit Tables(const std::vector<TableFamily>& families)
      : families_(families), first_(families.size()), index_of_(families.size()) {}

  void add(TablePiece piece) {
    const TableFamily& family = families_[piece.family];
    if (!is_credible(piece, family)) return;
    std::optional<TablePiece>& before = first_[piece.family];
    const bool again = before && repeats(piece, *before, family.orientation);
    if (!before || again) {
      // A piece behind a second printing goes on with that one.
      index_of_[piece.family] = tables_.size();
      tables_.push_back({&family, piece.lines, again});
      if (!before) before = std::move(piece);
      return;
    }
    auto& known = tables_[index_of_[piece.family]].lines;
    known.insert(known.end(), piece.lines.begin(), piece.lines.end());
    before->row_words.insert(piece.row_words.begin(), piece.row_words.end());
    before->has_value_line = before->has_value_line || piece.has_value_line;
  }

  std::vector<FoundTable> take() { return std::move(tables_); }

 private:
  const std::vector<TableFamily>& families_;
  std::vector<std::optional<TablePiece>> first_;  ///< of each family
  std::vector<std::size_t> index_of_;             ///< of the table that a piece goes on
  std::vector<FoundTable> tables_;
};

}  // namespace

std::vector<FoundTable> find_tables(const std::vector<Line>& lines, const std::vector<Heading>& headings,
                                    const std::vector<TableFamily>& families) {
  const LinesWithEvidence known = with_evidence(lines, headings, families);
  Tables tables(families);
  for (TablePiece& piece : table_pieces(known, families, most_likely_states(known.evidence, families.size())))
    tables.add(std::move(piece));
  return tables.take();
}

}  // namespace xxgk
