// See placed_header.h.
#include "normalize/placed/placed_header.h"

#include <algorithm>
#include <utility>

#include "normalize/labels/likeness.h"

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
    header_.end = end_of_corner(end_of_header());
    for (std::size_t i = 0; i < header_.end; ++i) {
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
  bool is_stub(const LineCell& cell) const { return cell.column < block_.first_column; }

  /// Below the last words over values the labels of rows and groups may have begun already.
  std::size_t end_of_header() const {
    std::size_t end = block_.header_end;
    const auto is_body = [this](const LineCell& cell) {
      return book_.best(cell.label, LabelKind::row, likeness::part_of_table).uses ||
             book_.best(cell.label, LabelKind::row_group, likeness::part_of_table).uses;
    };
    for (std::size_t i = block_.header_end; i-- > 0;) {
      const auto& cells = block_.lines[i].cells;
      if (!std::ranges::all_of(cells, [this](const LineCell& cell) { return is_stub(cell); })) break;
      if (std::ranges::any_of(cells, is_body)) end = i;
    }
    return end;
  }

  std::size_t last_line_of_words() const {
    std::size_t last = 0;
    for (std::size_t i = 0; i < block_.header_end; ++i) {
      const auto& cells = block_.lines[i].cells;
      if (!std::ranges::all_of(cells, [this](const LineCell& cell) { return is_stub(cell); })) last = i + 1;
    }
    return last;
  }

  /// Of the lines below the header's last words as many belong to the corner as make it most like the form's.
  std::size_t end_of_corner(std::size_t end) const {
    std::size_t best_end = end;
    double best = 0;
    PieceRun corner;
    for (std::size_t i = 0; i < end; ++i) {
      for (const LineCell& cell : block_.lines[i].cells) {
        if (is_stub(cell)) append(corner, i, cell);
      }
      if (i + 1 < last_line_of_words() || corner.pieces.empty()) continue;
      const double like = book_.best(corner.label, LabelKind::corner, likeness::half).similarity;
      if (like <= best) continue;
      best = like;
      best_end = i + 1;
    }
    return best_end;
  }

  void add_line(std::size_t i) {
    for (const LineCell& cell : block_.lines[i].cells) {
      if (is_stub(cell)) {
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
    std::size_t others = 0;
    for (const auto& column : columns_) {
      leaves.push_back(leaf_of(column, book_));
      if (!leaves.back().pieces.empty()) continue;
      leaves.back() = whole_of(column);
      ++others;
      if (leaves.back().pieces.empty()) return;
    }
    if (others == leaves.size()) return;
    for (std::size_t c = 0; c < columns_.size(); ++c) header_.above.push_back(words_above(leaves[c], columns_[c]));
    header_.leaves = std::move(leaves);
  }

  static std::u32string words_above(const PieceRun& leaf, const std::vector<const LineCell*>& column) {
    std::u32string words;
    for (std::size_t i = 0; i < column.size(); ++i) {
      if (!std::ranges::count(leaf.pieces, i)) words += column[i]->label.words;
    }
    return words;
  }

  /// What heads a column that the form does not have: the name of some body. Empty where it may be the form's, and the
  /// words are not in their place. (`信息` above `中心` is the form's in one half only.)
  PieceRun whole_of(const std::vector<const LineCell*>& column) const {
    PieceRun run;
    bool foreign = false;
    for (std::size_t i = 0; i < column.size(); ++i) {
      foreign = foreign || !book_.contains(column[i]->label);
      append(run, i, *column[i]);
    }
    return foreign && !book_.contains(run.label) ? run : PieceRun{};
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
