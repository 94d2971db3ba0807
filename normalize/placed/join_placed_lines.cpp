// See join_placed_lines.h.
#include "normalize/placed/join_placed_lines.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <utility>

#include "normalize/labels/likeness.h"
#include "normalize/placed/below_headers.h"
#include "normalize/placed/place_labels.h"
#include "normalize/placed/placed_header.h"
#include "normalize/table/stacked_values.h"

namespace xxgk {
namespace {

// Likeness to a form's table, on average over its rows or its header's cells: half of the rows' labels may be of
// another edition or unread. Rows tell tables apart, a header only between tables whose rows are alike; and one that
// could not be taken apart into columns counts for less than one that was.
constexpr double enough = 0.5, header_worth = 0.05, unread_header = 0.9;

/// One block as a table of one family.
struct Reading {
  std::vector<Line> joined;  ///< what `block` is made of in a table of one row
  PlacedBlock block;
  PlacedLabels labels;
  PlacedHeader header;
  double likeness = 0;
};

Reading read_as(std::span<const Line> lines, const TableFamily& family, const Lexicon& lexicon) {
  const bool in_line = family.orientation == Orientation::line;
  Reading reading;
  if (in_line) reading.joined = join_stacked_values(lines, lexicon);
  reading.block = part_block(in_line ? reading.joined : lines, lexicon);
  reading.header = read_placed_header(reading.block, family.book);
  if (!in_line) reading.labels = place_labels(reading.block, family.book, lexicon.subtotals);
  const double header = reading.header.leaves.empty() ? reading.header.share * unread_header : 1;
  reading.likeness = in_line ? header : reading.labels.likeness + header_worth * header;
  return reading;
}

/// Writes a block's lines anew.
class Writer {
 public:
  Writer(Reading reading, const TableFamily& family)
      : reading_(std::move(reading)), block_(reading_.block), table_(family.name), book_(family.book) {
    has_labels_ = std::ranges::any_of(reading_.labels.of_rows, [](const PieceRun& run) { return !run.pieces.empty(); });
    has_labels_ = has_labels_ || family.orientation == Orientation::rows;
    has_unlabelled_rows_ =
        std::ranges::any_of(reading_.labels.of_rows, [](const PieceRun& run) { return run.pieces.empty(); });
    has_units_ = std::ranges::any_of(block_.pieces, &Piece::is_unit);
    if (!reading_.header.leaves.empty()) below_headers_.emplace(block_, reading_.header.end);
  }

  std::vector<Line> write() && {
    write_header();
    for (std::size_t r = 0; r < block_.rows.size(); ++r) write_row(r);
    write_rest();
    std::vector<Line> lines;
    for (auto& [place, line] : lines_) lines.push_back(std::move(line));
    return lines;
  }

 private:
  /// A line that takes its place in the source from line `i`.
  Line line_at(std::size_t i) const {
    Line line = block_.lines[i];
    line.cells.clear();
    line.keeps_columns = true;
    line.placed = true;
    line.placed_in = table_;
    return line;
  }

  void add_cell(Line& line, LineCell cell) const {
    cell.column = static_cast<int>(line.cells.size());
    line.cells.push_back(std::move(cell));
  }

  LineCell cell_of(const PieceRun& run, const LineCell& place) const {
    LineCell cell = place;
    cell.text = run.text;
    cell.label = run.label;
    cell.number = {};
    cell.number.kind = run.text.empty() ? NumberReading::Kind::blank : NumberReading::Kind::text;
    return cell;
  }

  static LineCell blank_cell(const Line& line) {
    LineCell cell;
    cell.origin.line = line.number;
    cell.origin.page = line.page;
    cell.number.kind = NumberReading::Kind::blank;
    return cell;
  }

  void write_header() {
    for (const LineCell* bar : reading_.header.bars) {
      Line line = line_at(0);
      line.number = bar->origin.line;
      add_cell(line, *bar);
      lines_.emplace(std::pair(std::size_t{0}, lines_.size()), std::move(line));
    }
    if (reading_.header.leaves.empty()) return;
    Line line = line_at(reading_.header.end - 1);
    if (has_labels_) add_cell(line, cell_of(reading_.header.corner, blank_cell(line)));
    if (has_units_) add_cell(line, blank_cell(line));
    for (std::size_t c = 0; c < reading_.header.leaves.size(); ++c) {
      add_cell(line, cell_of(reading_.header.leaves[c], blank_cell(line)));
      line.cells.back().above = reading_.header.above[c];
    }
    lines_.emplace(std::pair(std::size_t{0}, lines_.size()), std::move(line));
  }

  void write_row(std::size_t r) {
    const std::size_t i = block_.rows[r];
    Line line = line_at(i);
    const PieceRun run = label_of(r);
    line.doubtful = !reading_.labels.doubtful.empty() && reading_.labels.doubtful[r];
    line.beside_label = std::ranges::any_of(run.pieces, [&](std::size_t p) { return block_.pieces[p].line == i; });
    if (has_labels_)
      add_cell(line, cell_of(run, run.pieces.empty() ? blank_cell(line) : *block_.pieces[run.pieces[0]].cell));
    if (has_units_) add_cell(line, unit_at(i, line));
    for (const LineCell& cell : block_.lines[i].cells) {
      if (cell.column < block_.first_column) continue;
      LineCell value = cell;
      value.below_header = below_headers_ && below_headers_->holds(cell);
      add_cell(line, std::move(value));
    }
    const bool blank = block_.lines[i].cells.empty() || block_.lines[i].cells.back().column < block_.first_column;
    for (int c = 0; blank && c < block_.columns; ++c) add_cell(line, blank_cell(line));
    lines_.emplace(std::pair(i + 1, std::size_t{0}), std::move(line));
  }

  bool names_group(const Piece& piece) const {
    const double group = book_.best(piece.cell->label, LabelKind::row_group, likeness::clear).similarity;
    return group > 0 && group >= book_.best(piece.cell->label, LabelKind::row, likeness::clear).similarity;
  }

  /// Where no label is like any of the form's, what stands in the row's own line, but for a group's label.
  PieceRun label_of(std::size_t r) {
    if (!reading_.labels.of_rows.empty() && !reading_.labels.of_rows[r].pieces.empty())
      return reading_.labels.of_rows[r];
    PieceRun run;
    for (std::size_t p = 0; p < block_.pieces.size(); ++p) {
      Piece& piece = block_.pieces[p];
      if (piece.line != block_.rows[r] || piece.used || names_group(piece)) continue;
      append(run, p, *piece.cell);
      piece.used = true;
    }
    return run;
  }

  LineCell unit_at(std::size_t i, const Line& line) const {
    for (const Piece& piece : block_.pieces) {
      if (piece.line == i && piece.is_unit) return *piece.cell;
    }
    return blank_cell(line);
  }

  /// The pieces that are no row's label: groups' labels, rows without values, and what nobody knows.
  void write_rest() {
    for (std::size_t p = 0; p < block_.pieces.size(); ++p) {
      if (block_.pieces[p].used || block_.pieces[p].line < reading_.header.end) continue;
      PieceRun run = best_run(p);
      for (const std::size_t i : run.pieces) block_.pieces[i].used = true;
      const std::size_t at = block_.pieces[p].line;
      Line line = line_at(at);
      add_cell(line, cell_of(run, *block_.pieces[p].cell));
      const double row = book_.best(run.label, LabelKind::row, likeness::clear).similarity;
      const double group = book_.best(run.label, LabelKind::row_group, likeness::clear).similarity;
      // Where some row has no label, this may be it: then its values are not blank but unplaced.
      if (row > 0 && row >= group && !has_unlabelled_rows_) {
        for (int c = has_units_ ? -1 : 0; c < block_.columns; ++c) add_cell(line, blank_cell(line));
      }
      lines_.emplace(std::pair(at + 1, p + 1), std::move(line));
    }
  }

  PieceRun best_run(std::size_t p) const {
    std::vector<PieceRun> runs = block_.runs_from(p, block_.lines.size());
    const auto like = [this](const PieceRun& run) { return book_.best(run.label, likeness::part_of_table).similarity; };
    return *std::ranges::max_element(runs, {}, like);
  }

  Reading reading_;
  PlacedBlock& block_;
  const std::string& table_;
  const LabelBook& book_;
  std::optional<BelowHeaders> below_headers_;  ///< where each column has a header
  bool has_labels_ = false, has_units_ = false, has_unlabelled_rows_ = false;
  std::map<std::pair<std::size_t, std::size_t>, Line> lines_;  ///< by their place in the block
};

void append_joined(std::span<Line> lines, const std::vector<TableFamily>& families, const Lexicon& lexicon,
                   std::vector<Line>& result) {
  const TableFamily* best = nullptr;
  Reading reading;
  for (const TableFamily& family : families) {
    Reading other = read_as(lines, family, lexicon);
    if (other.block.rows.empty() || other.likeness < enough || other.likeness <= reading.likeness) continue;
    best = &family;
    reading = std::move(other);
  }
  if (!best) {
    std::ranges::move(lines, std::back_inserter(result));
    return;
  }
  std::ranges::move(Writer(std::move(reading), *best).write(), std::back_inserter(result));
}

}  // namespace

std::vector<Line> join_placed_lines(std::vector<Line> lines, const std::vector<TableFamily>& families,
                                    const Lexicon& lexicon) {
  std::vector<Line> result;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    while (end < lines.size() && lines[end].block == lines[begin].block) ++end;
    const std::span<Line> block = std::span(lines).subspan(begin, end - begin);
    if (is_placed(block)) {
      append_joined(block, families, lexicon, result);
    } else {
      std::ranges::move(block, std::back_inserter(result));
    }
    begin = end;
  }
  return result;
}

}  // namespace xxgk
