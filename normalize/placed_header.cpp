// See placed_header.h.
#include "normalize/placed_header.h"

#include <algorithm>
#include <utility>

#include "normalize/likeness.h"

namespace xxgk {
namespace {

const LineCell* sole_cell(const Line& line) {
  return line.cells.size() == 1 ? &line.cells.front() : nullptr;
}

/// The lowest cells of a column that together are a column's label; those above them belong to groups.
PieceRun leaf_of(const std::vector<const LineCell*>& column, const LabelBook& book) {
  PieceRun best;
  double best_like = likeness::part_of_table;
  for (std::size_t first = column.size(); first-- > 0;) {
    PieceRun run;
    for (std::size_t i = first; i < column.size(); ++i) append(run, i, *column[i]);
    const double like = book.best(run.label, LabelKind::column, likeness::part_of_table).similarity;
    if (like <= best_like) continue;
    best_like = like;
    best = std::move(run);
  }
  return best;
}

class HeaderReader {
 public:
  HeaderReader(const PlacedBlock& block, const LabelBook& book)
      : block_(block), book_(book), columns_(static_cast<std::size_t>(block.columns)) {}

  PlacedHeader read() {
    for (std::size_t i = 0; i < block_.header_end; ++i) {
      const LineCell* sole = sole_cell(block_.lines[i]);
      if (sole && book_.best(sole->label, LabelKind::bar, likeness::bar).uses) {
        header_.bars.push_back(sole);
      } else {
        add_line(i);
      }
    }
    read_leaves();
    header_.share = all_ == 0 ? 0 : static_cast<double>(known_) / all_;
    return std::move(header_);
  }

 private:
  void add_line(std::size_t i) {
    for (const LineCell& cell : block_.lines[i].cells) {
      if (cell.column < block_.first_column) {
        append(header_.corner, i, cell);
      } else {
        columns_[static_cast<std::size_t>(cell.column - block_.first_column)].push_back(&cell);
        ++all_;
        known_ += book_.contains(cell.label);
      }
    }
  }

  void read_leaves() {
    std::vector<PieceRun> leaves;
    for (const auto& column : columns_) {
      leaves.push_back(leaf_of(column, book_));
      if (leaves.back().pieces.empty()) return;
    }
    header_.leaves = std::move(leaves);
  }

  const PlacedBlock& block_;
  const LabelBook& book_;
  std::vector<std::vector<const LineCell*>> columns_;  ///< their texts from top to bottom
  PlacedHeader header_;
  int all_ = 0, known_ = 0;
};

}  // namespace

PlacedHeader read_placed_header(const PlacedBlock& block, const LabelBook& book) {
  return HeaderReader(block, book).read();
}

}  // namespace xxgk
